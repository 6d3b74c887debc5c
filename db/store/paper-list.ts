// SQL for papers as lists show them: which ones, in what order, how many of a kind.

import { z } from 'zod';
import type { PaperFilter, PaperSort } from '#shared/contract/papers.ts';
import type { ReadDb, SqlValue } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import { authorRow, idRow, jsonArray } from './row-shapes.ts';

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
  authors: jsonArray(authorRow),
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
