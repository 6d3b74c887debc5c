// SQL for full-text search. Every search is one pass over FTS5's postings.

import { z } from 'zod';
import type { PaperFilter } from '#shared/contract/papers.ts';
import type { MatchExpression } from '../search/match-expression.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { paperConditions } from './paper-list.ts';

/** Weight of each column in BM25, in the order of `paper_search`: a word in a title says most. */
const WEIGHTS = '4.0, 1.0, 2.0, 1.5, 3.0, 2.0';
const SCORE = `bm25(paper_search, ${WEIGHTS})`;

const hitRow = z.object({ id: z.number(), score: z.number() });
export type HitRow = z.infer<typeof hitRow>;

/** Papers that match, best first (FTS5's BM25 is negative: smaller is better), and how many there are in all. */
export function searchPapers(
  db: ReadDb,
  { match, except }: MatchExpression,
  filter: PaperFilter,
  offset: number,
  limit: number,
): { readonly total: number; readonly hits: HitRow[] } {
  const restriction = restrict(except, filter);
  if (match === null) {
    const where = paperConditions(filter);
    const from = `FROM paper p LEFT JOIN reading_state rs ON rs.paper_id = p.id WHERE ${where.sql}
      AND p.id NOT IN (SELECT rowid FROM paper_search WHERE paper_search MATCH ?)`;
    const values = [...where.values, except];
    return {
      total: db.count(`SELECT count(*) ${from}`, ...values),
      hits: db.all(
        hitRow,
        `SELECT p.id, 0.0 AS score ${from} ORDER BY p.id LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      ),
    };
  }
  const from = `FROM paper_search WHERE paper_search MATCH ?${restriction.sql}`;
  const values = [match, ...restriction.values];
  return {
    total: db.count(`SELECT count(*) ${from}`, ...values),
    hits: db.all(
      hitRow,
      `SELECT rowid AS id, ${SCORE} AS score ${from} ORDER BY score, rowid LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    ),
  };
}

/** Papers of a filter among some, in the order given. */
export function filterPapers(db: ReadDb, ids: readonly number[], filter: PaperFilter): number[] {
  const where = paperConditions(filter);
  return db
    .all(
      z.object({ id: z.number() }),
      `SELECT p.id FROM json_each(?) chosen JOIN paper p ON p.id = chosen.value
       LEFT JOIN reading_state rs ON rs.paper_id = p.id WHERE ${where.sql} ORDER BY chosen.key`,
      JSON.stringify(ids),
      ...where.values,
    )
    .map(({ id }) => id);
}

/** Scores of one clause alone, for papers of a first search; what a boost adds to them. */
export function scoresOf(db: ReadDb, match: string, paperIds: readonly number[]): Map<number, number> {
  const rows = db.all(
    hitRow,
    `SELECT rowid AS id, ${SCORE} AS score FROM paper_search WHERE paper_search MATCH ? AND rowid IN (SELECT value FROM json_each(?))`,
    match,
    JSON.stringify(paperIds),
  );
  return new Map(rows.map(({ id, score }) => [id, score]));
}

function restrict(except: string | null, filter: PaperFilter) {
  const parts: string[] = [];
  const values = [];
  if (except !== null) {
    parts.push('AND rowid NOT IN (SELECT rowid FROM paper_search WHERE paper_search MATCH ?)');
    values.push(except);
  }
  if (Object.values(filter).some((value) => value !== undefined)) {
    const where = paperConditions(filter);
    parts.push(
      `AND rowid IN (SELECT p.id FROM paper p LEFT JOIN reading_state rs ON rs.paper_id = p.id WHERE ${where.sql})`,
    );
    values.push(...where.values);
  }
  return { sql: parts.map((part) => ` ${part}`).join(''), values };
}

const textRow = z.object({
  id: z.number(),
  abstract: z.string(),
  note: z.string(),
  author: z.string(),
});
export type TextRow = z.infer<typeof textRow>;

/** The texts a snippet may be cut from. */
export function textsOf(db: ReadDb, paperIds: readonly number[]): Map<number, TextRow> {
  const rows = db.all(
    textRow,
    `SELECT p.id, p.abstract,
       coalesce((SELECT n.body FROM note n WHERE n.paper_id = p.id), '') AS note,
       coalesce((SELECT group_concat(concat_ws(' ', a.given, a.family, a.literal), ', ') FROM paper_author a WHERE a.paper_id = p.id), '') AS author
     FROM paper p WHERE p.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(paperIds),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
