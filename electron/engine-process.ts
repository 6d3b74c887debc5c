// The engine in Electron's utility process. Its conversation with the page never passes through main.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import { type Download, EngineHandle } from '#shared/contract/engine-handle.ts';
import type { EngineMessage } from '#shared/contract/engine-host.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { canonicalFile } from '#shared/contract/libraries.ts';
import type { EngineLine } from '#shared/contract/owner-connection.ts';
import { PORT_CHANNEL } from './channels.ts';
import { NODE_PARTS } from './node-parts.ts';
import { ENGINE_FILE } from './places.ts';

const CLOSE_TIMEOUT_MS = 10_000;

export interface ProcessOptions {
  /** Path of the library, or null for one in memory. */
  readonly libraryFile: string | null;
  readonly shell: string;
  /** See `EngineOptions.exportFileMode`. */
  readonly exportFileMode: number;
}

export class EngineProcess {
  /** For files that wait to be read; removed with the engine. */
  readonly temporaryFolder: string;
  readonly #child: UtilityProcess;
  readonly #handle: EngineHandle<MessagePortMain>;

  private constructor(temporaryFolder: string) {
    this.temporaryFolder = temporaryFolder;
    const child = utilityProcess.fork(ENGINE_FILE, [], { serviceName: 'Lectern engine', stdio: 'inherit' });
    this.#child = child;
    this.#handle = new EngineHandle<MessagePortMain>({
      send: (message, port) => child.postMessage(message, port ? [port] : []),
      newToken: () => randomBytes(16).toString('hex'),
    });
    child.on('message', (message: EngineMessage) => this.#handle.receive(message));
    child.on('exit', (code) => this.#handle.end(`the engine ended with code ${code}`));
  }

  /** Starts the process and opens the library in it. Rejects with the engine's own reason. */
  static async start(options: ProcessOptions): Promise<EngineProcess> {
    // mkdtemp makes the folder for its owner alone (BH12).
    const engine = new EngineProcess(mkdtempSync(join(tmpdir(), 'lectern-')));
    try {
      const { libraryFile } = options;
      await engine.#handle.start({
        ...options,
        // The lock lies beside the file: through a link it would be another lock.
        libraryFile: libraryFile === null ? null : canonicalFile(NODE_PARTS, libraryFile),
        temporaryFolder: engine.temporaryFolder,
      });
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  /** Gives a page a channel of its own to the engine; main keeps neither end. */
  connect(page: WebContents, connectionId: string): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#handle.connect(port1);
    page.postMessage(PORT_CHANNEL, connectionId, [port2]);
  }

  /** A line of text frames, for the relay of the command line. */
  openLine(): EngineLine {
    const { port1, port2 } = new MessageChannelMain();
    this.#handle.connect(port1);
    port2.start();
    return {
      post: (frame) => port2.postMessage(frame),
      onFrame: (listener) => port2.on('message', ({ data }) => listener(data)),
      onClose: (listener) => port2.on('close', listener),
      close: () => port2.close(),
    };
  }

  /** Resolves when no client is connected any more. */
  idle(): Promise<void> {
    return this.#handle.idle();
  }

  /** Called when the process ends by itself; its clients are then disconnected. */
  onUnexpectedEnd(listener: (detail: string) => void): void {
    this.#handle.onUnexpectedEnd(listener);
  }

  /** The file behind a download's token, or null. */
  download(token: string): Download | null {
    return this.#handle.download(token);
  }

  grantFile(path: string, options: { readonly removeAfterUse: boolean }): Promise<FileToken> {
    return this.#handle.grantFile(path, options);
  }

  grantFolder(path: string): Promise<FolderToken> {
    return this.#handle.grantFolder(path);
  }

  /** Closes the library before the process ends. */
  async close(): Promise<void> {
    await Promise.race([this.#handle.close(), delay(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
    this.#child.kill();
    rmSync(this.temporaryFolder, { recursive: true, force: true });
  }
}
