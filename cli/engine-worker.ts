// The engine in a worker thread, for the command line and the browser shell.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type Download, EngineHandle } from '#shared/contract/engine-handle.ts';
import type { EngineMessage } from '#shared/contract/engine-host.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { canonicalFile } from '#shared/contract/libraries.ts';
import type { EngineLine } from '#shared/contract/owner-connection.ts';
import { NODE_PARTS } from './node-parts.ts';
import { ENGINE_ENTRY } from './places.ts';
import { exportFileMode } from './umask.ts';

/** How long a closing engine may finish what it is in the middle of. */
const CLOSE_TIMEOUT_MS = 60_000;

export interface WorkerOptions {
  /** Path of the library, or null for one in memory. */
  readonly libraryFile: string | null;
  readonly shell: string;
}

export class EngineWorker {
  /** For files that wait to be read or downloaded; removed with the engine. */
  readonly temporaryFolder: string;
  readonly #worker: Worker;
  readonly #handle: EngineHandle<MessagePort>;
  #libraryName = '';

  private constructor(temporaryFolder: string) {
    this.temporaryFolder = temporaryFolder;
    const worker = new Worker(ENGINE_ENTRY, { name: 'lectern engine' });
    this.#worker = worker;
    this.#handle = new EngineHandle<MessagePort>({
      send: (message, port) => worker.postMessage({ message, ports: port ? [port] : [] }, port ? [port] : []),
      newToken: () => randomBytes(16).toString('hex'),
    });
    worker.on('message', (message: EngineMessage) => this.#handle.receive(message));
    worker.on('error', (error) => this.#end(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => this.#end(`the engine ended with code ${code}`));
  }

  /** Starts the thread and opens the library in it. Rejects with the engine's own reason, the thread then being gone. */
  static async start({ libraryFile, shell }: WorkerOptions): Promise<EngineWorker> {
    // mkdtemp makes the folder for its owner alone (BH12).
    const engine = new EngineWorker(mkdtempSync(join(tmpdir(), 'lectern-')));
    try {
      engine.#libraryName = await engine.#handle.start({
        // The lock lies beside the file: through a link it would be another lock.
        libraryFile: libraryFile === null ? null : canonicalFile(NODE_PARTS, libraryFile),
        shell,
        temporaryFolder: engine.temporaryFolder,
        exportFileMode: exportFileMode(),
      });
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  get libraryName(): string {
    return this.#libraryName;
  }

  /** A client's end of a channel of its own: ids of two clients on one port would collide. */
  connect(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#handle.connect(port2);
    return port1;
  }

  /** The same as a line of text frames, for a relay. */
  openLine(): EngineLine {
    const port = this.connect();
    return {
      post: (frame) => port.postMessage(frame),
      onFrame: (listener) => port.on('message', listener),
      onClose: (listener) => port.on('close', listener),
      close: () => port.close(),
    };
  }

  /** Resolves when no client is connected any more. */
  idle(): Promise<void> {
    return this.#handle.idle();
  }

  /** Token for a file; the engine knows it when this resolves. */
  grantFile(path: string, { removeAfterUse = false }: { readonly removeAfterUse?: boolean } = {}): Promise<FileToken> {
    return this.#handle.grantFile(path, { removeAfterUse });
  }

  grantFolder(path: string): Promise<FolderToken> {
    return this.#handle.grantFolder(path);
  }

  /** The file behind a download's token, or null. */
  download(token: string): Download | null {
    return this.#handle.download(token);
  }

  /** Called when the engine ends by itself; its clients are then disconnected. */
  onUnexpectedEnd(listener: (detail: string) => void): void {
    this.#handle.onUnexpectedEnd(listener);
  }

  /** Closes the database before the thread ends; a database torn down with its thread may take the process along. */
  async close(): Promise<void> {
    const closed = this.#handle.close().then(() => true);
    const isClosed = await Promise.race([closed, delay(CLOSE_TIMEOUT_MS, false, { ref: false })]);
    // One that hangs is left to the end of the process.
    if (isClosed) await this.#worker.terminate();
    else this.#worker.unref();
    rmSync(this.temporaryFolder, { recursive: true, force: true });
  }

  #end(detail: string): void {
    this.#handle.end(detail);
    rmSync(this.temporaryFolder, { recursive: true, force: true });
  }
}
