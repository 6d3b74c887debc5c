// SQL for what the reader refused.

import type { WriteTransaction } from '../sqlite/write-transaction.ts';

/** Remembers a refusal; refusing twice changes nothing. */
export function refuse(tx: WriteTransaction, kind: 'method' | 'link', key: string, rule: string): void {
  if (tx.db.count('SELECT count(*) FROM refusal WHERE kind = ? AND key = ?', kind, key) > 0) return;
  tx.insert('refusal', { kind, key, rule, refused_at: tx.now });
}
