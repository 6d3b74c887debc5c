// SQL for notes and their revisions. A note is about a paper or a method.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { touchMethod } from './touch.ts';

const noteRow = z.object({ id: z.number(), body: z.string(), version: z.number(), updated_at: z.string() });
export type NoteRow = z.infer<typeof noteRow>;

export function noteOfPaper(db: ReadDb, paperId: number): NoteRow | null {
  return db.one(noteRow, 'SELECT id, body, version, updated_at FROM note WHERE paper_id = ?', paperId);
}

export function noteOfMethod(db: ReadDb, methodId: number): NoteRow | null {
  return db.one(noteRow, 'SELECT id, body, version, updated_at FROM note WHERE method_id = ?', methodId);
}

/** Stores the body of a paper's note. */
export function saveNote(tx: WriteTransaction, paperId: number, body: string): NoteRow {
  return saveBody(tx, noteOfPaper(tx.db, paperId), { paper_id: paperId, method_id: null }, body);
}

/** Stores the body of a method's note. */
export function saveMethodNote(tx: WriteTransaction, methodId: number, body: string): NoteRow {
  const current = noteOfMethod(tx.db, methodId);
  const saved = saveBody(tx, current, { paper_id: null, method_id: methodId }, body);
  // Lists show whether there is a note, not what it says.
  if ((current?.body ?? '') === '' || body === '') touchMethod(tx, methodId);
  return saved;
}

/** Time, in ms, within which typing does not leave another revision behind. */
const REVISION_EVERY_MS = 5 * 60_000;

/** Stores a new body; what stood there is kept as a revision when the last one is older than five minutes. */
function saveBody(
  tx: WriteTransaction,
  current: NoteRow | null,
  subject: { readonly paper_id: number | null; readonly method_id: number | null },
  body: string,
): NoteRow {
  if (!current) {
    const id = tx.insert('note', {
      ...subject,
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
