// SQL that says which papers and methods an export takes.

import type { ExportScope } from '#shared/contract/exports.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { idRow } from './row-shapes.ts';

const TOUCHED = `(
  EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id AND n.body <> '')
  OR EXISTS (SELECT 1 FROM paper_tag t WHERE t.paper_id = p.id)
  OR EXISTS (SELECT 1 FROM reading_state s WHERE s.paper_id = p.id AND s.state <> 'inbox')
  OR EXISTS (SELECT 1 FROM link l WHERE l.source_paper_id = p.id OR l.target_paper_id = p.id))`;

const TOUCHED_METHOD = `(
  EXISTS (SELECT 1 FROM note n WHERE n.method_id = m.id AND n.body <> '')
  OR EXISTS (SELECT 1 FROM method_tag t WHERE t.method_id = m.id)
  OR EXISTS (SELECT 1 FROM link l WHERE l.source_method_id = m.id)
  OR EXISTS (SELECT 1 FROM link l WHERE l.target_method_id = m.id))`;

/** Ids of the methods to export, by name. */
export function methodsToExport(db: ReadDb, scope: ExportScope): number[] {
  return db
    .all(
      idRow,
      `SELECT m.id FROM method m ${scope === 'touched' ? `WHERE ${TOUCHED_METHOD}` : ''} ORDER BY m.name_key, m.id`,
    )
    .map(({ id }) => id);
}

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
