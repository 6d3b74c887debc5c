// SQL that takes away the rows that are only about one thing.

import type { TableName } from '../sqlite/tables.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { idRow } from './row-shapes.ts';

/** Removes the rows of a table that name `id` in a column, one by one, so that an undo can bring each back. */
export function removeRows(tx: WriteTransaction, table: TableName, column: string, id: number): void {
  for (const row of tx.db.all(idRow, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`, id))
    tx.remove(table, row.id);
}

/** Removes the note about a paper or a method, with its versions and tags. */
export function removeNote(tx: WriteTransaction, column: 'paper_id' | 'method_id', id: number): void {
  for (const note of tx.db.all(idRow, `SELECT id FROM note WHERE ${column} = ?`, id)) {
    for (const table of ['note_revision', 'note_tag'] as const) removeRows(tx, table, 'note_id', note.id);
    tx.remove('note', note.id);
  }
}
