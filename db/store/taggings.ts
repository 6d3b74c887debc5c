// SQL for tags on methods and links.

import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { idRow } from './row-shapes.ts';
import { touchLink, touchMethod } from './touch.ts';

/** Tags a method; false when it has the tag. */
export function tagMethod(tx: WriteTransaction, methodId: number, tagId: number): boolean {
  if (methodTagging(tx, methodId, tagId)) return false;
  tx.insert('method_tag', { method_id: methodId, tag_id: tagId, tagged_at: tx.now });
  touchMethod(tx, methodId);
  return true;
}

export function untagMethod(tx: WriteTransaction, methodId: number, tagId: number): boolean {
  const row = methodTagging(tx, methodId, tagId);
  if (!row) return false;
  tx.remove('method_tag', row.id);
  touchMethod(tx, methodId);
  return true;
}

/** Tags a link; false when it has the tag. */
export function tagLink(tx: WriteTransaction, linkId: number, tagId: number): boolean {
  if (linkTagging(tx, linkId, tagId)) return false;
  tx.insert('link_tag', { link_id: linkId, tag_id: tagId, tagged_at: tx.now });
  touchLink(tx, linkId);
  return true;
}

export function untagLink(tx: WriteTransaction, linkId: number, tagId: number): boolean {
  const row = linkTagging(tx, linkId, tagId);
  if (!row) return false;
  tx.remove('link_tag', row.id);
  touchLink(tx, linkId);
  return true;
}

function methodTagging(tx: WriteTransaction, methodId: number, tagId: number) {
  return tx.db.one(idRow, 'SELECT id FROM method_tag WHERE method_id = ? AND tag_id = ?', methodId, tagId);
}

function linkTagging(tx: WriteTransaction, linkId: number, tagId: number) {
  return tx.db.one(idRow, 'SELECT id FROM link_tag WHERE link_id = ? AND tag_id = ?', linkId, tagId);
}
