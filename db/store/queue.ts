// SQL for the queue's order. A paper has an entry exactly while its state is `queued` or `reading`.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

const entryRow = z.object({ id: z.number(), paper_id: z.number(), position: z.number(), queued_at: z.string() });
const QUEUED = 'FROM queue_entry q JOIN paper p ON p.id = q.paper_id WHERE p.deleted_at IS NULL';

export function countQueue(db: ReadDb): number {
  return db.count(`SELECT count(*) ${QUEUED}`);
}

export function listQueue(db: ReadDb, offset: number, limit: number): z.infer<typeof entryRow>[] {
  return db.all(
    entryRow,
    `SELECT q.id, q.paper_id, q.position, q.queued_at ${QUEUED} ORDER BY q.position, q.id LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
}

/** Gives a paper a place at the end, or in front of all; false when it has one. */
export function enqueue(tx: WriteTransaction, paperId: number, at: 'end' | 'front'): boolean {
  if (entryOf(tx.db, paperId)) return false;
  const edge = at === 'end' ? 'max(position)' : 'min(position)';
  const row = tx.db.one(z.object({ edge: z.number().nullable() }), `SELECT ${edge} AS edge FROM queue_entry`);
  const position = (row?.edge ?? 0) + (at === 'end' ? 1 : -1);
  tx.insert('queue_entry', { paper_id: paperId, position, queued_at: tx.now });
  return true;
}

/** Takes a paper's place away; false when it has none. */
export function dequeue(tx: WriteTransaction, paperId: number): boolean {
  const entry = entryOf(tx.db, paperId);
  if (entry) tx.remove('queue_entry', entry.id);
  return entry !== null;
}

/** Puts entries in front of another one, or last, in the order given. */
export function moveInQueue(tx: WriteTransaction, paperIds: readonly number[], before: number | null): void {
  const moving = new Set(paperIds);
  const order = tx.db.all(entryRow, 'SELECT id, paper_id, position, queued_at FROM queue_entry ORDER BY position, id');
  const staying = order.filter(({ paper_id }) => !moving.has(paper_id));
  const at = before === null ? staying.length : staying.findIndex(({ paper_id }) => paper_id === before);
  const index = at < 0 ? staying.length : at;
  const moved = paperIds.flatMap((paperId) => order.find(({ paper_id }) => paper_id === paperId) ?? []);
  const low = staying[index - 1]?.position ?? (staying[index]?.position ?? 0) - moved.length - 1;
  const high = staying[index]?.position ?? low + moved.length + 1;
  const step = (high - low) / (moved.length + 1);
  if (step > SMALLEST_GAP) {
    for (const [i, { id }] of moved.entries()) tx.update('queue_entry', id, { position: low + step * (i + 1) });
    return;
  }
  // Halving gaps runs out of digits after some fifty moves to one place; then all are numbered anew.
  for (const [i, { id }] of staying.toSpliced(index, 0, ...moved).entries())
    tx.update('queue_entry', id, { position: i + 1 });
}

const SMALLEST_GAP = 1e-9;

function entryOf(db: ReadDb, paperId: number): { readonly id: number } | null {
  return db.one(z.object({ id: z.number() }), 'SELECT id FROM queue_entry WHERE paper_id = ?', paperId);
}
