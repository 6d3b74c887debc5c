// Opens a library file for writing, or, where nothing can be written, a copy of it for reading.

import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { appError } from '#shared/contract/errors.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { placeNotices } from '../files/place-notices.ts';
import { migrate } from '../migrations/migrations.ts';
import { listBackups } from './backups.ts';
import { readOnlyReason, systemCode } from './cannot-write.ts';
import { Connection } from './connection.ts';
import { openReader, refuseForeignFile } from './library-file.ts';
import { LibraryLock } from './library-lock.ts';
import { LibrarySession } from './library-session.ts';
import { openRecovering } from './recovery.ts';

/** What is open, and by whose leave. */
export interface OpenStorage {
  readonly writer: Connection;
  /** The writer itself where there is only one connection. */
  readonly reader: Connection;
  /** Null for a library in memory or a copy. */
  readonly lock: LibraryLock | null;
  readonly session: LibrarySession | null;
  /** Holds the copy; null when the file itself is open. */
  readonly temporaryFolder: string | null;
  readonly notices: readonly LibraryNotice[];
  /** Whether the whole library is still to be checked in the background. */
  readonly isCheckDue: boolean;
}

/** Opens a library file, making, repairing or only reading it as the case may be. */
export function openStorage(file: string, shell: string): OpenStorage {
  try {
    return openForWriting(file, shell);
  } catch (error) {
    const reason = readOnlyReason(error, file);
    if (reason !== null && existsSync(file)) return openCopy(file, { code: 'read-only', reason });
    throw asOpenError(file, error);
  }
}

function openForWriting(file: string, shell: string): OpenStorage {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Before the lock: what is not ours must not get a lock file beside it.
  if (listBackups(file).length === 0) refuseForeignFile(file);
  const lock = LibraryLock.acquire(file, shell);
  try {
    const session = new LibrarySession(file);
    const { db, notices, isCheckDue } = openRecovering(file, session.last);
    const waits: LibraryNotice[] =
      isCheckDue && session.last?.isClean === false ? [{ code: 'read-only', reason: 'checking' }] : [];
    try {
      session.begin();
      return {
        writer: db,
        reader: openReader(file),
        lock,
        session,
        temporaryFolder: null,
        notices: [...notices, ...waits, ...placeNotices(file)],
        isCheckDue,
      };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openCopy(file: string, notice: LibraryNotice): OpenStorage {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'lectern-read-only-'));
  const copy = join(temporaryFolder, basename(file));
  try {
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(file + suffix)) copyWritable(file + suffix, copy + suffix);
    bringCopyUpToDate(copy);
    const db = openReader(copy);
    return {
      writer: db,
      reader: db,
      lock: null,
      session: null,
      temporaryFolder,
      notices: [notice],
      isCheckDue: false,
    };
  } catch (error) {
    rmSync(temporaryFolder, { recursive: true, force: true });
    throw error;
  }
}

/** A copy has the mode of its original; in one for reading only no journal could be played in and nothing migrated. */
function copyWritable(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** Reading knows one schema only. The copy needs no backup: the file it was made of is still there. */
function bringCopyUpToDate(copy: string): void {
  const db = new Connection(copy, { fileMustExist: true });
  try {
    migrate(db);
  } finally {
    db.close();
  }
}

/** Names system failures of opening; what is already ours passes through. */
function asOpenError(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    const problems = [error instanceof Error ? error.message : code];
    return appError('LIBRARY_DAMAGED', { file: basename(file), problems }, { cause: error });
  }
  return appError('IO_FAILED', { name: basename(file), system: code }, { cause: error });
}
