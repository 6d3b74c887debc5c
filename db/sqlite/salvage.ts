// Saves what a damaged library still holds: every intact row into a new file, damaged ones from a backup.

import type Database from 'better-sqlite3';
import { rebuildDerived } from '../search/derived.ts';
import { checkWholeLibrary, holdsItsBytes, isRowIntact } from './checks.ts';
import { Connection, type SqlValue } from './connection.ts';
import { createLibraryFile } from './library-file.ts';
import { rowHash } from './row-hash.ts';
import { HASHED_COLUMNS, type HashedTable } from './tables.ts';

export interface Salvage {
  /** Rows that were damaged and are now as a backup had them. */
  readonly fromBackup: number;
  /** Rows that were damaged and no backup has, kept as they could be read. */
  readonly doubtful: readonly string[];
  /** Rows that could not even be kept so. */
  readonly lost: readonly string[];
}

/**
 * Copies a library row by row into the new file `target`.
 *
 * Indexes, the search index and free pages are made anew on the way, so damage there costs nothing. Returns null
 * when the rows cannot all be read, or do not make a whole library: then a backup is the better answer.
 */
export function salvageInto(target: string, damaged: string, backups: readonly string[]): Salvage | null {
  const donors: Connection[] = [];
  createLibraryFile(target);
  const to = new Connection(target, { fileMustExist: true });
  try {
    const from = new Connection(damaged, { readonly: true, fileMustExist: true });
    donors.push(from, ...backups.map((file) => new Connection(file, { readonly: true, fileMustExist: true })));
    const result = to.raw.transaction(() => copyAll(from, to, donors.slice(1)))();
    return checkWholeLibrary(to).problems.length === 0 ? result : null;
  } catch {
    return null;
  } finally {
    for (const donor of donors) donor.close();
    to.close();
  }
}

function copyAll(from: Connection, to: Connection, backups: readonly Connection[]): Salvage {
  to.raw.pragma('defer_foreign_keys = ON');
  let fromBackup = 0;
  const doubtful: string[] = [];
  const lost: string[] = [];
  for (const table of Object.keys(HASHED_COLUMNS) as HashedTable[]) {
    to.raw.exec(`DELETE FROM "${table}"`);
    const names = columnNames(table);
    const insert = to.raw.prepare(
      `INSERT INTO "${table}" (${names}) VALUES (${names
        .split(',')
        .map(() => '?')
        .join(',')})`,
    );
    for (const row of from.raw.prepare<[], Record<string, SqlValue>>(`SELECT ${names} FROM "${table}"`).iterate()) {
      if (isIntact(table, row)) {
        insert.run(...Object.values(row));
        continue;
      }
      const id = Number(row['id']);
      const older = fromBackups(table, id, backups);
      if (older) {
        insert.run(...Object.values(older));
        fromBackup += 1;
      } else {
        // A word or two of it may be wrong, which its owner can see and mend; a row that is gone helps no one.
        (keepAsRead(insert, table, id, row) ? doubtful : lost).push(`${table} ${id}`);
      }
    }
  }
  rebuildDerived(to);
  return { fromBackup, doubtful, lost };
}

function keepAsRead(
  insert: Database.Statement,
  table: HashedTable,
  id: number,
  row: Record<string, SqlValue>,
): boolean {
  if (table === 'source_file' && !holdsItsBytes(row)) return false;
  const values = HASHED_COLUMNS[table].map((column) => row[column] ?? null);
  try {
    insert.run(...Object.values({ ...row, content_hash: rowHash(table, id, values) }));
    return true;
  } catch {
    return false;
  }
}

function columnNames(table: HashedTable): string {
  const content = table === 'source_file' ? ['content'] : [];
  return ['id', ...HASHED_COLUMNS[table], ...content, 'content_hash'].map((name) => `"${name}"`).join(',');
}

function isIntact(table: HashedTable, row: Record<string, SqlValue>): boolean {
  return isRowIntact(table, HASHED_COLUMNS[table], row) && (table !== 'source_file' || holdsItsBytes(row));
}

function fromBackups(table: HashedTable, id: number, backups: readonly Connection[]): Record<string, SqlValue> | null {
  for (const backup of backups) {
    const row = backup.raw
      .prepare<[number], Record<string, SqlValue>>(`SELECT ${columnNames(table)} FROM "${table}" WHERE id = ?`)
      .get(id);
    if (row && isIntact(table, row)) return row;
  }
  return null;
}
