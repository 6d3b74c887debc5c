// SQL that reads what the graph is drawn from: lines between things first, then the words of the nodes chosen.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { End } from './link-rows.ts';
import { idRow } from './row-shapes.ts';

const lineRow = z.object({
  id: z.number(),
  type_id: z.number(),
  source_paper_id: z.number().nullable(),
  source_method_id: z.number().nullable(),
  target_paper_id: z.number().nullable(),
  target_method_id: z.number().nullable(),
});
export type GraphLinkRow = z.infer<typeof lineRow>;

const PAPER_IS_THERE = (column: string) =>
  `(${column} IS NULL OR EXISTS (SELECT 1 FROM paper p WHERE p.id = ${column} AND p.deleted_at IS NULL))`;

/** Every link between things that are not in the trash, oldest first. */
export function graphLinks(db: ReadDb): GraphLinkRow[] {
  return db.all(
    lineRow,
    `SELECT l.id, l.link_type_id AS type_id, l.source_paper_id, l.source_method_id, l.target_paper_id, l.target_method_id
     FROM link l WHERE ${PAPER_IS_THERE('l.source_paper_id')} AND ${PAPER_IS_THERE('l.target_paper_id')} ORDER BY l.id`,
  );
}

const mentionRow = z.object({ paper_id: z.number(), method_id: z.number() });

/** Which paper names which method, each pair once. */
export function graphMentions(db: ReadDb): z.infer<typeof mentionRow>[] {
  return db.all(
    mentionRow,
    `SELECT DISTINCT mm.paper_id, mm.method_id FROM method_mention mm JOIN paper p ON p.id = mm.paper_id
     WHERE p.deleted_at IS NULL ORDER BY mm.paper_id, mm.method_id`,
  );
}

/** Ids of all papers outside the trash, or of all methods; with tags, those that have every one. */
export function graphNodes(db: ReadDb, kind: End['kind'], tagIds: readonly number[]): number[] {
  const tagged = tagIds.map(() => `AND n.id IN (SELECT ${kind}_id FROM ${kind}_tag WHERE tag_id = ?)`).join(' ');
  const where = kind === 'paper' ? 'n.deleted_at IS NULL' : 'true';
  return db
    .all(idRow, `SELECT n.id FROM ${kind} n WHERE ${where} ${tagged} ORDER BY n.id`, ...tagIds)
    .map(({ id }) => id);
}

const taggedRow = z.object({ id: z.number(), tag_id: z.number(), name: z.string() });

/** The first tag by name of each of some things that has one. */
export function firstTags(db: ReadDb, kind: End['kind'], ids: readonly number[]): z.infer<typeof taggedRow>[] {
  const rows = db.all(
    taggedRow,
    `SELECT chosen.value AS id, t.id AS tag_id, t.name FROM json_each(?) chosen
     JOIN ${kind}_tag x ON x.${kind}_id = chosen.value JOIN tag t ON t.id = x.tag_id ORDER BY chosen.key, t.name_key`,
    JSON.stringify(ids),
  );
  return rows.filter(({ id }, at) => rows[at - 1]?.id !== id);
}

const nodeRow = z.object({ id: z.number(), name: z.string(), detail: z.string(), year: z.number().nullable() });
export type GraphNodeRow = z.infer<typeof nodeRow>;

/** Names of nodes with a paper's reading state or a method's kind, and the year (of a method: of its paper). */
export function graphNodeRows(db: ReadDb, kind: End['kind'], ids: readonly number[]): GraphNodeRow[] {
  const select =
    kind === 'paper'
      ? `SELECT n.id, n.title AS name, coalesce(rs.state, 'inbox') AS detail, n.issued_year AS year
         FROM json_each(?) chosen JOIN paper n ON n.id = chosen.value LEFT JOIN reading_state rs ON rs.paper_id = n.id`
      : `SELECT n.id, n.name, n.kind AS detail, p.issued_year AS year
         FROM json_each(?) chosen JOIN method n ON n.id = chosen.value LEFT JOIN paper p ON p.id = n.introduced_by`;
  return db.all(nodeRow, `${select} ORDER BY chosen.key`, JSON.stringify(ids));
}
