// An open library: one writer, one reader, and the one write() through which every change goes.

import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import { CHANGE_KINDS, type Change, type LecternEvent } from '#shared/contract/events.ts';
import type { Step } from '#shared/contract/history.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { refreshDerived } from './search/derived.ts';
import { Vocabulary } from './search/vocabulary.ts';
import { type Backup, type BackupReason, isSoundLibrary, listBackups, makeBackup } from './sqlite/backups.ts';
import { putRow } from './sqlite/bookkeeping.ts';
import type { ReadOnlyReason } from './sqlite/cannot-write.ts';
import { changeSet } from './sqlite/change-set.ts';
import type { Connection, ReadDb } from './sqlite/connection.ts';
import { IdSequence } from './sqlite/ids.ts';
import { nextRedo, nextUndo, recordStep, type StepDescription, toggleStep } from './sqlite/step-log.ts';
import { Storage } from './sqlite/storage.ts';
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
  /** Called when the file behind the library was opened anew: after a restore, or once it can be written to again. */
  readonly onReopened?: () => void;
}

export class Library {
  readonly #storage: Storage;
  readonly #publish: (event: LecternEvent) => void;
  readonly #onReopened: () => void;
  #turn: Promise<unknown> = Promise.resolve();
  #vocabulary: Vocabulary | null = null;

  private constructor(open: (onTrouble: () => void) => Storage, options: LibraryOptions) {
    this.#publish = options.publish ?? (() => undefined);
    this.#onReopened = options.onReopened ?? (() => undefined);
    this.#storage = open(() => this.#publish({ type: 'library.status' }));
  }

  /**
   * Opens a library file, making it when nothing is there and repairing it where it must; `null` opens one in memory.
   *
   * Throws `LIBRARY_LOCKED`, `LIBRARY_TOO_NEW`, `LIBRARY_FOREIGN`, `LIBRARY_DAMAGED` or `IO_FAILED`; the file is then
   * as it was. Where nothing can be written, it opens for reading and says so in its notices.
   */
  static open(file: string | null, options: LibraryOptions): Library {
    const open = (onTrouble: () => void) =>
      file === null ? Storage.inMemory() : Storage.open(file, options.shell, onTrouble);
    return new Library(open, options);
  }

  /** Absolute path; null in memory. */
  get file(): string | null {
    return this.#storage.file;
  }

  /** File name without folder. */
  get name(): string {
    return this.file === null ? 'memory' : basename(this.file);
  }

  /** What the reader should know of how the library was found. */
  get notices(): readonly LibraryNotice[] {
    return this.#storage.notices;
  }

  /** Why nothing can be written, or null. */
  get readOnly(): ReadOnlyReason | null {
    return this.#storage.readOnly;
  }

  /** For queries: sees the last committed state, also while a long write is under way. */
  get read(): ReadDb {
    return this.#storage.reader;
  }

  /** The words of the search index. */
  get vocabulary(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(this.#storage.reader);
    return this.#vocabulary;
  }

  /** For the checks that look at the file as a whole. */
  get connection(): Connection {
    return this.#storage.reader;
  }

  /** What undo and redo would do now. */
  peekHistory(): { readonly undo: Step | null; readonly redo: Step | null } {
    return { undo: nextUndo(this.#storage.reader)?.step ?? null, redo: nextRedo(this.#storage.reader)?.step ?? null };
  }

  get revision(): number {
    return this.#storage.reader.count('SELECT revision FROM library');
  }

  /** One step: one transaction, one revision, one undo record (none for `null`), announced before it resolves. */
  write<Value>(step: StepDescription | null, body: (tx: WriteTransaction) => Value): Promise<Written<Value>> {
    return this.writePausing(step, inOneGo(body));
  }

  /** As {@link Library.write}, for work too long for one go; an abort rolls everything back. */
  writePausing<Value>(
    step: StepDescription | null,
    body: PausingBody<Value>,
    signal?: AbortSignal,
  ): Promise<Written<Value>> {
    const record = (tx: WriteTransaction, revision: number) => step && recordStep(tx, revision, step);
    return this.#inTurn(() => this.#transact(body, record, signal));
  }

  /** Reverses the newest step. Throws `NOTHING_TO_UNDO`. */
  undo(): Promise<Written<Step>> {
    return this.#toggle('undo');
  }

  /** Makes the step undone last again. Throws `NOTHING_TO_UNDO`. */
  redo(): Promise<Written<Step>> {
    return this.#toggle('redo');
  }

  /** Takes a notice off and tells every client. */
  dismissNotice(code: string): void {
    this.#storage.dismiss(code);
    this.#publish({ type: 'library.status' });
  }

  /** Adds a notice and tells every client. */
  notify(notice: LibraryNotice): void {
    this.#storage.notify(notice);
    this.#publish({ type: 'library.status' });
  }

  /** Whether the library is too large to have been checked while it was opened. */
  get isCheckDue(): boolean {
    return this.#storage.isCheckDue;
  }

  /** The end of a background check: writing is allowed again, or the damage is told and repaired at the next opening. */
  checkEnded(problems: readonly string[]): void {
    this.#storage.checkEnded(problems);
    this.#publish({ type: 'library.status' });
  }

  /** Makes a checked backup beside the library; writes wait, readers do not. */
  backUp(reason: BackupReason): Promise<Backup> {
    return this.#inTurn(() => makeBackup(this.#fileOrThrow(), this.#storage.writer, reason));
  }

  /**
   * Goes back to a backup. The present state becomes a backup first and is also moved aside as a file.
   *
   * Throws `NOT_FOUND` for an unknown name and `LIBRARY_DAMAGED` for a backup that fails its checks; nothing is
   * then changed.
   */
  restore(name: string): Promise<{ readonly before: Backup; readonly revision: number }> {
    return this.#inTurn(async () => {
      const file = this.#fileOrThrow();
      const backup = listBackups(file).find((candidate) => candidate.name === name);
      if (!backup) throw appError('NOT_FOUND', { kind: 'backup', id: name });
      if (!isSoundLibrary(backup.path))
        throw appError('LIBRARY_DAMAGED', { file: name, problems: ['it fails its checks'] });
      // Copied first: the backup made of the present state may push the oldest ones out.
      const replacement = `${file}.restore-${process.pid}`;
      copyFileSync(backup.path, replacement);
      const before = await makeBackup(file, this.#storage.writer, 'restore');
      this.#storage.replace(replacement);
      await this.#reopened();
      return { before, revision: this.revision };
    });
  }

  /**
   * Looks whether a library that was open for reading only can be written to by now, and goes on writing if so.
   * Throws what {@link Library.open} throws; the library then stays open for reading.
   */
  tryWriting(): Promise<ReadOnlyReason | null> {
    return this.#inTurn(async () => {
      const before = this.readOnly;
      const isReopened = this.#storage.tryWriting();
      if (this.readOnly !== before) this.#publish({ type: 'library.status' });
      if (isReopened) await this.#reopened();
      return this.readOnly;
    });
  }

  close(): void {
    this.#storage.close();
  }

  /** Every client fetches anew, and every thread opens anew. */
  async #reopened(): Promise<void> {
    this.#vocabulary = null;
    this.#onReopened();
    this.#publish({ type: 'library.changed', revision: this.revision, changes: EVERYTHING });
    await setImmediate();
  }

  #fileOrThrow(): string {
    if (this.readOnly !== null) throw appError('READ_ONLY', { reason: this.readOnly });
    if (this.file === null) throw appError('NOT_FOUND', { kind: 'library', id: this.name });
    return this.file;
  }

  #toggle(direction: 'undo' | 'redo'): Promise<Written<Step>> {
    return this.#inTurn(() => {
      const target = direction === 'undo' ? nextUndo(this.#storage.writer) : nextRedo(this.#storage.writer);
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
    record: (tx: WriteTransaction, revision: number) => unknown,
    signal?: AbortSignal,
  ): Promise<Written<Value>> {
    const { readOnly } = this.#storage;
    if (readOnly !== null) throw appError('READ_ONLY', { reason: readOnly });
    const db = this.#storage.writer;
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
      this.#storage.committed();
      this.#publish({ type: 'library.changed', revision, changes });
      // Lets the event leave on every port before the reply to whoever asked for the write.
      await setImmediate();
      return { value, revision };
    } catch (error) {
      if (db.raw.inTransaction) db.raw.exec('ROLLBACK');
      const reason = this.#storage.cannotWrite(error);
      throw reason === null ? error : appError('READ_ONLY', { reason }, { cause: error });
    }
  }
}

/** After the file was opened anew any row may be another. */
const EVERYTHING: Change[] = CHANGE_KINDS.map((kind) => ({ kind, added: 0, updated: 1, removed: 0, ids: null }));

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
