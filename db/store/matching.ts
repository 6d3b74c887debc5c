// SQL that finds the papers a record might be.

import { z } from 'zod';
import type { Identifier, IdentifierScheme } from '#shared/domain/identifier.ts';
import type { ReadDb } from '../sqlite/connection.ts';

const candidateRow = z.object({
  id: z.number(),
  title: z.string(),
  abstract: z.string(),
  title_key: z.string(),
  text_key: z.string(),
});
export type CandidateRow = z.infer<typeof candidateRow>;

const CANDIDATE = `SELECT p.id, p.title, p.abstract, mk.title_key, mk.text_key
  FROM matching_key mk JOIN paper p ON p.id = mk.paper_id`;

/** Most papers compared with one record by each of title, text and identifier. */
const MOST_CANDIDATES = 20;

export function candidatesByTitle(db: ReadDb, titleKey: string): CandidateRow[] {
  return db.all(candidateRow, `${CANDIDATE} WHERE mk.title_key = ? LIMIT ${MOST_CANDIDATES}`, titleKey);
}

export function candidatesByText(db: ReadDb, textKey: string): CandidateRow[] {
  return db.all(
    candidateRow,
    `${CANDIDATE} WHERE mk.text_key = ? AND mk.text_key <> '' LIMIT ${MOST_CANDIDATES}`,
    textKey,
  );
}

export function candidatesByIdentifier(db: ReadDb, identifier: Identifier): CandidateRow[] {
  return db.all(
    candidateRow,
    `${CANDIDATE} WHERE p.id IN (SELECT paper_id FROM identifier WHERE scheme = ? AND value = ?) LIMIT ${MOST_CANDIDATES}`,
    identifier.scheme,
    identifier.value,
  );
}

export function identifiersOf(db: ReadDb, paperId: number): Identifier[] {
  return db
    .all(
      z.object({ scheme: z.string(), value: z.string() }),
      'SELECT scheme, value FROM identifier WHERE paper_id = ?',
      paperId,
    )
    .map(({ scheme, value }) => ({ scheme: scheme as IdentifierScheme, value }));
}

/** The folded title of a paper; empty when there is no such paper in the library. */
export function titleKeyOf(db: ReadDb, paperId: number): string {
  const row = db.one(
    z.object({ title_key: z.string() }),
    'SELECT title_key FROM matching_key WHERE paper_id = ?',
    paperId,
  );
  return row?.title_key ?? '';
}
