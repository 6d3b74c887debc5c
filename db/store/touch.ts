// Marks a method or a link as changed when something that hangs on it is, so that whoever shows it hears of it.

import type { WriteTransaction } from '../sqlite/write-transaction.ts';

export function touchMethod(tx: WriteTransaction, methodId: number): void {
  tx.update('method', methodId, { changed_at: tx.now });
}

export function touchLink(tx: WriteTransaction, linkId: number): void {
  tx.update('link', linkId, { changed_at: tx.now });
}
