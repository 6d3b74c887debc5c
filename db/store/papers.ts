// SQL for papers and what hangs on them: authors, identifiers, keywords, URLs, states.

import { z } from 'zod';
import type { PaperFilter, PaperSort } from '#shared/contract/papers.ts';
import type { Author } from '#shared/domain/author.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import type { ParsedRecord } from '#shared/domain/record.ts';
import type { ReadDb, SqlValue } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import type { TableName } from '../sqlite/tables.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { dequeue, enqueue } from './queue.ts';

const jsonArray = <Item>(item: z.ZodType<Item>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(item));

const author = z.object({
  family: z.string().nullable(),
  given: z.string().nullable(),
  literal: z.string().nullable(),
});

const listRow = z.object({
  id: z.number(),
  title: z.string(),
  year: z.number().nullable(),
  container_title: z.string().nullable(),
  source_key: z.string().nullable(),
  added_at: z.string(),
  deleted_at: z.string().nullable(),
  state: z.string(),
  has_note: z.number(),
  author_count: z.number(),
  authors: jsonArray(author),
  tags: jsonArray(z.object({ id: z.number(), name: z.string() })),
  methods: jsonArray(z.string()),
  abstract_start: z.string().nullable(),
});
export type PaperListRow = z.infer<typeof listRow>;

const LIST_COLUMNS = `
  p.id, p.title, p.issued_year AS year, p.container_title, p.source_key, p.added_at, p.deleted_at,
  coalesce(rs.state, 'inbox') AS state,
  EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id AND n.body <> '') AS has_note,
  (SELECT count(*) FROM paper_author a WHERE a.paper_id = p.id) AS author_count,
  (SELECT json_group_array(json_object('family', family, 'given', given, 'literal', literal))
     FROM (SELECT family, given, literal FROM paper_author a WHERE a.paper_id = p.id ORDER BY a.position LIMIT 3)) AS authors,
  (SELECT json_group_array(json_object('id', id, 'name', name))
     FROM (SELECT t.id, t.name FROM paper_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.paper_id = p.id ORDER BY t.name_key)) AS tags,
  (SELECT json_group_array(name)
     FROM (SELECT m.name FROM method_mention mm JOIN method m ON m.id = mm.method_id WHERE mm.paper_id = p.id
           GROUP BY m.name ORDER BY min(mm.role), min(m.id) LIMIT 3)) AS methods`;
const NO_ABSTRACT = 'NULL AS abstract_start';
const ABSTRACT_START = 'substr(p.abstract, 1, 400) AS abstract_start';
const FROM_PAPERS = 'FROM paper p LEFT JOIN reading_state rs ON rs.paper_id = p.id';

const STATE_RANK = `CASE coalesce(rs.state, 'inbox') WHEN 'reading' THEN 0 WHEN 'queued' THEN 1 WHEN 'inbox' THEN 2 WHEN 'read' THEN 3 ELSE 4 END`;
const TITLE_KEY = '(SELECT mk.title_key FROM matching_key mk WHERE mk.paper_id = p.id)';
const FIRST_AUTHOR = `(SELECT lower(coalesce(a.family, a.literal)) FROM paper_author a WHERE a.paper_id = p.id ORDER BY a.position LIMIT 1)`;
const FIRST_TAG =
  '(SELECT t.name_key FROM paper_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.paper_id = p.id ORDER BY t.name_key LIMIT 1)';

/** Newest import first and, within it, the order of the file, unless asked otherwise. */
const ORDERS: Readonly<Record<PaperSort['by'], Readonly<Record<PaperSort['direction'], string>>>> = {
  added: { descending: 'p.added_at DESC, p.id', ascending: 'p.added_at, p.id' },
  title: both(TITLE_KEY),
  author: both(FIRST_AUTHOR),
  year: both('p.issued_year'),
  venue: both("lower(nullif(p.container_title, ''))"),
  tag: both(FIRST_TAG),
  note: both("CASE WHEN EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id AND n.body <> '') THEN 0 ELSE 1 END"),
  state: both(STATE_RANK),
};

function both(key: string): Record<PaperSort['direction'], string> {
  return { ascending: `${key} ASC NULLS LAST, p.id`, descending: `${key} DESC NULLS LAST, p.id` };
}

/** Conditions on `paper p` joined with `reading_state rs`, as constant SQL and the values to bind. */
export function paperConditions(filter: PaperFilter): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts: string[] = [filter.trashed ? 'p.deleted_at IS NOT NULL' : 'p.deleted_at IS NULL'];
  const values: SqlValue[] = [];
  for (const tagId of filter.tagIds ?? []) {
    parts.push('p.id IN (SELECT paper_id FROM paper_tag WHERE tag_id = ?)');
    values.push(decodeId('tag', tagId));
  }
  if (filter.states) {
    parts.push(`coalesce(rs.state, 'inbox') IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(filter.states));
  }
  if (filter.importId) {
    parts.push(
      `p.id IN (SELECT r.paper_id FROM import_record r JOIN import_file f ON f.id = r.import_file_id
        WHERE f.import_id = ? AND r.decision IN ('new', 'near') AND coalesce(r.choice, '') <> 'merge')`,
    );
    values.push(decodeId('import', filter.importId));
  }
  if (filter.hasNote !== undefined) {
    parts.push(`${filter.hasNote ? '' : 'NOT '}EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id AND n.body <> '')`);
  }
  if (filter.years === 'unknown') parts.push('p.issued_year IS NULL');
  else if (filter.years) {
    parts.push('p.issued_year BETWEEN ? AND ?');
    values.push(filter.years.from, filter.years.to);
  }
  return { sql: parts.join(' AND '), values };
}

/** Ids of every paper a filter finds, in the order of the list. */
export function matchingPapers(db: ReadDb, filter: PaperFilter): number[] {
  const where = paperConditions(filter);
  const rows = db.all(
    idRow,
    `SELECT p.id ${FROM_PAPERS} WHERE ${where.sql} ORDER BY ${ORDERS.added.descending}`,
    ...where.values,
  );
  return rows.map(({ id }) => id);
}

/** Years of the papers a filter finds, newest first. */
export function countYears(
  db: ReadDb,
  filter: PaperFilter,
): { readonly year: number | null; readonly count: number }[] {
  const where = paperConditions(filter);
  return db.all(
    z.object({ year: z.number().nullable(), count: z.number() }),
    `SELECT p.issued_year AS year, count(*) AS count ${FROM_PAPERS} WHERE ${where.sql} GROUP BY p.issued_year ORDER BY year DESC NULLS LAST`,
    ...where.values,
  );
}

export function countPapers(db: ReadDb, filter: PaperFilter): number {
  const where = paperConditions(filter);
  return db.count(`SELECT count(*) ${FROM_PAPERS} WHERE ${where.sql}`, ...where.values);
}

export function listPapers(
  db: ReadDb,
  filter: PaperFilter,
  sort: PaperSort | null,
  { offset, limit, withAbstract }: { readonly offset: number; readonly limit: number; readonly withAbstract: boolean },
): PaperListRow[] {
  const where = paperConditions(filter);
  const newest = filter.trashed ? 'p.deleted_at DESC, p.id' : ORDERS.added.descending;
  const order = sort === null ? newest : ORDERS[sort.by][sort.direction];
  const abstract = withAbstract ? ABSTRACT_START : NO_ABSTRACT;
  // The page is chosen first, so that the sub-selects run for its rows alone.
  return db.all(
    listRow,
    `SELECT ${LIST_COLUMNS}, ${abstract} ${FROM_PAPERS} WHERE p.id IN (SELECT p.id ${FROM_PAPERS} WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order}`,
    ...where.values,
    limit,
    offset,
  );
}

/** Rows of given papers, in no particular order, in or out of the trash; absent ones are left out. */
export function papersById(db: ReadDb, ids: readonly number[], withAbstract = false): PaperListRow[] {
  return db.all(
    listRow,
    `SELECT ${LIST_COLUMNS}, ${withAbstract ? ABSTRACT_START : NO_ABSTRACT} ${FROM_PAPERS} WHERE p.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
}

/** How many of given papers are in each state, and how many have each tag. */
export function summarise(db: ReadDb, ids: readonly number[]) {
  const chosen = JSON.stringify(ids);
  const states = db.all(
    z.object({ state: z.string(), count: z.number() }),
    `SELECT coalesce(rs.state, 'inbox') AS state, count(*) AS count ${FROM_PAPERS}
     WHERE p.id IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    chosen,
  );
  const tags = db.all(
    z.object({ id: z.number(), name: z.string(), count: z.number() }),
    `SELECT t.id, t.name, count(*) AS count FROM json_each(?) chosen
     JOIN paper_tag pt ON pt.paper_id = chosen.value JOIN tag t ON t.id = pt.tag_id
     GROUP BY t.id ORDER BY count DESC, t.name_key`,
    chosen,
  );
  return { states, tags };
}

const detailRow = z.object({
  abstract: z.string(),
  issued_year: z.number().nullable(),
  issued_month: z.number().nullable(),
  issued_day: z.number().nullable(),
  listing_date: z.string().nullable(),
  note_id: z.number().nullable(),
  authors: jsonArray(author),
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
  for (const note of tx.db.all(idRow, 'SELECT id FROM note WHERE paper_id = ?', paperId)) {
    for (const table of ['note_revision', 'note_tag'] as const) removeRows(tx, table, 'note_id', note.id);
    tx.remove('note', note.id);
  }
  for (const table of OWNED_BY_PAPER) removeRows(tx, table, 'paper_id', paperId);
  tx.remove('paper', paperId);
}

function removeRows(tx: WriteTransaction, table: TableName, column: string, id: number): void {
  for (const row of tx.db.all(idRow, `SELECT id FROM ${table} WHERE ${column} = ?`, id)) tx.remove(table, row.id);
}

const idRow = z.object({ id: z.number() });

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
