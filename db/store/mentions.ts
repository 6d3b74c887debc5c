// SQL for which papers introduce and mention a method, and where.
//
// All mentions of a method in one paper have one role. A method has an introducing paper exactly while some paper's
// role is to introduce it.

import { z } from 'zod';
import type { MentionRole } from '#shared/domain/method.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { touchMethod } from './touch.ts';

/** Where in a paper a method is named; offsets are UTF-16. */
export interface MentionPlace {
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const mentionRow = z.object({
  id: z.number(),
  paper_id: z.number(),
  role: z.string(),
  field: z.string().nullable(),
  start_offset: z.number().nullable(),
  end_offset: z.number().nullable(),
  quote: z.string().nullable(),
});
export type MentionRow = z.infer<typeof mentionRow>;

const COLUMNS = 'mm.id, mm.paper_id, mm.role, mm.field, mm.start_offset, mm.end_offset, mm.quote';

const titledMentionRow = mentionRow.extend({ title: z.string() });

/** Every mention with its paper's title: introducing papers first, then by title. */
export function mentionsOf(db: ReadDb, methodId: number): z.infer<typeof titledMentionRow>[] {
  return db.all(
    titledMentionRow,
    `SELECT ${COLUMNS}, p.title FROM method_mention mm JOIN paper p ON p.id = mm.paper_id
     WHERE mm.method_id = ? ORDER BY mm.role, p.title, p.id, mm.field DESC, mm.start_offset, mm.id`,
    methodId,
  );
}

export function mentionsIn(db: ReadDb, methodId: number, paperId: number): MentionRow[] {
  return db.all(
    mentionRow,
    `SELECT ${COLUMNS} FROM method_mention mm WHERE mm.method_id = ? AND mm.paper_id = ? ORDER BY mm.id`,
    methodId,
    paperId,
  );
}

/** Says that a paper names a method, and where. A paper that introduces it goes on doing so. */
export function addMention(
  tx: WriteTransaction,
  methodId: number,
  paperId: number,
  role: MentionRole,
  place: MentionPlace | null,
): void {
  const known = mentionsIn(tx.db, methodId, paperId);
  const strongest = known.some((mention) => mention.role === 'introduces') ? 'introduces' : role;
  const { field = null, start = null, end = null, quote = null } = place ?? {};
  const values = { field, start_offset: start, end_offset: end, quote };
  const placeless = known.find((mention) => mention.field === null);
  const isThere =
    place === null
      ? known.length > 0
      : known.some((mention) => mention.field === field && mention.start_offset === start);
  if (!isThere && placeless) tx.update('method_mention', placeless.id, values);
  else if (!isThere)
    tx.insert('method_mention', { method_id: methodId, paper_id: paperId, role: strongest, ...values });
  setMentionRole(tx, methodId, paperId, strongest);
  if (!isThere) touchMethod(tx, methodId);
}

/** Gives a paper its role, and the method its introducing paper where it has none or this was it. */
export function setMentionRole(tx: WriteTransaction, methodId: number, paperId: number, role: MentionRole): void {
  const mentions = mentionsIn(tx.db, methodId, paperId);
  if (mentions.length === 0) addMention(tx, methodId, paperId, role, null);
  const others = mentions.filter((mention) => mention.role !== role);
  for (const { id } of others) tx.update('method_mention', id, { role });
  if (others.length > 0) touchMethod(tx, methodId);
  settleIntroduction(tx, methodId);
}

/** Forgets that a paper names a method; false when it did not. */
export function removeMentions(tx: WriteTransaction, methodId: number, paperId: number): boolean {
  const mentions = mentionsIn(tx.db, methodId, paperId);
  for (const { id } of mentions) tx.remove('method_mention', id);
  settleIntroduction(tx, methodId);
  if (mentions.length > 0) touchMethod(tx, methodId);
  return mentions.length > 0;
}

/** Names the introducing paper, which then mentions the method as such; with null no paper introduces it any more. */
export function setIntroducedBy(tx: WriteTransaction, methodId: number, paperId: number | null): void {
  if (paperId === null) {
    for (const introducing of introducingPapers(tx.db, methodId))
      for (const { id } of mentionsIn(tx.db, methodId, introducing))
        tx.update('method_mention', id, { role: 'mentions' });
    settleIntroduction(tx, methodId);
    return;
  }
  addMention(tx, methodId, paperId, 'introduces', null);
  setMentionRole(tx, methodId, paperId, 'introduces');
  tx.update('method', methodId, { introduced_by: paperId, changed_at: tx.now });
}

/** After mentions changed: the introducing paper is one that introduces the method, or none. */
export function settleIntroduction(tx: WriteTransaction, methodId: number): void {
  const introducing = introducingPapers(tx.db, methodId);
  const current = tx.db.one(introducedRow, 'SELECT introduced_by FROM method WHERE id = ?', methodId)?.introduced_by;
  if (current !== null && current !== undefined && introducing.includes(current)) return;
  const introduced_by = introducing[0] ?? null;
  if (introduced_by !== (current ?? null)) tx.update('method', methodId, { introduced_by, changed_at: tx.now });
}

const introducedRow = z.object({ introduced_by: z.number().nullable() });

/** Papers that introduce a method, the one that was first said to first. */
function introducingPapers(db: ReadDb, methodId: number): number[] {
  const rows = db.all(
    z.object({ paper_id: z.number() }),
    `SELECT paper_id FROM method_mention WHERE method_id = ? AND role = 'introduces' GROUP BY paper_id ORDER BY min(id)`,
    methodId,
  );
  return rows.map(({ paper_id }) => paper_id);
}
