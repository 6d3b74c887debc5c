// Opening a library file: what is there, and whether it is ours.

import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { appError } from '#shared/contract/errors.ts';
import { syncFolder } from '../files/durable.ts';
import { networkFileSystem } from '../files/place-notices.ts';
import { APPLICATION_ID, migrate, newestVersion, schemaVersion } from '../migrations/migrations.ts';
import { putRow } from './bookkeeping.ts';
import { systemCode } from './cannot-write.ts';
import { Connection } from './connection.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** Ids below belong to rows a migration makes. */
const FIRST_ID = 1_000;

/**
 * Opens the library, making it when nothing is there. Refuses, untouched, what is not a library or is too new; an
 * older one stays as old as it is.
 */
export function openLibraryFile(file: string): Connection {
  if (!exists(file)) createLibraryFile(file);
  checkVersion(file);
  const db = new Connection(file, { fileMustExist: true });
  try {
    refuseNewer(file, schemaVersion(db));
    if (networkFileSystem(dirname(file)) === null) keepLog(db);
    else keepJournal(db);
    // better-sqlite3 would choose NORMAL with a log; FULL keeps acknowledged commits through a power loss.
    db.raw.pragma('synchronous = FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A library in memory, for a dry run where there is no library yet, and for tests. */
export function openLibraryInMemory(version: number = newestVersion()): Connection {
  const db = new Connection(':memory:');
  initialise(db, version);
  return db;
}

/** A second connection that only reads, and so never waits for a long write. */
export function openReader(file: string): Connection {
  return new Connection(file, { readonly: true, fileMustExist: true });
}

/** The memory that programs share over a log does not reach another machine (sqlite.org/wal.html), so no log there (L11). */
function keepJournal(db: Connection): void {
  db.raw.pragma('journal_mode = DELETE');
  // Pages written before the commit would shut readers out for as long as a long write takes.
  db.raw.pragma('cache_spill = OFF');
}

function keepLog(db: Connection): void {
  db.raw.pragma('journal_mode = WAL');
  // Checkpoints are made by the storage, which remembers the main file's header with each.
  db.raw.pragma('wal_autocheckpoint = 0');
}

function initialise(db: Connection, version: number = newestVersion()): void {
  db.raw.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, version);
  const created_at = new Date().toISOString();
  putRow(db, 'library', 1, { library_id: randomUUID(), created_at, revision: 0, last_id: FIRST_ID });
}

/** Makes a complete library beside the final name first: a kill on the way leaves no half-made file there. */
export function createLibraryFile(file: string): void {
  const temporary = `${file}.new-${process.pid}`;
  rmSync(temporary, { force: true });
  closeSync(openSync(temporary, 'wx', 0o600));
  const db = new Connection(temporary);
  try {
    db.raw.pragma('synchronous = FULL');
    db.raw.transaction(() => initialise(db))();
  } finally {
    db.close();
  }
  chmodSync(temporary, 0o600);
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** SQLite's own header (sqlite.org/fileformat.html#the_database_header), as far as the file goes. */
export function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(descriptor);
  }
  return header;
}

/** Looks at the header's bytes, before SQLite may touch anything. Throws `LIBRARY_FOREIGN`; no file is no stranger. */
export function refuseForeignFile(file: string): void {
  if (!exists(file)) return;
  const foreign = (detail: string) => appError('LIBRARY_FOREIGN', { file: basename(file), detail });
  const stat = statSync(file);
  if (!stat.isFile()) throw foreign(stat.isDirectory() ? 'directory' : 'not-a-file');
  if (stat.size === 0) throw foreign('empty');
  const header = readHeader(file);
  if (header.toString('latin1', 0, SQLITE_MAGIC.length) !== SQLITE_MAGIC) throw foreign('not-sqlite');
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw foreign('other-application');
}

/**
 * A read-only look, which leaves even a library with a full write-ahead log as it is. Where a write was interrupted
 * that kept a rollback journal, only a writer may look: then the header has to do until one does.
 */
function checkVersion(file: string): void {
  const db = openReader(file);
  try {
    refuseNewer(file, schemaVersion(db));
  } catch (error) {
    if (systemCode(error) !== 'SQLITE_READONLY_ROLLBACK') throw error;
    refuseNewer(file, readHeader(file).readUInt32BE(60));
  } finally {
    db.close();
  }
}

function refuseNewer(file: string, found: number): void {
  const supported = newestVersion();
  if (found > supported) throw appError('LIBRARY_TOO_NEW', { file: basename(file), found, supported });
}
