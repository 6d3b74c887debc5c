// Writes the library's own bookkeeping rows, each with its content hash.

import type { Connection, SqlValue } from './connection.ts';
import { rowHash } from './row-hash.ts';
import { BOOKKEEPING, type BookkeepingTable } from './tables.ts';

type Values<Table extends BookkeepingTable> = Readonly<Record<(typeof BOOKKEEPING)[Table][number], SqlValue>>;

/** Inserts or replaces the row `id`; columns that are not hashed (a source file's content) are left to the caller. */
export function putRow<Table extends BookkeepingTable>(
  db: Connection,
  table: Table,
  id: number,
  row: Values<Table>,
  unhashed: Readonly<Record<string, SqlValue>> = {},
): void {
  const columns: readonly string[] = BOOKKEEPING[table];
  const values = columns.map((column) => (row as Readonly<Record<string, SqlValue>>)[column] ?? null);
  const names = [...columns, ...Object.keys(unhashed), 'content_hash'];
  const sets = names.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  db.run(
    `INSERT INTO ${table} (id, ${names.map((name) => `"${name}"`).join(', ')})
     VALUES (?, ${names.map(() => '?').join(', ')}) ON CONFLICT (id) DO UPDATE SET ${sets}`,
    id,
    ...values,
    ...Object.values(unhashed),
    rowHash(table, id, values),
  );
}

/** The next free id of a table whose rows are numbered. */
export function nextRowId(db: Connection, table: BookkeepingTable): number {
  return db.count(`SELECT coalesce(max(id), 0) + 1 FROM ${table}`);
}
