// SQL that removes a method with all that hangs on it, row by row.

import { z } from 'zod';
import type { TableName } from '../sqlite/tables.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { linksAt } from './link-rows.ts';
import { removeLink } from './links.ts';

const idRow = z.object({ id: z.number() });

/** Tables whose rows belong to one method and go with it. */
const OWNED_BY_METHOD = ['method_mention', 'method_alias', 'method_tag', 'graph_pin'] as const;

/** Removes a method, its links, mentions, names, tags, note and pin. Yields after each link. */
export function* removeMethod(tx: WriteTransaction, methodId: number): Generator<void, void, void> {
  for (const link of linksAt(tx.db, { kind: 'method', id: methodId })) {
    removeLink(tx, link.id);
    yield;
  }
  for (const { id } of tx.db.all(idRow, 'SELECT id FROM note WHERE method_id = ?', methodId)) {
    for (const table of ['note_revision', 'note_tag'] as const) removeRows(tx, table, 'note_id', id);
    tx.remove('note', id);
  }
  for (const table of OWNED_BY_METHOD) removeRows(tx, table, 'method_id', methodId);
  tx.remove('method', methodId);
}

function removeRows(tx: WriteTransaction, table: TableName, column: string, id: number): void {
  for (const row of tx.db.all(idRow, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`, id))
    tx.remove(table, row.id);
}
