// The open sequence: what is there, whether it is whole, and if not, the least loss that makes it whole again.

import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError, appError } from '#shared/contract/errors.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { syncFile, syncFolder } from '../files/durable.ts';
import { isUpToDate, migrate } from '../migrations/migrations.ts';
import { rebuildDerived } from '../search/derived.ts';
import { isSoundLibrary, listBackups, makeBackupNow } from './backups.ts';
import { checkWholeLibrary, type Problem } from './checks.ts';
import type { Connection } from './connection.ts';
import { openLibraryFile, readHeader, refuseForeignFile } from './library-file.ts';
import type { Session } from './library-session.ts';
import { salvageInto } from './salvage.ts';

/** Libraries up to this size are checked whole at every opening (well under a second); larger ones in the background. */
const CHECKED_AT_OPENING_BYTES = 64 * 1024 * 1024;

export interface Opened {
  readonly db: Connection;
  readonly notices: readonly LibraryNotice[];
  /** True when the whole check is still to be made. */
  readonly isCheckDue: boolean;
}

/**
 * Opens a library, repairing it first where that is needed and possible, and bringing it up to date.
 *
 * Nothing damaged is ever deleted: it is moved, whole, into a folder beside the library. Throws what
 * `openLibraryFile` throws, and `LIBRARY_DAMAGED` where neither the file nor a backup makes a whole library; then
 * nothing was moved.
 */
export function openRecovering(file: string, last: Session | null): Opened {
  const opened = openWhole(file, last);
  try {
    bringUpToDate(file, opened.db);
    return opened;
  } catch (error) {
    opened.db.close();
    throw error;
  }
}

/** An older library gets this version's schema, once there is a sound backup of it. */
function bringUpToDate(file: string, db: Connection): void {
  if (isUpToDate(db)) return;
  makeBackupNow(file, db, 'migration');
  migrate(db);
}

function openWhole(file: string, last: Session | null): Opened {
  const notices: LibraryNotice[] = [];
  const isStranger = strangerWithBackups(file);
  if (isStranger) notices.push(repair(file, [{ check: 'file', detail: isStranger }]));
  else if (hasForeignJournal(file, last)) notices.push(setJournalAside(file));
  const opened = tryOpen(file);
  if ('problem' in opened) return { ...reopen(file, notices, [opened.problem]), isCheckDue: false };
  const { db } = opened;
  if (last && !last.isClean) notices.push({ code: 'unclean-stop' });
  const canWait = statSync(file).size > CHECKED_AT_OPENING_BYTES && isUpToDate(db);
  if (canWait && !last?.isDamaged) return { db, notices, isCheckDue: true };
  const { problems } = checkWholeLibrary(db);
  if (problems.length === 0) return { db, notices, isCheckDue: false };
  if (problems.every(({ check }) => check === 'derived')) {
    db.raw.transaction(() => rebuildDerived(db))();
    return { db, notices: [...notices, { code: 'index-rebuilt' }], isCheckDue: false };
  }
  db.close();
  return { ...reopen(file, notices, problems), isCheckDue: false };
}

function reopen(file: string, notices: readonly LibraryNotice[], problems: readonly Problem[]) {
  const notice = repair(file, problems);
  return { db: openLibraryFile(file), notices: [...notices, notice] };
}

function tryOpen(file: string): { readonly db: Connection } | { readonly problem: Problem } {
  try {
    return { db: openLibraryFile(file) };
  } catch (error) {
    if (error instanceof AppError || !isDamage(error)) throw error;
    return { problem: { check: 'file', detail: error instanceof Error ? error.message : String(error) } };
  }
}

/** Codes by which SQLite says that a file is not what it should be, as against not being able to reach it. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|ERROR|CONSTRAINT|FORMAT)/.test(code);
}

/** A file that is no library, or is gone, where backups or a log say that one was here. */
function strangerWithBackups(file: string): string | null {
  const hasPast = listBackups(file).length > 0;
  if (!existsSync(file)) return hasPast || existsSync(`${file}-wal`) ? 'the library file is missing' : null;
  try {
    refuseForeignFile(file);
    return null;
  } catch (error) {
    if (!hasPast || !(error instanceof AppError) || error.value.code !== 'LIBRARY_FOREIGN') throw error;
    if (error.value.details.detail === 'directory') throw error;
    return `the file is no longer a library (${error.value.details.detail})`;
  }
}

/** SHA-256 of the main file's header: what a write-ahead log is known to belong to. */
export function headerHash(file: string): string {
  return hash('sha256', readHeader(file));
}

/**
 * A log with content beside a main file that is not the one it was written for: SQLite would play it in without a
 * word, and its integrity check would be content (trust.md, finding 2).
 */
function hasForeignJournal(file: string, last: Session | null): boolean {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && existsSync(file) && last?.mainHeader != null && last.mainHeader !== headerHash(file);
}

function setJournalAside(file: string): LibraryNotice {
  const folder = damagedFolder(file);
  for (const suffix of ['-wal', '-shm']) moveIfThere(`${file}${suffix}`, folder);
  return { code: 'journal-set-aside', keptIn: basename(folder) };
}

/** Makes the library whole with the least loss, or throws `LIBRARY_DAMAGED` and leaves everything in place. */
function repair(file: string, problems: readonly Problem[]): LibraryNotice {
  const temporary = `${file}.repair-${process.pid}`;
  const backups = listBackups(file).filter(({ path }) => isSoundLibrary(path));
  try {
    const paths = backups.map(({ path }) => path);
    const salvage = existsSync(file) ? salvageInto(temporary, file, paths) : null;
    if (salvage) {
      const keptIn = replaceBy(temporary, file);
      const { fromBackup, doubtful, lost } = salvage;
      return { code: 'repaired', fromBackup, doubtful: [...doubtful], lost: [...lost], keptIn };
    }
    rmSync(temporary, { force: true });
    if (existsSync(file) && existsSync(`${file}-wal`)) {
      copyFileSync(file, temporary);
      if (isSoundLibrary(temporary)) return { code: 'journal-set-aside', keptIn: replaceBy(temporary, file) };
    }
    const [newest] = backups;
    if (newest) {
      copyFileSync(newest.path, temporary);
      const keptIn = replaceBy(temporary, file);
      return { code: 'restored', backupMadeAt: newest.madeAt, revision: newest.revision, keptIn };
    }
    throw appError('LIBRARY_DAMAGED', {
      file: basename(file),
      problems: problems.map(({ detail }) => detail).slice(0, 20),
    });
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${suffix}`, { force: true });
  }
}

/** Moves the library, its log included, aside, and puts `replacement` in its place. Returns the folder's name. */
export function replaceBy(replacement: string, file: string): string {
  const folder = damagedFolder(file);
  syncFile(replacement);
  // The log first: a main file without its log is at worst older, a log beside another main file is poison.
  for (const suffix of ['-wal', '-shm', '-journal', '']) moveIfThere(`${file}${suffix}`, folder);
  renameSync(replacement, file);
  syncFolder(dirname(file));
  return basename(folder);
}

function moveIfThere(path: string, folder: string): void {
  if (!existsSync(path)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(path, join(folder, basename(path)));
}

function damagedFolder(file: string): string {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  for (let attempt = 0; ; attempt += 1) {
    const folder = `${file}.damaged-${stamp}${attempt === 0 ? '' : `-${attempt}`}`;
    if (!existsSync(folder)) return folder;
  }
}
