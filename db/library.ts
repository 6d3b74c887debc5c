// An open library: one writer, one reader, and the one write() through which every change goes.

import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import type { Step } from '#shared/contract/history.ts';
import { refreshDerived } from './search/derived.ts';
import { Vocabulary } from './search/vocabulary.ts';
import { putRow } from './sqlite/bookkeeping.ts';
import { changeSet } from './sqlite/change-set.ts';
import type { Connection, ReadDb } from './sqlite/connection.ts';
import { IdSequence } from './sqlite/ids.ts';
import { openLibraryFile, openLibraryInMemory, openReader, refuseForeignFile } from './sqlite/library-file.ts';
import { LibraryLock } from './sqlite/library-lock.ts';
import { nextRedo, nextUndo, recordStep, type StepDescription, toggleStep } from './sqlite/step-log.ts';
import { WriteTransaction } from './sqlite/write-transaction.ts';

/** What a write made: its value and the revision the library has now. */
export interface Written<Value> {
  readonly value: Value;
  readonly revision: number;
}

/** A body that pauses: between two `yield`s the engine serves readers, reports progress and may be told to stop. */
export type PausingBody<Value> = (tx: WriteTransaction) => Iterator<void, Value, void>;

/** A body that does everything in its first step. */
function inOneGo<Value>(body: (tx: WriteTransaction) => Value): PausingBody<Value> {
  return (tx) => ({ next: () => ({ done: true, value: body(tx) }) });
}

interface LibraryOptions {
  readonly shell: string;
  readonly publish?: (event: LecternEvent) => void;
}

export class Library {
  /** Absolute path; null in memory. */
  readonly file: string | null;
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #lock: LibraryLock | null;
  readonly #publish: (event: LecternEvent) => void;
  #turn: Promise<unknown> = Promise.resolve();
  #vocabulary: Vocabulary | null = null;

  private constructor(
    file: string | null,
    writer: Connection,
    reader: Connection,
    lock: LibraryLock | null,
    options: LibraryOptions,
  ) {
    this.file = file;
    this.#writer = writer;
    this.#reader = reader;
    this.#lock = lock;
    this.#publish = options.publish ?? (() => undefined);
  }

  /**
   * Opens a library file, making it when nothing is there; `null` opens one in memory.
   *
   * Throws `LIBRARY_LOCKED`, `LIBRARY_TOO_NEW`, `LIBRARY_FOREIGN` or `IO_FAILED`; the file is then as it was.
   */
  static open(file: string | null, options: LibraryOptions): Library {
    if (file === null) {
      const db = openLibraryInMemory();
      return new Library(null, db, db, null, options);
    }
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // Before the lock: what is not ours must not get a lock file beside it.
      refuseForeignFile(file);
      const lock = LibraryLock.acquire(file, options.shell);
      try {
        const writer = openLibraryFile(file);
        return new Library(file, writer, openReader(file), lock, options);
      } catch (error) {
        lock.release();
        throw error;
      }
    } catch (error) {
      throw asOpenError(file, error);
    }
  }

  /** File name without folder. */
  get name(): string {
    return this.file === null ? 'memory' : basename(this.file);
  }

  /** For queries: sees the last committed state, also while a long write is under way. */
  get read(): ReadDb {
    return this.#reader;
  }

  /** The words of the search index. */
  get vocabulary(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(this.#reader);
    return this.#vocabulary;
  }

  /** For the checks that look at the file as a whole. */
  get connection(): Connection {
    return this.#reader;
  }

  /** What undo and redo would do now. */
  peekHistory(): { readonly undo: Step | null; readonly redo: Step | null } {
    return { undo: nextUndo(this.#reader)?.step ?? null, redo: nextRedo(this.#reader)?.step ?? null };
  }

  get revision(): number {
    return this.#reader.count('SELECT revision FROM library');
  }

  /** One step: one transaction, one revision, one undo record, announced before it resolves. */
  write<Value>(step: StepDescription, body: (tx: WriteTransaction) => Value): Promise<Written<Value>> {
    return this.writePausing(step, inOneGo(body));
  }

  /** As {@link Library.write}, for work too long for one go; an abort rolls everything back. */
  writePausing<Value>(step: StepDescription, body: PausingBody<Value>, signal?: AbortSignal): Promise<Written<Value>> {
    return this.#inTurn(() => this.#transact(body, (tx, revision) => recordStep(tx, revision, step), signal));
  }

  /** Reverses the newest step. Throws `NOTHING_TO_UNDO`. */
  undo(): Promise<Written<Step>> {
    return this.#toggle('undo');
  }

  /** Makes the step undone last again. Throws `NOTHING_TO_UNDO`. */
  redo(): Promise<Written<Step>> {
    return this.#toggle('redo');
  }

  close(): void {
    if (this.#reader !== this.#writer) this.#reader.close();
    this.#writer.close();
    this.#lock?.release();
  }

  #toggle(direction: 'undo' | 'redo'): Promise<Written<Step>> {
    return this.#inTurn(() => {
      const target = direction === 'undo' ? nextUndo(this.#writer) : nextRedo(this.#writer);
      if (!target) throw appError('NOTHING_TO_UNDO', { direction });
      const revision = this.revision + 1;
      return this.#transact(
        inOneGo((tx) => {
          tx.db.raw.pragma('defer_foreign_keys = ON');
          toggleStep(tx, target.historyId, revision);
          return target.step;
        }),
        () => undefined,
      );
    });
  }

  /** Writes queue: a long one holds its transaction over several turns of the event loop. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = this.#turn.then(work);
    this.#turn = run.catch(() => undefined);
    return run;
  }

  async #transact<Value>(
    body: PausingBody<Value>,
    record: (tx: WriteTransaction, revision: number) => void,
    signal?: AbortSignal,
  ): Promise<Written<Value>> {
    const db = this.#writer;
    const state = db.one(libraryRow, 'SELECT library_id, created_at, revision, last_id FROM library');
    if (!state) throw new Error('the library row is missing');
    const ids = new IdSequence(state.last_id);
    ids.advanceToNow(Date.now());
    const tx = new WriteTransaction(db, ids, new Date().toISOString());
    db.raw.exec('BEGIN IMMEDIATE');
    try {
      const value = await drive(body(tx), signal);
      const changes = changeSet(tx);
      if (tx.log.size === 0) {
        db.raw.exec('ROLLBACK');
        return { value, revision: state.revision };
      }
      const revision = state.revision + 1;
      refreshDerived(tx);
      record(tx, revision);
      putRow(db, 'library', 1, { ...state, revision, last_id: ids.last });
      db.raw.exec('COMMIT');
      this.#publish({ type: 'library.changed', revision, changes });
      // Lets the event leave on every port before the reply to whoever asked for the write.
      await setImmediate();
      return { value, revision };
    } catch (error) {
      if (db.raw.inTransaction) db.raw.exec('ROLLBACK');
      throw error;
    }
  }
}

const libraryRow = z.object({
  library_id: z.string(),
  created_at: z.string(),
  revision: z.number(),
  last_id: z.number(),
});

async function drive<Value>(steps: Iterator<void, Value, void>, signal?: AbortSignal): Promise<Value> {
  for (;;) {
    if (signal?.aborted) {
      throw appError('CANCELLED', { task: null });
    }
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Names system failures of opening; what is already ours passes through. */
function asOpenError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if ('value' in error) return error;
  if (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB') {
    return appError('LIBRARY_DAMAGED', { file: basename(file), problems: [error.message] }, { cause: error });
  }
  return appError('IO_FAILED', { name: basename(file), system: error.code }, { cause: error });
}
