// SQL for notes and their revisions.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

const noteRow = z.object({ id: z.number(), body: z.string(), version: z.number(), updated_at: z.string() });
export type NoteRow = z.infer<typeof noteRow>;

export function noteOfPaper(db: ReadDb, paperId: number): NoteRow | null {
  return db.one(noteRow, 'SELECT id, body, version, updated_at FROM note WHERE paper_id = ?', paperId);
}

/** Time, in ms, within which typing does not leave another revision behind. */
const REVISION_EVERY_MS = 5 * 60_000;

/** Stores a new body; what stood there is kept as a revision when the last one is older than five minutes. */
export function saveNote(tx: WriteTransaction, paperId: number, body: string): NoteRow {
  const current = noteOfPaper(tx.db, paperId);
  if (!current) {
    const id = tx.insert('note', {
      paper_id: paperId,
      method_id: null,
      title: null,
      body,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
    });
    return { id, body, version: 1, updated_at: tx.now };
  }
  if (current.body === body) return current;
  if (isRevisionDue(tx, current)) {
    const { id: note_id, version, body: previous, updated_at: saved_at } = current;
    tx.insert('note_revision', { note_id, version, body: previous, saved_at });
  }
  const version = current.version + 1;
  tx.update('note', current.id, { body, version, updated_at: tx.now });
  return { id: current.id, body, version, updated_at: tx.now };
}

function isRevisionDue(tx: WriteTransaction, current: NoteRow): boolean {
  const last = tx.db.one(
    z.object({ saved_at: z.string() }),
    'SELECT saved_at FROM note_revision WHERE note_id = ? ORDER BY version DESC LIMIT 1',
    current.id,
  );
  const sinceMs = last ? Date.parse(tx.now) - Date.parse(last.saved_at) : Number.POSITIVE_INFINITY;
  // A clock set back must not stop revisions for years.
  return sinceMs >= REVISION_EVERY_MS || sinceMs < 0;
}
