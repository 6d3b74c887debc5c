// SQL that finds what a name in a question stands for.

import type { ReadDb } from '../sqlite/connection.ts';
import type { End } from './link-rows.ts';
import { listMethods } from './method-list.ts';
import { methodByName } from './methods.ts';
import { idRow } from './row-shapes.ts';

/**
 * Methods of this name and papers of this title, or else methods whose name begins like it; with each method the
 * papers that introduce it, since a link may be to either. `titleKey` is the name folded as titles are.
 */
export function thingsNamed(db: ReadDb, name: string, titleKey: string): End[] {
  const methods = methodByName(db, name).map(({ id }) => id);
  const papers = db
    .all(idRow, 'SELECT paper_id AS id FROM matching_key WHERE title_key = ? ORDER BY paper_id', titleKey)
    .map(({ id }) => id);
  const beginning = methods.length + papers.length > 0 ? [] : methodsBeginning(db, name);
  const all = [...methods, ...beginning];
  return [
    ...all.map((id) => ({ kind: 'method', id }) as const),
    ...[...new Set([...papers, ...introducingPapers(db, all)])].map((id) => ({ kind: 'paper', id }) as const),
  ];
}

function methodsBeginning(db: ReadDb, text: string): number[] {
  return text === '' ? [] : listMethods(db, { text }, null, { offset: 0, limit: MOST_BEGINNINGS });
}

const MOST_BEGINNINGS = 20;

/** Papers outside the trash that introduce some methods. */
export function introducingPapers(db: ReadDb, methodIds: readonly number[]): number[] {
  return db
    .all(
      idRow,
      `SELECT DISTINCT mm.paper_id AS id FROM method_mention mm JOIN paper p ON p.id = mm.paper_id
       WHERE mm.role = 'introduces' AND p.deleted_at IS NULL AND mm.method_id IN (SELECT value FROM json_each(?))
       ORDER BY mm.paper_id`,
      JSON.stringify(methodIds),
    )
    .map(({ id }) => id);
}
