// SQL for full-text search over methods, and for what of papers and methods a search admits.

import { z } from 'zod';
import type { MatchExpression } from '../search/match-expression.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { nameKey } from './aliases.ts';
import { idRow } from './row-shapes.ts';
import type { HitRow } from './search.ts';

/** Weight of each column in BM25: the names of a method are its title. */
const WEIGHTS = '4.0, 1.0, 1.0, 1.5, 3.0, 1.0';

const hitRow = z.object({ id: z.number(), score: z.number() });

/** Methods that match: those whose name or alias is the query itself, then best first. */
export function searchMethods(
  db: ReadDb,
  { match, except }: MatchExpression,
  query: string,
  limit: number,
): { readonly total: number; readonly hits: HitRow[] } {
  if (match === null) return { total: 0, hits: [] };
  const without =
    except === null ? '' : 'AND rowid NOT IN (SELECT rowid FROM method_search WHERE method_search MATCH ?)';
  const from = `FROM method_search WHERE method_search MATCH ? ${without}`;
  const values = [match, ...(except === null ? [] : [except])];
  const key = nameKey(query);
  const isNamed = `EXISTS (SELECT 1 FROM method m WHERE m.id = method_search.rowid AND m.name_key = ?)
    OR EXISTS (SELECT 1 FROM method_alias a WHERE a.method_id = method_search.rowid AND a.name_key = ?)`;
  return {
    total: db.count(`SELECT count(*) ${from}`, ...values),
    hits: db.all(
      hitRow,
      `SELECT rowid AS id, bm25(method_search, ${WEIGHTS}) AS score ${from} ORDER BY (${isNamed}) DESC, score, rowid LIMIT ?`,
      ...values,
      key,
      key,
      limit,
    ),
  };
}

/** Ids of all rows of a kind that an expression finds. */
export function matchingRows(db: ReadDb, kind: 'paper' | 'method', { match, except }: MatchExpression): Set<number> {
  const table = `${kind}_search` as const;
  const found =
    match === null ? `SELECT rowid AS id FROM ${table}` : `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ?`;
  const without = except === null ? '' : `EXCEPT SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
  const values = [match, except].filter((value) => value !== null);
  return new Set(db.all(idRow, `${found} ${without}`, ...values).map(({ id }) => id));
}

const textRow = z.object({ id: z.number(), note: z.string(), description: z.string() });

/** The texts a snippet may be cut from. */
export function methodTexts(db: ReadDb, ids: readonly number[]): Map<number, z.infer<typeof textRow>> {
  const rows = db.all(
    textRow,
    `SELECT m.id, coalesce(m.description, '') AS description,
       coalesce((SELECT n.body FROM note n WHERE n.method_id = m.id), '') AS note
     FROM method m WHERE m.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
