// SQL that removes a method with all that hangs on it, row by row.

import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { linksAt } from './link-rows.ts';
import { removeLink } from './links.ts';
import { removeNote, removeRows } from './remove-rows.ts';

/** Tables whose rows belong to one method and go with it. */
const OWNED_BY_METHOD = ['method_mention', 'method_alias', 'method_tag', 'graph_pin'] as const;

/** Removes a method, its links, mentions, names, tags, note and pin. Yields after each link. */
export function* removeMethod(tx: WriteTransaction, methodId: number): Generator<void, void, void> {
  for (const link of linksAt(tx.db, { kind: 'method', id: methodId })) {
    removeLink(tx, link.id);
    yield;
  }
  removeNote(tx, 'method_id', methodId);
  for (const table of OWNED_BY_METHOD) removeRows(tx, table, 'method_id', methodId);
  tx.remove('method', methodId);
}
