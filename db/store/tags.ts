// SQL for tags and what they are put on.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { idRow } from './row-shapes.ts';

const tagRow = z.object({ id: z.number(), name: z.string() });
const tagCountRow = tagRow.extend({ paper_count: z.number() });
export type TagRow = z.infer<typeof tagRow>;

/** Tags compare without regard to case, width or compatibility form. */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export function listTags(db: ReadDb): z.infer<typeof tagCountRow>[] {
  return db.all(
    tagCountRow,
    `SELECT t.id, t.name,
       (SELECT count(*) FROM paper_tag pt JOIN paper p ON p.id = pt.paper_id WHERE pt.tag_id = t.id AND p.deleted_at IS NULL) AS paper_count
     FROM tag t ORDER BY t.name_key`,
  );
}

export function tagById(db: ReadDb, id: number): TagRow | null {
  return db.one(tagRow, 'SELECT id, name FROM tag WHERE id = ?', id);
}

export function tagByName(db: ReadDb, name: string): TagRow | null {
  return db.one(tagRow, 'SELECT id, name FROM tag WHERE name_key = ?', tagKey(name));
}

/** The tag of this name, made when there is none. */
export function ensureTag(tx: WriteTransaction, name: string): number {
  return tagByName(tx.db, name)?.id ?? tx.insert('tag', { name, name_key: tagKey(name), colour: null });
}

export function tagPaper(tx: WriteTransaction, paperId: number, tagId: number): boolean {
  if (tx.db.count('SELECT count(*) FROM paper_tag WHERE paper_id = ? AND tag_id = ?', paperId, tagId) > 0) return false;
  tx.insert('paper_tag', { paper_id: paperId, tag_id: tagId, tagged_at: tx.now });
  return true;
}

export function untagPaper(tx: WriteTransaction, paperId: number, tagId: number): boolean {
  const row = tx.db.one(idRow, 'SELECT id FROM paper_tag WHERE paper_id = ? AND tag_id = ?', paperId, tagId);
  if (row) tx.remove('paper_tag', row.id);
  return row !== null;
}

export function renameTag(tx: WriteTransaction, tagId: number, name: string): void {
  tx.update('tag', tagId, { name, name_key: tagKey(name) });
}

/** Everything tagged `fromId` becomes tagged `intoId`, and `fromId` goes. */
export function mergeTag(tx: WriteTransaction, fromId: number, intoId: number): void {
  for (const [table, column] of TAGGINGS) {
    for (const { id, subject } of taggingsOf(tx.db, table, column, fromId)) {
      const isThere =
        tx.db.count(`SELECT count(*) FROM ${table} WHERE ${column} = ? AND tag_id = ?`, subject, intoId) > 0;
      if (isThere) tx.remove(table, id);
      else tx.update(table, id, { tag_id: intoId });
    }
  }
  tx.remove('tag', fromId);
}

export function deleteTag(tx: WriteTransaction, tagId: number): void {
  for (const [table, column] of TAGGINGS) {
    for (const { id } of taggingsOf(tx.db, table, column, tagId)) tx.remove(table, id);
  }
  tx.remove('tag', tagId);
}

const TAGGINGS = [
  ['paper_tag', 'paper_id'],
  ['note_tag', 'note_id'],
  ['method_tag', 'method_id'],
  ['link_tag', 'link_id'],
] as const;

const taggingRow = z.object({ id: z.number(), subject: z.number() });

function taggingsOf(db: ReadDb, table: string, column: string, tagId: number): z.infer<typeof taggingRow>[] {
  return db.all(taggingRow, `SELECT id, ${column} AS subject FROM ${table} WHERE tag_id = ?`, tagId);
}
