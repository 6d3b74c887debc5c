// SQL for the library's own row and its counts.

import { z } from 'zod';
import type { Library } from '#shared/contract/library.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import type { ReadDb } from '../sqlite/connection.ts';

const libraryRow = z.object({ library_id: z.string(), created_at: z.string(), revision: z.number() });

export function libraryRecord(db: ReadDb): z.infer<typeof libraryRow> {
  const row = db.one(libraryRow, 'SELECT library_id, created_at, revision FROM library');
  if (!row) throw new Error('the library row is missing');
  return row;
}

export function countLibrary(db: ReadDb): Library['counts'] {
  const papers = db.count('SELECT count(*) FROM paper WHERE deleted_at IS NULL');
  const counted = db.all(
    z.object({ state: z.string(), total: z.number() }),
    `SELECT rs.state, count(*) AS total FROM reading_state rs JOIN paper p ON p.id = rs.paper_id
     WHERE p.deleted_at IS NULL GROUP BY rs.state`,
  );
  const states = Object.fromEntries(
    READING_STATES.map((state) => [state, counted.find((row) => row.state === state)?.total ?? 0]),
  ) as Record<ReadingState, number>;
  // A paper without a row is in the inbox.
  states.inbox += papers - counted.reduce((sum, row) => sum + row.total, 0);
  return {
    papers,
    notes: db.count("SELECT count(*) FROM note WHERE body <> ''"),
    tags: db.count('SELECT count(*) FROM tag'),
    imports: db.count('SELECT count(*) FROM import'),
    trashed: db.count('SELECT count(*) FROM paper WHERE deleted_at IS NOT NULL'),
    states,
  };
}
