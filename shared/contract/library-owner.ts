// A shell's hold on the reader's libraries: an engine that is kept running, the list, and the way in for the command line.

import type { PageFacts } from './browser-shell.ts';
import { EngineKeeper, type KeptEngine } from './engine-keeper.ts';
import { Libraries } from './libraries.ts';
import type { NodeParts } from './node-parts.ts';
import type { DoorEngine } from './owner-connection.ts';
import { OwnerDoor } from './owner-door.ts';
import type { RecentLibrary } from './recent-libraries.ts';

/**
 * How long an engine whose library was left waits for its clients: a window that has not noticed yet has by then
 * saved what was typed in it, which it does within two seconds (L15).
 */
export const LEAVE_AFTER_MS = 3_000;

export interface OwnerOptions<Engine> {
  readonly node: NodeParts;
  /** Path of the library, or null for one in memory. */
  readonly libraryFile: string | null;
  readonly start: (libraryFile: string | null) => Promise<Engine>;
  /** Resolves after so many milliseconds, without keeping the process alive for it. */
  readonly wait: (ms: number) => Promise<unknown>;
  readonly now: () => number;
}

/** What is needed of an engine here: to be kept, connected to, and asked whether anybody is there. */
export interface OwnedEngine extends KeptEngine, DoorEngine {
  idle(): Promise<void>;
}

export class LibraryOwner<Engine extends OwnedEngine> {
  readonly keeper: EngineKeeper<Engine>;
  readonly #node: NodeParts;
  readonly #libraries: Libraries;
  #door: OwnerDoor | null = null;
  #doorMoves: Promise<void> = Promise.resolve();

  private constructor(keeper: EngineKeeper<Engine>, libraries: Libraries, node: NodeParts) {
    this.keeper = keeper;
    this.#libraries = libraries;
    this.#node = node;
    keeper.onOpened(() => void this.#moveDoor());
    keeper.onEnded(() => void this.#closeDoorIfGivenUp());
  }

  /** Opens a library and starts listening. Rejects with the engine's own reason. */
  static async open<Engine extends OwnedEngine>(options: OwnerOptions<Engine>): Promise<LibraryOwner<Engine>> {
    const { node, start, wait, now } = options;
    const libraries = new Libraries(node);
    const mayClose = (engine: Engine) => Promise.race([engine.idle(), wait(LEAVE_AFTER_MS)]);
    const libraryFile = options.libraryFile === null ? null : libraries.canonical(options.libraryFile);
    const keeper = await EngineKeeper.open(libraryFile, { start, mayClose, now });
    const owner = new LibraryOwner(keeper, libraries, node);
    await owner.#moveDoor();
    if (libraryFile !== null) libraries.remember(libraryFile);
    return owner;
  }

  /** What a page is told of the engine it is connected to. */
  get facts(): PageFacts {
    const { facts, libraryFile } = this.keeper;
    return { ...facts, library: libraryFile === null ? 'memory' : this.#libraries.nameOf(libraryFile) };
  }

  list(): RecentLibrary[] {
    return this.#libraries.list(this.keeper.libraryFile);
  }

  /** Rejects as {@link Libraries.switchTo} does; the library that was open is then open still. */
  switchTo(token: string): Promise<void> {
    return this.#libraries.switchTo(token, this.keeper);
  }

  /** Moves to a library the reader named by its file, as only the desktop's dialogs and the system can. */
  openFile(file: string): Promise<void> {
    return this.#libraries.open(file, this.keeper);
  }

  create(name: string): Promise<void> {
    return this.#libraries.create(name, this.keeper);
  }

  /** Makes a library where the reader said, as only the desktop's dialog can. Rejects with `CONFLICT`. */
  createFile(file: string): Promise<void> {
    return this.#libraries.createFile(file, this.keeper);
  }

  /** A token for a library the system named, for the page to move to. */
  offer(file: string): string {
    return this.#libraries.offer(file);
  }

  forget(token: string): void {
    this.#libraries.forget(token);
  }

  /** Path behind a token, to show in the system's own windows. Throws `NOT_FOUND`. */
  fileOf(token: string): string {
    return this.#libraries.fileOf(token);
  }

  /** Closes the library; resolves when that is done. */
  async close(): Promise<void> {
    await this.#doorMoves;
    this.#door?.close();
    await this.keeper.close();
  }

  /** After a move the old library's door is left, not shut: commands under way end with its engine. */
  #moveDoor(): Promise<void> {
    this.#doorMoves = this.#doorMoves.then(async () => {
      const file = this.keeper.libraryFile;
      if (this.#door?.libraryFile === file) return;
      this.#door?.leave();
      this.#door =
        file === null ? null : await OwnerDoor.open(file, { node: this.#node, engine: () => this.keeper.engine() });
    });
    return this.#doorMoves;
  }

  /** While an engine is started again the door stays: whoever comes waits, rather than taking the library over. */
  async #closeDoorIfGivenUp(): Promise<void> {
    const isThere = await this.keeper.engine().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await this.#doorMoves;
    this.#door?.close();
    this.#door = null;
  }
}
