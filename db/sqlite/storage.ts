// The library's file while it is open: lock, session, writer and reader, checkpoints, notices, closing.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppError, appError } from '#shared/contract/errors.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { placeNotices } from '../files/place-notices.ts';
import { listBackups } from './backups.ts';
import type { Connection } from './connection.ts';
import { openLibraryInMemory, openReader, refuseForeignFile } from './library-file.ts';
import { LibraryLock } from './library-lock.ts';
import { LibrarySession } from './library-session.ts';
import { headerHash, openRecovering, replaceBy } from './recovery.ts';

/** A log this large is written into the main file at once rather than at the next quiet moment. */
const LARGE_LOG_BYTES = 16 * 1024 * 1024;

/** A moment is quiet when nothing was written for this long. */
const QUIET_MS = 2_000;

/** Why nothing can be written. */
export type ReadOnlyReason = Extract<LibraryNotice, { code: 'read-only' }>['reason'];

export class Storage {
  /** Absolute path; null in memory. */
  readonly file: string | null;
  readonly #lock: LibraryLock | null;
  readonly #session: LibrarySession | null;
  readonly #temporaryFolder: string | null;
  #writer: Connection;
  #reader: Connection;
  #notices: LibraryNotice[];
  #isCheckDue: boolean;
  #quiet: NodeJS.Timeout | null = null;

  private constructor(parts: {
    readonly file: string | null;
    readonly writer: Connection;
    readonly reader: Connection;
    readonly lock?: LibraryLock;
    readonly session?: LibrarySession;
    readonly notices?: readonly LibraryNotice[];
    readonly isCheckDue?: boolean;
    readonly temporaryFolder?: string;
  }) {
    this.file = parts.file;
    this.#writer = parts.writer;
    this.#reader = parts.reader;
    this.#lock = parts.lock ?? null;
    this.#session = parts.session ?? null;
    this.#notices = [...(parts.notices ?? [])];
    this.#isCheckDue = parts.isCheckDue ?? false;
    this.#temporaryFolder = parts.temporaryFolder ?? null;
  }

  static inMemory(): Storage {
    const db = openLibraryInMemory();
    return new Storage({ file: null, writer: db, reader: db });
  }

  /** Opens a library file, making, repairing or only reading it as the case may be. */
  static open(file: string, shell: string): Storage {
    try {
      return openForWriting(file, shell);
    } catch (error) {
      const reason = readOnlyReason(error);
      if (reason !== null && existsSync(file)) return openCopy(file, reason);
      throw asOpenError(file, error);
    }

    function openForWriting(path: string, owner: string): Storage {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // Before the lock: what is not ours must not get a lock file beside it.
      if (listBackups(path).length === 0) refuseForeignFile(path);
      const lock = LibraryLock.acquire(path, owner);
      try {
        const session = new LibrarySession(path);
        const { db, notices, isCheckDue } = openRecovering(path, session.last);
        const waits: LibraryNotice[] =
          isCheckDue && session.last?.isClean === false ? [{ code: 'read-only', reason: 'checking' }] : [];
        const all = [...notices, ...waits, ...placeNotices(path)];
        session.begin();
        const storage = new Storage({
          file: path,
          writer: db,
          reader: openReader(path),
          lock,
          session,
          notices: all,
          isCheckDue,
        });
        storage.checkpoint();
        return storage;
      } catch (error) {
        lock.release();
        throw error;
      }
    }

    function openCopy(path: string, reason: ReadOnlyReason): Storage {
      const temporaryFolder = mkdtempSync(join(tmpdir(), 'lectern-read-only-'));
      const copy = join(temporaryFolder, basename(path));
      for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
      const db = openReader(copy);
      return new Storage({
        file: path,
        writer: db,
        reader: db,
        notices: [{ code: 'read-only', reason }],
        temporaryFolder,
      });
    }
  }

  get writer(): Connection {
    return this.#writer;
  }

  get reader(): Connection {
    return this.#reader;
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
      this.#session?.markDamaged();
      this.notify({ code: 'damage-found', problems: problems.slice(0, 20) });
    } else
      this.#notices = this.#notices.filter((notice) => notice.code !== 'read-only' || notice.reason !== 'checking');
  }

  /** Called after every commit: writes the log into the main file soon, or now when it has grown large. */
  committed(): void {
    if (this.file === null) return;
    if (this.#quiet) clearTimeout(this.#quiet);
    const logBytes = statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (logBytes > LARGE_LOG_BYTES) this.checkpoint();
    else this.#quiet = setTimeout(() => this.checkpoint(), QUIET_MS).unref();
  }

  /** Writes the log into the main file and remembers which main file the next log will belong to. */
  checkpoint(): void {
    if (this.file === null || this.#session === null || this.#writer.raw.inTransaction) return;
    this.#session.rememberHeader(null);
    this.#writer.raw.pragma('wal_checkpoint(TRUNCATE)');
    this.#session.rememberHeader(headerHash(this.file));
  }

  /** Puts another library file in this one's place; the present file is moved aside, whole. */
  replace(replacement: string): void {
    if (this.file === null) throw new Error('a library in memory cannot be replaced');
    this.checkpoint();
    this.#reader.close();
    this.#writer.close();
    replaceBy(replacement, this.file);
    this.#writer = openRecovering(this.file, null).db;
    this.#reader = openReader(this.file);
    this.checkpoint();
  }

  close(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
    if (this.#writer.raw.open) this.checkpoint();
    if (this.#reader !== this.#writer) this.#reader.close();
    this.#writer.close();
    this.#session?.end();
    this.#lock?.release();
    if (this.#temporaryFolder) rmSync(this.#temporaryFolder, { recursive: true, force: true });
  }
}

const FOLDER_CODES = ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];
const FULL_CODES = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'];

function readOnlyReason(error: unknown): ReadOnlyReason | null {
  const code = codeOf(error);
  if (FULL_CODES.some((full) => code.startsWith(full))) return 'disk-full';
  return FOLDER_CODES.some((folder) => code.startsWith(folder)) ? 'folder' : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && !(error instanceof AppError) && 'code' in error ? String(error.code) : '';
}

/** Names system failures of opening; what is already ours passes through. */
function asOpenError(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    const problems = [error instanceof Error ? error.message : code];
    return appError('LIBRARY_DAMAGED', { file: basename(file), problems }, { cause: error });
  }
  return appError('IO_FAILED', { name: basename(file), system: code }, { cause: error });
}
