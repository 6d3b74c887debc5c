// Every migration, in order, and the steps that bring a library up to date.

import type { Connection } from '../sqlite/connection.ts';
import { firstLibrary } from './0001-first-library.ts';
import type { Migration } from './migration.ts';

const MIGRATIONS: readonly Migration[] = [firstLibrary];

/** The newest schema this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Marks a file as a library of ours: the ASCII letters "Lctn". */
export const APPLICATION_ID = 0x4c63746e;

/** The version of an open library's schema; 0 for an empty file. */
export function schemaVersion(db: Connection): number {
  return Number(db.raw.pragma('user_version', { simple: true }));
}

/** Runs every missing migration up to `target`, each in its own transaction. */
export function migrate(db: Connection, target: number = SCHEMA_VERSION): void {
  for (const migration of MIGRATIONS) {
    if (migration.version <= schemaVersion(db) || migration.version > target) continue;
    db.raw.transaction(() => {
      migration.up(db);
      db.raw.pragma(`user_version = ${migration.version}`);
    })();
  }
}
