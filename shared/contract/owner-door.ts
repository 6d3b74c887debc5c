// The owner of a library listens for the command line of its own user, and for nobody else.

import type { LocalServer, LocalSocket, NodeParts } from './node-parts.ts';
import { type DoorEngine, serveOwnerSocket } from './owner-connection.ts';
import { type OwnerPlace, ownerPlaces } from './owner-place.ts';
import { makePrivateFolder, readText, replaceText } from './private-files.ts';

const MAX_CONNECTIONS = 32;

export interface OwnerDoorOptions {
  readonly node: NodeParts;
  /** Waits while the engine is being started again. */
  readonly engine: () => Promise<DoorEngine>;
}

/** Listens for one library, whose lock the caller must hold: what lies in its place is then nobody's. */
export class OwnerDoor {
  readonly libraryFile: string;
  readonly #place: OwnerPlace;
  readonly #options: OwnerDoorOptions;
  readonly #token: string;
  readonly #server: LocalServer;
  readonly #sockets = new Set<LocalSocket>();

  private constructor(libraryFile: string, place: OwnerPlace, options: OwnerDoorOptions) {
    this.libraryFile = libraryFile;
    this.#place = place;
    this.#options = options;
    this.#token = options.node.newSecret();
    this.#server = options.node.sockets.createServer((socket) => this.#accept(socket));
    this.#server.maxConnections = MAX_CONNECTIONS;
  }

  /** Null where nobody can listen; the library then works as it does without, and the command line is told who has it. */
  static async open(libraryFile: string, options: OwnerDoorOptions): Promise<OwnerDoor | null> {
    const places = ownerPlaces(options.node, libraryFile);
    // Twice: another library's owner may take the empty folder away as it leaves.
    for (const place of [...places, ...places]) {
      const door = new OwnerDoor(libraryFile, place, options);
      try {
        await door.#listen();
        return door;
      } catch {
        door.close();
      }
    }
    return null;
  }

  /** Lets nobody in any more. Who is in stays for as long as the engine does. */
  leave(): void {
    // First, while the token still says that they are ours.
    this.#clear();
    this.#server.close(() => undefined);
  }

  /** The same, and shows everybody out. */
  close(): void {
    this.leave();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #listen(): Promise<void> {
    const { node } = this.#options;
    const { folder, socket, tokenFile } = this.#place;
    makePrivateFolder(node, folder);
    // What an owner left that was killed.
    const isFile = node.system.platform !== 'win32';
    if (isFile) node.files.rmSync(socket, { force: true });
    node.files.rmSync(tokenFile, { force: true });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject);
    this.#server.listen(socket, resolve);
    await promise;
    if (isFile) node.files.chmodSync(socket, 0o600);
    // Last: whoever finds it may come in. Where somebody else had taken the socket's name, it is never written.
    replaceText(node, tokenFile, this.#token);
  }

  /** Removes what is ours, and nothing of an owner that has come since. */
  #clear(): void {
    const { files, system } = this.#options.node;
    const { folder, socket, tokenFile } = this.#place;
    if (readText({ files }, tokenFile) !== this.#token) return;
    files.rmSync(tokenFile, { force: true });
    if (system.platform !== 'win32') files.rmSync(socket, { force: true });
    try {
      files.rmdirSync(folder);
    } catch {
      // Another library's owner listens in it.
    }
  }

  #accept(socket: LocalSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    const { node, engine } = this.#options;
    // By hash, so that the time it takes says nothing about how much of a guess was right.
    const isToken = (given: string) => node.sha256(given) === node.sha256(this.#token);
    serveOwnerSocket(socket, { isToken, engine, isAbsolute: node.paths.isAbsolute });
  }
}
