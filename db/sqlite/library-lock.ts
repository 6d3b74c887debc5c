// One owner at a time: a lock the operating system drops when its holder dies, and the name of who holds it.

import { z } from 'zod';
import { appError, type LibraryOwner, libraryOwnerSchema } from '#shared/contract/errors.ts';
import { Connection } from './connection.ts';

const SQLITE_BUSY = /^SQLITE_BUSY/;

/**
 * The sidecar `<library>-lock`: a small SQLite file in which the owner keeps a write transaction open.
 *
 * SQLite's lock decides, never the text: after `kill -9` it is free at once, whatever process id the row names.
 * A write transaction that has written nothing still lets others read, so they can say who is there.
 */
export class LibraryLock {
  readonly #db: Connection;

  private constructor(db: Connection) {
    this.#db = db;
  }

  /** Takes the lock or throws `LIBRARY_LOCKED` with its owner, within a second. */
  static acquire(libraryFile: string, shell: string): LibraryLock {
    const db = new Connection(lockFileOf(libraryFile));
    db.raw.pragma('busy_timeout = 200');
    db.raw.pragma('synchronous = OFF');
    try {
      db.raw.exec('BEGIN IMMEDIATE');
      db.raw.exec(
        'CREATE TABLE IF NOT EXISTS owner (id INTEGER PRIMARY KEY CHECK (id = 1), value TEXT NOT NULL) STRICT',
      );
      const owner: LibraryOwner = { processId: process.pid, shell, since: new Date().toISOString() };
      db.run('INSERT OR REPLACE INTO owner (id, value) VALUES (1, ?)', JSON.stringify(owner));
      db.raw.exec('COMMIT');
      // Whoever comes in between the two transactions becomes the owner; exactly one holds the last BEGIN.
      db.raw.exec('BEGIN IMMEDIATE');
      return new LibraryLock(db);
    } catch (error) {
      const owner = isBusy(error) ? readOwner(db) : null;
      db.close();
      if (!isBusy(error)) throw error;
      throw appError('LIBRARY_LOCKED', { file: libraryFile, owner }, { cause: error });
    }
  }

  release(): void {
    if (this.#db.raw.open) {
      this.#db.raw.exec('ROLLBACK');
      this.#db.close();
    }
  }
}

function lockFileOf(libraryFile: string): string {
  return `${libraryFile}-lock`;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && SQLITE_BUSY.test(error.code);
}

function readOwner(db: Connection): LibraryOwner | null {
  try {
    const row = db.one(z.object({ value: z.string() }), 'SELECT value FROM owner WHERE id = 1');
    return row === null ? null : libraryOwnerSchema.parse(JSON.parse(row.value));
  } catch {
    return null;
  }
}
