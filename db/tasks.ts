// Long work reported as a task: progress at most every 100 ms, and always an end.

import { setImmediate } from 'node:timers/promises';
import { AppError, appError } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { TaskProgress } from '#shared/contract/tasks.ts';

const REPORT_EVERY_MS = 100;

type Publish = (event: LecternEvent) => void;

/** A running task, as the code that does the work sees it. */
export class Task {
  readonly signal: AbortSignal | undefined;
  readonly #id: TaskId | undefined;
  readonly #kind: TaskProgress['kind'];
  readonly #publish: Publish;
  #reportedAt = 0;

  constructor(id: TaskId | undefined, kind: TaskProgress['kind'], publish: Publish, signal: AbortSignal | undefined) {
    this.#id = id;
    this.#kind = kind;
    this.#publish = publish;
    this.signal = signal;
  }

  /** Tells clients how far the work is; calls between two reports cost nothing. */
  report(phase: TaskProgress['phase'], done: number, total: number | null): void {
    const now = performance.now();
    if (this.#id === undefined || now - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = now;
    this.#publish({ type: 'tasks.progress', progress: { id: this.#id, kind: this.#kind, phase, done, total } });
  }

  /** Throws `CANCELLED` once the caller gave up. */
  throwIfCancelled(): void {
    if (this.signal?.aborted) throw appError('CANCELLED', { task: this.#id ?? null });
  }

  /** Lets others have a turn, then goes on unless cancelled. */
  async breathe(): Promise<void> {
    await setImmediate();
    this.throwIfCancelled();
  }
}

/** Runs `work` as a task and announces its end, whatever the end is. */
export async function runTask<Value>(
  options: {
    readonly id: TaskId | undefined;
    readonly kind: TaskProgress['kind'];
    readonly publish: Publish;
    readonly signal: AbortSignal | undefined;
  },
  work: (task: Task) => Promise<Value>,
): Promise<Value> {
  const { id, kind, publish, signal } = options;
  let outcome: 'done' | 'cancelled' | 'failed' = 'failed';
  try {
    const value = await work(new Task(id, kind, publish, signal));
    outcome = 'done';
    return value;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') outcome = 'cancelled';
    throw error;
  } finally {
    if (id !== undefined) publish({ type: 'tasks.ended', end: { id, outcome } });
  }
}
