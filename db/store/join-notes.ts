// SQL that makes one note of those of several methods.

import { z } from 'zod';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { type NoteRow, noteOfMethod, saveMethodNote } from './notes.ts';
import { idRow } from './row-shapes.ts';
import { touchMethod } from './touch.ts';

/** What one method brings to the note of another. */
export interface NoteSection {
  readonly methodId: number;
  /** Names where the text came from. */
  readonly heading: string;
  /** Lines to add behind the method's own note. */
  readonly lines: readonly string[];
}

/** Joins notes under headings that name their source; tags and revisions go along, and the notes joined are gone. */
export function joinNotes(tx: WriteTransaction, intoId: number, sections: readonly NoteSection[]): void {
  const found = sections.map((section) => ({ ...section, note: noteOfMethod(tx.db, section.methodId) }));
  const current = noteOfMethod(tx.db, intoId);
  const body = joinBodies(current?.body ?? '', found);
  const notes = found.flatMap(({ note }) => note ?? []);
  if (notes.length === 0) {
    if (body !== '') saveMethodNote(tx, intoId, body);
    return;
  }
  const [first, ...others] = current ? [current, ...notes] : notes;
  if (!first) return;
  for (const note of others) moveIntoNote(tx, note.id, first.id);
  const version = Math.max(...[first, ...others].map((note) => note.version)) + 1;
  const isOther = body !== first.body || others.length > 0;
  tx.update('note', first.id, { method_id: intoId, ...(isOther ? { body, version, updated_at: tx.now } : {}) });
  touchMethod(tx, intoId);
}

function joinBodies(current: string, sections: readonly (NoteSection & { readonly note: NoteRow | null })[]): string {
  const parts = sections.flatMap(({ heading, lines, note }) => {
    const texts = [note?.body ?? '', lines.join('\n')].filter((text) => text !== '');
    return texts.length === 0 ? [] : [{ heading, texts, isPlain: lines.length === 0 }];
  });
  const [only] = parts;
  // A note that stays the only one needs no heading: it is as it was.
  if (current === '' && parts.length === 1 && only?.isPlain) return only.texts.join('');
  return [current, ...parts.flatMap(({ heading, texts }) => [`## ${heading}`, ...texts])]
    .filter((text) => text !== '')
    .reduce((above, text) => (above === '' ? text : `${above.replace(/\n+$/, '')}\n\n${text}`), '');
}

function moveIntoNote(tx: WriteTransaction, fromId: number, intoId: number): void {
  const { db } = tx;
  for (const { id } of db.all(idRow, 'SELECT id FROM note_revision WHERE note_id = ? ORDER BY id', fromId))
    tx.update('note_revision', id, { note_id: intoId });
  for (const { id, tag_id } of db.all(
    taggingRow,
    'SELECT id, tag_id FROM note_tag WHERE note_id = ? ORDER BY id',
    fromId,
  )) {
    const isThere = db.count('SELECT count(*) FROM note_tag WHERE note_id = ? AND tag_id = ?', intoId, tag_id) > 0;
    if (isThere) tx.remove('note_tag', id);
    else tx.update('note_tag', id, { note_id: intoId });
  }
  tx.remove('note', fromId);
}

const taggingRow = idRow.extend({ tag_id: z.number() });
