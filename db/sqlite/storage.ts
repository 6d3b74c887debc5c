// The library's file while it is open: writer and reader, checkpoints, notices, trying to write again, closing.

import { rmSync, statSync } from 'node:fs';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { log } from '../log.ts';
import { hasRoom, type ReadOnlyReason, readOnlyReason } from './cannot-write.ts';
import type { Connection } from './connection.ts';
import { openLibraryInMemory, openReader } from './library-file.ts';
import { type OpenStorage, openStorage } from './open-storage.ts';
import { headerHash, openRecovering, replaceBy } from './recovery.ts';

/** A log this large is written into the main file at once rather than at the next quiet moment. */
const LARGE_LOG_BYTES = 16 * 1024 * 1024;

/** A moment is quiet when nothing was written for this long. */
const QUIET_MS = 2_000;

export class Storage {
  /** Absolute path; null in memory. */
  readonly file: string | null;
  readonly #shell: string;
  readonly #onTrouble: () => void;
  #open: OpenStorage;
  #notices: readonly LibraryNotice[];
  #isCheckDue: boolean;
  #quiet: NodeJS.Timeout | null = null;

  private constructor(file: string | null, shell: string, onTrouble: () => void, open: OpenStorage) {
    this.file = file;
    this.#shell = shell;
    this.#onTrouble = onTrouble;
    this.#open = open;
    this.#notices = open.notices;
    this.#isCheckDue = open.isCheckDue;
    this.checkpoint();
  }

  static inMemory(): Storage {
    const db = openLibraryInMemory();
    const none = { lock: null, session: null, temporaryFolder: null, notices: [], isCheckDue: false };
    return new Storage(null, '', () => undefined, { writer: db, reader: db, ...none });
  }

  /**
   * Opens a library file, making, repairing or only reading it as the case may be. `onTrouble` is called when the
   * notices change without anybody having asked.
   */
  static open(file: string, shell: string, onTrouble: () => void): Storage {
    return new Storage(file, shell, onTrouble, openStorage(file, shell));
  }

  get writer(): Connection {
    return this.#open.writer;
  }

  get reader(): Connection {
    return this.#open.reader;
  }

  get notices(): readonly LibraryNotice[] {
    return this.#notices;
  }

  /** Whether the whole library is still to be checked in the background. */
  get isCheckDue(): boolean {
    return this.#isCheckDue;
  }

  /** Why nothing may be written, or null. */
  get readOnly(): ReadOnlyReason | null {
    const notice = this.#notices.find(({ code }) => code === 'read-only');
    return notice?.code === 'read-only' ? notice.reason : null;
  }

  /** Adds what the reader should know; a newer notice of the same kind takes the place of an older. */
  notify(notice: LibraryNotice): void {
    this.#notices = [...this.#notices.filter(({ code }) => code !== notice.code), notice];
  }

  dismiss(code: string): void {
    this.#notices = this.#notices.filter((notice) => notice.code !== code || code === 'read-only');
  }

  /** Takes the finding of a background check: damage keeps the library unwritten and is repaired at the next opening. */
  checkEnded(problems: readonly string[]): void {
    this.#isCheckDue = false;
    if (problems.length > 0) {
      this.#open.session?.markDamaged();
      this.notify({ code: 'damage-found', problems: problems.slice(0, 20) });
    } else
      this.#notices = this.#notices.filter((notice) => notice.code !== 'read-only' || notice.reason !== 'checking');
  }

  /**
   * From an error of writing: if the disk is full or the file out of reach, the library is for reading only from now
   * on. Answers why, or null for any other error.
   */
  cannotWrite(error: unknown): ReadOnlyReason | null {
    if (this.file === null) return null;
    const reason = readOnlyReason(error, this.file);
    if (reason === null) return null;
    log.failure('writing into the library', error);
    if (this.readOnly !== reason) {
      this.notify({ code: 'read-only', reason });
      this.#onTrouble();
    }
    return reason;
  }

  /**
   * Looks whether there is room again, or leave to write, and takes the notice off if so. Answers whether the file
   * was opened anew for it; throws what opening throws and then goes on reading.
   */
  tryWriting(): boolean {
    const { readOnly, file } = this;
    if (file === null || readOnly === null || readOnly === 'checking') return false;
    if (readOnly === 'disk-full' && !hasRoom(file)) return false;
    if (this.#open.temporaryFolder === null) {
      this.#notices = this.#notices.filter(({ code }) => code !== 'read-only');
      this.checkpoint();
      return false;
    }
    const next = openStorage(file, this.#shell);
    if (next.temporaryFolder !== null) {
      closeOpen(next);
      return false;
    }
    closeOpen(this.#open);
    this.#open = next;
    this.#notices = next.notices;
    this.#isCheckDue = next.isCheckDue;
    this.checkpoint();
    return true;
  }

  /** Called after every commit: writes the log into the main file soon, or now when it has grown large. */
  committed(): void {
    if (this.file === null) return;
    if (this.#quiet) clearTimeout(this.#quiet);
    const logBytes = statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (logBytes > LARGE_LOG_BYTES) this.checkpoint();
    else this.#quiet = setTimeout(() => this.checkpoint(), QUIET_MS).unref();
  }

  /**
   * Writes the log into the main file and remembers which main file the next log will belong to. Where the disk is
   * full the log stays, with everything in it.
   */
  checkpoint(): void {
    const { session, writer } = this.#open;
    if (this.file === null || session === null || writer.raw.inTransaction) return;
    try {
      session.rememberHeader(null);
      writer.raw.pragma('wal_checkpoint(TRUNCATE)');
      session.rememberHeader(headerHash(this.file));
    } catch (error) {
      if (this.cannotWrite(error) === null) throw error;
    }
  }

  /** Puts another library file in this one's place; the present file is moved aside, whole. */
  replace(replacement: string): void {
    if (this.file === null) throw new Error('a library in memory cannot be replaced');
    this.checkpoint();
    this.reader.close();
    this.writer.close();
    replaceBy(replacement, this.file);
    this.#open = { ...this.#open, writer: openRecovering(this.file, null).db, reader: openReader(this.file) };
    this.checkpoint();
  }

  close(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
    if (this.writer.raw.open) this.checkpoint();
    closeOpen(this.#open);
  }
}

/** Closes everything, also where the disk has no room for the word that it was closed in order. */
function closeOpen({ writer, reader, lock, session, temporaryFolder }: OpenStorage): void {
  if (reader !== writer) reader.close();
  writer.close();
  try {
    session?.end();
  } catch (error) {
    log.failure('saying that the library was closed', error);
  }
  lock?.release();
  if (temporaryFolder !== null) rmSync(temporaryFolder, { recursive: true, force: true });
}
