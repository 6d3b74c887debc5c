// SQL that reads papers whole, page by page, for an export.

import { z } from 'zod';
import type { ExportScope } from '#shared/contract/exports.ts';
import type { ReadDb } from '../sqlite/connection.ts';

const idRow = z.object({ id: z.number() });

const TOUCHED = `(
  EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id AND n.body <> '')
  OR EXISTS (SELECT 1 FROM paper_tag t WHERE t.paper_id = p.id)
  OR EXISTS (SELECT 1 FROM reading_state s WHERE s.paper_id = p.id AND s.state <> 'inbox')
  OR EXISTS (SELECT 1 FROM link l WHERE l.source_paper_id = p.id OR l.target_paper_id = p.id))`;

/** Ids of the papers to export, by title. */
export function papersToExport(db: ReadDb, scope: ExportScope): number[] {
  return db
    .all(
      idRow,
      `SELECT p.id FROM paper p LEFT JOIN matching_key mk ON mk.paper_id = p.id
       WHERE p.deleted_at IS NULL ${scope === 'touched' ? `AND ${TOUCHED}` : ''} ORDER BY mk.title_key, p.id`,
    )
    .map(({ id }) => id);
}
