// Keeps an engine running on a library: starts it again when it dies (L14), and moves to another library when asked.

import { toAppError } from './client.ts';
import { appError } from './errors.ts';

/** What the keeper needs of an engine, whether it is a thread or a process. */
export interface KeptEngine {
  close(): Promise<void>;
  onUnexpectedEnd(listener: (detail: string) => void): void;
}

/** What happened since the shell started; a client that remembers the last facts it saw knows what it missed. */
export interface EngineFacts {
  /** How often the engine was started again after it had died. */
  readonly restarts: number;
  /** How often the shell moved to another library. */
  readonly switches: number;
}

export interface KeeperOptions<Engine> {
  /** Opens a library; null is one in memory. Rejects with the engine's own reason. */
  readonly start: (libraryFile: string | null) => Promise<Engine>;
  /**
   * Resolves when an engine whose library was left may be closed: its clients are gone, or had long enough to save
   * what was typed.
   */
  readonly mayClose: (engine: Engine) => Promise<unknown>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** A second death within this time is the last: starting again would only repeat it. */
const LIFE_MS = 60_000;

interface Leaving {
  /** Closes it now, whoever is still there. */
  readonly hurry: () => void;
  readonly closed: Promise<void>;
}

export class EngineKeeper<Engine extends KeptEngine> {
  readonly #options: KeeperOptions<Engine>;
  readonly #openedListeners = new Set<(libraryFile: string | null) => void>();
  readonly #endedListeners = new Set<(detail: string, isRestarted: boolean) => void>();
  readonly #leaving = new Map<string | null, Leaving>();
  #libraryFile: string | null;
  /** The engine, or the promise of one being started, or the reason why there is none. */
  #coming: Promise<Engine>;
  /** Null while there is none. */
  #engine: Engine | null = null;
  #facts: EngineFacts = { restarts: 0, switches: 0 };
  #diedAt = Number.NEGATIVE_INFINITY;
  #turn: Promise<unknown> = Promise.resolve();
  #isClosing = false;

  private constructor(libraryFile: string | null, options: KeeperOptions<Engine>) {
    this.#options = options;
    this.#libraryFile = libraryFile;
    this.#coming = this.#start();
  }

  /** Opens a library. Rejects with the engine's own reason. */
  static async open<Engine extends KeptEngine>(
    libraryFile: string | null,
    options: KeeperOptions<Engine>,
  ): Promise<EngineKeeper<Engine>> {
    const keeper = new EngineKeeper(libraryFile, options);
    await keeper.#coming;
    return keeper;
  }

  /** The library that is open, or is to be opened again. */
  get libraryFile(): string | null {
    return this.#libraryFile;
  }

  get facts(): EngineFacts {
    return this.#facts;
  }

  /** The engine; waits while it is being started again. Rejects with why there is none. */
  engine(): Promise<Engine> {
    return this.#coming;
  }

  /** The engine that is running now, or null. */
  get running(): Engine | null {
    return this.#engine;
  }

  /** Called whenever a library is open: after the engine was started again, and after a move. */
  onOpened(listener: (libraryFile: string | null) => void): void {
    this.#openedListeners.add(listener);
  }

  /** Called when the engine has died; `isRestarted` is false when it is given up until {@link EngineKeeper.restart}. */
  onEnded(listener: (detail: string, isRestarted: boolean) => void): void {
    this.#endedListeners.add(listener);
  }

  /** Starts an engine that was given up. Rejects with the engine's own reason; one that runs is left alone. */
  async restart(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#engine !== null || (await settles(this.#coming))) return;
      this.#diedAt = Number.NEGATIVE_INFINITY;
      this.#startAgain();
      await this.#coming;
    });
  }

  /**
   * Moves to another library. The new one is opened first and the old one left only then: when it cannot be opened,
   * this rejects with the reason, and nobody has noticed anything.
   */
  async switchTo(libraryFile: string): Promise<void> {
    await this.#inTurn(async () => {
      if (libraryFile === this.#libraryFile) {
        if (!(await settles(this.#coming))) throw appError('DISCONNECTED', { detail: 'the engine is not running' });
        return;
      }
      // Our own engine may still be there, waiting for its clients to go.
      const leaving = this.#leaving.get(libraryFile);
      leaving?.hurry();
      await leaving?.closed;
      const next = await this.#options.start(libraryFile);
      // The old engine may be in the middle of being started again.
      const old = await this.#coming.catch(() => null);
      const oldFile = this.#libraryFile;
      this.#libraryFile = libraryFile;
      this.#facts = { ...this.#facts, switches: this.#facts.switches + 1 };
      this.#diedAt = Number.NEGATIVE_INFINITY;
      this.#coming = Promise.resolve(next);
      this.#adopt(next);
      if (old !== null) this.#leave(oldFile, old);
    });
  }

  /** Closes every library that is open. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#turn.catch(() => undefined);
    const engine = await this.#coming.catch(() => null);
    this.#engine = null;
    this.#coming = gone(appError('DISCONNECTED', { detail: 'Lectern is closing' }));
    for (const { hurry } of this.#leaving.values()) hurry();
    await Promise.all([engine?.close(), ...[...this.#leaving.values()].map(({ closed }) => closed)]);
  }

  #start(): Promise<Engine> {
    const coming = this.#options.start(this.#libraryFile).then((engine) => {
      this.#adopt(engine);
      return engine;
    });
    // Whoever asks is told; nobody asking is no failure.
    coming.catch(() => undefined);
    return coming;
  }

  #startAgain(): void {
    this.#facts = { ...this.#facts, restarts: this.#facts.restarts + 1 };
    this.#coming = this.#start();
  }

  #adopt(engine: Engine): void {
    this.#engine = engine;
    engine.onUnexpectedEnd((detail) => this.#ended(engine, detail));
    for (const listener of this.#openedListeners) listener(this.#libraryFile);
  }

  #ended(engine: Engine, detail: string): void {
    // An engine whose library was left may end as it likes.
    if (engine !== this.#engine) return;
    this.#engine = null;
    const now = this.#options.now();
    const isRestarted = !this.#isClosing && now - this.#diedAt >= LIFE_MS;
    this.#diedAt = now;
    if (isRestarted) this.#startAgain();
    else this.#coming = gone(appError('DISCONNECTED', { detail }));
    for (const listener of this.#endedListeners) listener(detail, isRestarted);
  }

  #leave(libraryFile: string | null, engine: Engine): void {
    const hurried = Promise.withResolvers<void>();
    const closed = Promise.race([hurried.promise, this.#options.mayClose(engine)])
      .then(() => engine.close())
      .catch(() => undefined)
      .then(() => {
        this.#leaving.delete(libraryFile);
      });
    this.#leaving.set(libraryFile, { hurry: hurried.resolve, closed });
  }

  /** One move or restart at a time. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const run = this.#turn.then(() => {
      if (this.#isClosing) throw appError('DISCONNECTED', { detail: 'Lectern is closing' });
      return work();
    });
    this.#turn = run.catch(() => undefined);
    return run.catch((error: unknown) => {
      throw toAppError(error);
    });
  }
}

function gone(reason: Error): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(() => undefined);
  return promise;
}

async function settles(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}
