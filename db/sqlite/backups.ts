// Backups beside the library: made by SQLite's online backup, checked when made, ten kept by age.

import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile, syncFolder } from '../files/durable.ts';
import { checkWholeLibrary } from './checks.ts';
import { Connection } from './connection.ts';

export const BACKUP_REASONS = ['daily', 'asked', 'migration', 'restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Backup {
  /** File name; names sort in the order the backups were made, whatever the clock said. */
  readonly name: string;
  readonly path: string;
  readonly madeAt: string;
  readonly revision: number;
  readonly reason: BackupReason;
  readonly sizeBytes: number;
}

/** Backups kept in all, and of the newest that are kept whatever their age. */
export const BACKUPS_KEPT = 10;
const NEWEST_KEPT = 3;

const NAME = /^(\d{6})-(\d{8}T\d{6}Z)-r(\d+)-(daily|asked|migration|restore)\.lectern$/;

/** The folder of a library's backups: beside it, so that they move with the folder they are in. */
export function backupFolder(libraryFile: string): string {
  return `${libraryFile}-backups`;
}

/** All backups, newest first. */
export function listBackups(libraryFile: string): Backup[] {
  const folder = backupFolder(libraryFile);
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  return names.flatMap((name) => toBackup(folder, name) ?? []).sort((a, b) => (a.name < b.name ? 1 : -1));
}

function toBackup(folder: string, name: string): Backup | null {
  const [, , stamp, revision, reason] = NAME.exec(name) ?? [];
  if (stamp === undefined || revision === undefined || reason === undefined) return null;
  const path = join(folder, name);
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return {
    name,
    path,
    madeAt: iso,
    revision: Number(revision),
    reason: reason as BackupReason,
    sizeBytes: statSync(path).size,
  };
}

/**
 * Makes a backup of an open library while it is in use, checks it, and lets older ones go.
 *
 * Throws what SQLite or the file system throws; a backup that fails its checks is removed and replaces nothing.
 */
export async function makeBackup(
  libraryFile: string,
  db: Connection,
  reason: BackupReason,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Backup> {
  const { temporary, finish } = prepare(libraryFile, revisionOf(db), reason);
  try {
    await db.raw.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return 200;
      },
    });
    return finish();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * The same before anything else may use the library, and before the next line: nobody writes meanwhile, so that
 * SQLite's other way to copy a live database will do (sqlite.org/lang_vacuum.html#vacuuminto), which does not wait.
 */
export function makeBackupNow(libraryFile: string, db: Connection, reason: BackupReason): Backup {
  const { temporary, finish } = prepare(libraryFile, revisionOf(db), reason);
  try {
    db.raw.prepare('VACUUM INTO ?').run(temporary);
    return finish();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function prepare(libraryFile: string, revision: number, reason: BackupReason) {
  const folder = backupFolder(libraryFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [newest] = listBackups(libraryFile);
  const number = String(Number(newest?.name.slice(0, 6) ?? 0) + 1).padStart(6, '0');
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `${number}-${stamp}-r${revision}-${reason}.lectern`;
  const temporary = join(folder, `.new-${process.pid}`);
  rmSync(temporary, { force: true });
  const finish = (): Backup => {
    // A file of its own, with no log beside it, that any SQLite can open.
    const copy = new Connection(temporary, { fileMustExist: true });
    try {
      copy.raw.pragma('journal_mode = DELETE');
      const { problems } = checkWholeLibrary(copy);
      if (problems.length > 0) throw new Error(`the backup is not sound: ${problems[0]?.detail}`);
    } finally {
      copy.close();
    }
    syncFile(temporary);
    renameSync(temporary, join(folder, name));
    syncFolder(folder);
    forgetOld(libraryFile);
    const made = toBackup(folder, name);
    if (!made) throw new Error(`${name} is gone`);
    return made;
  };
  return { temporary, finish };
}

/** Runs only after a sound backup was made. */
function forgetOld(libraryFile: string): void {
  for (const backup of supersededBackups(listBackups(libraryFile))) rmSync(backup.path, { force: true });
}

/** Which of the backups, newest first, need not be kept: all but the newest few, those asked for and one a day; ten in all. */
export function supersededBackups(backups: readonly Backup[]): Backup[] {
  const days = new Set<string>();
  const kept = new Set<Backup>();
  for (const [index, backup] of backups.entries()) {
    const day = backup.madeAt.slice(0, 10);
    if (index < NEWEST_KEPT || backup.reason === 'asked' || !days.has(day)) kept.add(backup);
    days.add(day);
  }
  const keptInOrder = backups.filter((backup) => kept.has(backup)).slice(0, BACKUPS_KEPT);
  return backups.filter((backup) => !keptInOrder.includes(backup));
}

/** Whether a file is a whole library that passes every check. */
export function isSoundLibrary(file: string): boolean {
  try {
    const db = new Connection(file, { readonly: true, fileMustExist: true });
    try {
      return checkWholeLibrary(db).problems.length === 0;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

function revisionOf(db: Connection): number {
  return db.count('SELECT revision FROM library');
}
