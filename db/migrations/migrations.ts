// Every migration, in order, and the steps that bring a library up to date.

import type { Connection } from '../sqlite/connection.ts';
import { firstLibrary } from './0001-first-library.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [firstLibrary];

/** The newest schema this program knows. */
export function newestVersion(): number {
  return MIGRATIONS.length;
}

/** Marks a file as a library of ours: the ASCII letters "Lctn". */
export const APPLICATION_ID = 0x4c63746e;

/** The version of an open library's schema; 0 for an empty file. */
export function schemaVersion(db: Connection): number {
  return Number(db.raw.pragma('user_version', { simple: true }));
}

export function isUpToDate(db: Connection): boolean {
  return schemaVersion(db) === newestVersion();
}

/** Runs every missing migration up to `target`, all in one transaction: the schema is the old one or the new one. */
export function migrate(db: Connection, target: number = newestVersion()): void {
  const found = schemaVersion(db);
  if (found >= target) return;
  db.raw.transaction(() => {
    for (const { version, up } of MIGRATIONS) if (version > found && version <= target) up(db);
    db.raw.pragma(`user_version = ${target}`);
  })();
}
