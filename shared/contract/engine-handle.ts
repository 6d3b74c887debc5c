// A shell's side of the engine-host protocol, without knowing whether a thread or a process is at the other end.

import type { EngineMessage, EngineOptions, HostMessage } from './engine-host.ts';
import { AppError, appError } from './errors.ts';
import type { FileToken, FolderToken } from './ids.ts';

/** A file the engine made for the reader to take away. */
export interface Download {
  readonly path: string;
  readonly name: string;
}

export interface EngineChannel<Port> {
  /** Posts a message to the engine, with the one port a `connect` carries. */
  readonly send: (message: HostMessage, port?: Port) => void;
  /** A token nobody can guess, in the alphabet of contract ids. */
  readonly newToken: () => string;
}

type Waiting = PromiseWithResolvers<void>;

/**
 * One running engine: starting, connecting, granting, closing.
 *
 * The shell feeds {@link EngineHandle.receive} with the engine's messages and calls {@link EngineHandle.end} when
 * thread or process is gone; whatever is then still waited for fails with `DISCONNECTED`.
 */
export class EngineHandle<Port> {
  readonly #channel: EngineChannel<Port>;
  readonly #started = Promise.withResolvers<string>();
  readonly #closed = Promise.withResolvers<void>();
  readonly #grants = new Map<string, Waiting>();
  readonly #downloads = new Map<string, Download>();
  readonly #endListeners = new Set<(detail: string) => void>();
  readonly #idleListeners = new Set<() => void>();
  #clients = 0;
  #endedBecause: string | null = null;
  #closing = false;

  constructor(channel: EngineChannel<Port>) {
    this.#channel = channel;
    // Start may fail while nobody waits for it any more.
    this.#started.promise.catch(() => undefined);
  }

  /** Opens the library and gives its name. Rejects with the engine's own reason. */
  start(options: EngineOptions): Promise<string> {
    this.#send({ type: 'start', options });
    return this.#started.promise;
  }

  /** Hands the engine's end of a client's private channel over. */
  connect(port: Port): void {
    this.#send({ type: 'connect' }, port);
    this.#clients += 1;
  }

  /** Resolves when no client is connected, or the engine is gone. */
  idle(): Promise<void> {
    if (this.#clients === 0 || this.#endedBecause !== null) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#idleListeners.add(resolve);
    return promise;
  }

  /** Resolves once the engine knows the token, so that no client can be faster with it. */
  async grantFile(path: string, options: { readonly removeAfterUse: boolean }): Promise<FileToken> {
    const token = this.#channel.newToken();
    await this.#granted(token, { type: 'grant-file', token, path, removeAfterUse: options.removeAfterUse });
    return token as FileToken;
  }

  async grantFolder(path: string): Promise<FolderToken> {
    const token = this.#channel.newToken();
    await this.#granted(token, { type: 'grant-folder', token, path });
    return token as FolderToken;
  }

  /** The file behind a token the engine announced, or null. */
  download(token: string): Download | null {
    return this.#downloads.get(token) ?? null;
  }

  /** Closes the library; resolves when that is done or the engine is gone. */
  close(): Promise<void> {
    if (this.#endedBecause === null && !this.#closing) {
      this.#closing = true;
      this.#send({ type: 'close' });
    }
    return this.#closed.promise;
  }

  /** Called when the engine ends without having been asked to. */
  onUnexpectedEnd(listener: (detail: string) => void): void {
    this.#endListeners.add(listener);
  }

  receive(message: EngineMessage): void {
    switch (message.type) {
      case 'ready':
        this.#started.resolve(message.libraryName);
        return;
      case 'failed':
        this.#started.reject(new AppError(message.error));
        return;
      case 'granted':
        this.#grants.get(message.token)?.resolve();
        this.#grants.delete(message.token);
        return;
      case 'client-left':
        this.#clients -= 1;
        if (this.#clients === 0) this.#tellIdle();
        return;
      case 'download-ready':
        this.#downloads.set(message.token, { path: message.path, name: message.name });
        return;
      case 'closed':
        this.#closed.resolve();
        return;
      default:
        message satisfies never;
    }
  }

  end(detail: string): void {
    if (this.#endedBecause !== null) return;
    this.#endedBecause = detail;
    const error = appError('DISCONNECTED', { detail });
    this.#started.reject(error);
    for (const waiting of this.#grants.values()) waiting.reject(error);
    this.#grants.clear();
    this.#closed.resolve();
    this.#tellIdle();
    if (!this.#closing) for (const listener of this.#endListeners) listener(detail);
  }

  #tellIdle(): void {
    for (const listener of this.#idleListeners) listener();
    this.#idleListeners.clear();
  }

  #granted(token: string, message: HostMessage): Promise<void> {
    this.#send(message);
    const waiting = Promise.withResolvers<void>();
    this.#grants.set(token, waiting);
    return waiting.promise;
  }

  #send(message: HostMessage, port?: Port): void {
    if (this.#endedBecause !== null) throw appError('DISCONNECTED', { detail: this.#endedBecause });
    this.#channel.send(message, port);
  }
}
