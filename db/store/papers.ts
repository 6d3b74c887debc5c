// SQL for a paper and what hangs on it: authors, identifiers, keywords, URLs, states; adding, trashing and removing it.

import { z } from 'zod';
import type { Author } from '#shared/domain/author.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import type { ParsedRecord } from '#shared/domain/record.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { dequeue, enqueue } from './queue.ts';
import { removeNote, removeRows } from './remove-rows.ts';
import { authorRow, idRow, jsonArray } from './row-shapes.ts';

const detailRow = z.object({
  abstract: z.string(),
  issued_year: z.number().nullable(),
  issued_month: z.number().nullable(),
  issued_day: z.number().nullable(),
  listing_date: z.string().nullable(),
  note_id: z.number().nullable(),
  authors: jsonArray(authorRow),
  identifiers: jsonArray(z.object({ scheme: z.string(), value: z.string() })),
  keywords: jsonArray(z.string()),
  title_aliases: jsonArray(z.string()),
  urls: jsonArray(z.object({ url: z.string(), as_printed: z.string(), kind: z.string(), flags: z.string() })),
});
export type PaperDetailRow = z.infer<typeof detailRow>;

export function paperDetail(db: ReadDb, id: number): PaperDetailRow | null {
  return db.one(
    detailRow,
    `SELECT p.abstract, p.issued_year, p.issued_month, p.issued_day, p.listing_date,
       (SELECT n.id FROM note n WHERE n.paper_id = p.id) AS note_id,
       (SELECT json_group_array(json_object('family', family, 'given', given, 'literal', literal))
          FROM (SELECT family, given, literal FROM paper_author WHERE paper_id = p.id ORDER BY position)) AS authors,
       (SELECT json_group_array(json_object('scheme', scheme, 'value', value))
          FROM (SELECT scheme, value FROM identifier WHERE paper_id = p.id ORDER BY id)) AS identifiers,
       (SELECT json_group_array(keyword) FROM (SELECT keyword FROM paper_keyword WHERE paper_id = p.id ORDER BY position)) AS keywords,
       (SELECT json_group_array(title) FROM (SELECT title FROM title_alias WHERE paper_id = p.id ORDER BY id)) AS title_aliases,
       (SELECT json_group_array(json_object('url', url, 'as_printed', as_printed, 'kind', kind, 'flags', flags))
          FROM (SELECT url, as_printed, kind, flags FROM paper_url WHERE paper_id = p.id ORDER BY position)) AS urls
     FROM paper p WHERE p.id = ?`,
    id,
  );
}

/** Adds a paper with everything its record says of it, exactly as parsed. */
export function insertPaper(tx: WriteTransaction, record: ParsedRecord): number {
  const paperId = tx.insert('paper', {
    title: record.title,
    abstract: record.abstract,
    issued_year: record.issued?.year ?? null,
    issued_month: record.issued?.month ?? null,
    issued_day: record.issued?.day ?? null,
    listing_date: record.listingDate,
    container_title: record.containerTitle,
    source_key: record.sourceKey,
    citekey: null,
    extra: null,
    added_at: tx.now,
    edited_at: null,
    deleted_at: null,
  });
  record.authors.forEach((author: Author, position) => {
    tx.insert('paper_author', { paper_id: paperId, position, ...author });
  });
  for (const { scheme, value } of record.identifiers) tx.insert('identifier', { paper_id: paperId, scheme, value });
  record.keywords.forEach((keyword, position) => {
    tx.insert('paper_keyword', { paper_id: paperId, position, keyword });
  });
  record.links.forEach((link, position) => {
    const { url, asPrinted, kind, flags } = link;
    tx.insert('paper_url', {
      paper_id: paperId,
      position,
      url,
      as_printed: asPrinted,
      kind,
      flags: JSON.stringify(flags),
    });
  });
  return paperId;
}

const stateRow = z.object({ id: z.number(), state: z.string() });

/** Sets a paper's reading state and its place in the queue; false when it has that state. */
export function setReadingState(tx: WriteTransaction, paperId: number, state: ReadingState): boolean {
  const current = tx.db.one(stateRow, 'SELECT id, state FROM reading_state WHERE paper_id = ?', paperId);
  if (current?.state === state || (!current && state === 'inbox')) return false;
  if (current) tx.update('reading_state', current.id, { state, changed_at: tx.now });
  else tx.insert('reading_state', { paper_id: paperId, state, changed_at: tx.now });
  if (state === 'queued' || state === 'reading') enqueue(tx, paperId, 'end');
  else dequeue(tx, paperId);
  return true;
}

const deletedRow = z.object({ deleted_at: z.string().nullable() });

/** Moves a paper to the trash or out of it; false when it is there. */
export function setTrashed(tx: WriteTransaction, paperId: number, isTrashed: boolean): boolean {
  const row = tx.db.one(deletedRow, 'SELECT deleted_at FROM paper WHERE id = ?', paperId);
  if (!row || (row.deleted_at !== null) === isTrashed) return false;
  tx.update('paper', paperId, { deleted_at: isTrashed ? tx.now : null });
  return true;
}

/** Whether links, evidence or methods refer to a paper, which must then stay. */
export function isReferredTo(db: ReadDb, paperId: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM link WHERE source_paper_id = ? OR target_paper_id = ?)
    OR EXISTS (SELECT 1 FROM evidence WHERE paper_id = ?) OR EXISTS (SELECT 1 FROM method WHERE introduced_by = ?)
    OR EXISTS (SELECT 1 FROM method_mention WHERE paper_id = ?)`;
  return db.count(sql, paperId, paperId, paperId, paperId, paperId) === 1;
}

/** Tables whose rows belong to one paper and go with it. */
const OWNED_BY_PAPER = [
  'paper_author',
  'identifier',
  'paper_keyword',
  'paper_url',
  'title_alias',
  'paper_tag',
  'reading_state',
  'queue_entry',
  'decision',
  'graph_pin',
] as const;

/** Removes a paper for good with its note and the rows that are only about it; imports keep their records. */
export function removePaper(tx: WriteTransaction, paperId: number): void {
  for (const { id } of tx.db.all(idRow, 'SELECT id FROM import_record WHERE paper_id = ?', paperId)) {
    tx.update('import_record', id, { paper_id: null });
  }
  removeNote(tx, 'paper_id', paperId);
  for (const table of OWNED_BY_PAPER) removeRows(tx, table, 'paper_id', paperId);
  tx.remove('paper', paperId);
}

export function paperExists(db: ReadDb, id: number): boolean {
  return db.count('SELECT count(*) FROM paper WHERE id = ?', id) === 1;
}

export function isTrashed(db: ReadDb, id: number): boolean {
  return db.count('SELECT count(*) FROM paper WHERE id = ? AND deleted_at IS NOT NULL', id) === 1;
}

/** Whether a paper's state says that it is in the queue. */
export function isQueued(db: ReadDb, id: number): boolean {
  return db.count("SELECT count(*) FROM reading_state WHERE paper_id = ? AND state IN ('queued', 'reading')", id) === 1;
}
