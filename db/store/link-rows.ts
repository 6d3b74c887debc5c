// SQL that reads links: their ends, evidence, tags and names.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';

/** One end of a link. */
export interface End {
  readonly kind: 'paper' | 'method';
  readonly id: number;
}

export function isSameEnd(a: End, b: End): boolean {
  return a.kind === b.kind && a.id === b.id;
}

const linkRow = z
  .object({
    id: z.number(),
    type_id: z.number(),
    source_paper_id: z.number().nullable(),
    source_method_id: z.number().nullable(),
    target_paper_id: z.number().nullable(),
    target_method_id: z.number().nullable(),
    remark: z.string().nullable(),
    suggested_by: z.string().nullable(),
    created_at: z.string(),
  })
  .transform(({ source_paper_id, source_method_id, target_paper_id, target_method_id, ...row }) => ({
    ...row,
    source: endOf(source_paper_id, source_method_id),
    target: endOf(target_paper_id, target_method_id),
  }));
export type LinkRow = z.infer<typeof linkRow>;

/** Exactly one of the two is there: the table's CHECK admits nothing else. */
export function endOf(paperId: number | null, methodId: number | null): End {
  return paperId === null ? { kind: 'method', id: methodId ?? 0 } : { kind: 'paper', id: paperId };
}

const COLUMNS = `l.id, l.link_type_id AS type_id, l.source_paper_id, l.source_method_id, l.target_paper_id,
  l.target_method_id, l.remark, l.suggested_by, l.created_at`;

export function linkById(db: ReadDb, id: number): LinkRow | null {
  return db.one(linkRow, `SELECT ${COLUMNS} FROM link l WHERE l.id = ?`, id);
}

/** Links in the order of the ids given; absent ones are left out. */
export function linksById(db: ReadDb, ids: readonly number[]): LinkRow[] {
  return db.all(
    linkRow,
    `SELECT ${COLUMNS} FROM json_each(?) chosen JOIN link l ON l.id = chosen.value ORDER BY chosen.key`,
    JSON.stringify(ids),
  );
}

export function linksOfType(db: ReadDb, typeId: number): LinkRow[] {
  return db.all(linkRow, `SELECT ${COLUMNS} FROM link l WHERE l.link_type_id = ? ORDER BY l.id`, typeId);
}

/** Links that begin or end at a thing, oldest first. */
export function linksAt(db: ReadDb, { kind, id }: End): LinkRow[] {
  return db.all(
    linkRow,
    `SELECT ${COLUMNS} FROM link l WHERE l.source_${kind}_id = ? OR l.target_${kind}_id = ? ORDER BY l.id`,
    id,
    id,
  );
}

/** The link of a type from one thing to another. */
export function linkBetween(db: ReadDb, typeId: number, source: End, target: End): LinkRow | null {
  return db.one(
    linkRow,
    `SELECT ${COLUMNS} FROM link l
     WHERE l.source_${source.kind}_id = ? AND l.target_${target.kind}_id = ? AND l.link_type_id = ? ORDER BY l.id LIMIT 1`,
    source.id,
    target.id,
    typeId,
  );
}

const evidenceRow = z.object({
  id: z.number(),
  link_id: z.number(),
  kind: z.string(),
  paper_id: z.number().nullable(),
  field: z.string().nullable(),
  start_offset: z.number().nullable(),
  end_offset: z.number().nullable(),
  quote: z.string().nullable(),
});
export type EvidenceRow = z.infer<typeof evidenceRow>;

const EVIDENCE = 'e.id, e.link_id, e.kind, e.paper_id, e.field, e.start_offset, e.end_offset, e.quote';

export function evidenceOf(db: ReadDb, linkId: number): EvidenceRow[] {
  return db.all(
    evidenceRow,
    `SELECT ${EVIDENCE} FROM evidence e WHERE e.link_id = ? ORDER BY e.position, e.id`,
    linkId,
  );
}

/** The field's present text comes along; null when the paper is gone, or in the trash. */
const textedEvidenceRow = evidenceRow.extend({ title: z.string().nullable(), text: z.string().nullable() });
export type TextedEvidenceRow = z.infer<typeof textedEvidenceRow>;

export function evidenceWithText(db: ReadDb, linkIds: readonly number[]): TextedEvidenceRow[] {
  return db.all(
    textedEvidenceRow,
    `SELECT ${EVIDENCE}, p.title,
       CASE WHEN p.deleted_at IS NOT NULL THEN NULL WHEN e.field = 'title' THEN p.title WHEN e.field = 'abstract' THEN p.abstract
         ELSE (SELECT n.body FROM note n WHERE n.paper_id = p.id) END AS text
     FROM json_each(?) chosen JOIN evidence e ON e.link_id = chosen.value LEFT JOIN paper p ON p.id = e.paper_id
     ORDER BY e.link_id, e.position, e.id`,
    JSON.stringify(linkIds),
  );
}

const tagRow = z.object({ link_id: z.number(), id: z.number(), name: z.string() });

export function tagsOfLinks(db: ReadDb, linkIds: readonly number[]): z.infer<typeof tagRow>[] {
  return db.all(
    tagRow,
    `SELECT lt.link_id, t.id, t.name FROM json_each(?) chosen
     JOIN link_tag lt ON lt.link_id = chosen.value JOIN tag t ON t.id = lt.tag_id ORDER BY lt.link_id, t.name_key`,
    JSON.stringify(linkIds),
  );
}

const nameRow = z.object({ id: z.number(), name: z.string(), detail: z.string().nullable() });

/** Names of things, each with a method's kind or the time a paper was moved to the trash. */
export function namesOf(db: ReadDb, kind: End['kind'], ids: readonly number[]): Map<number, z.infer<typeof nameRow>> {
  const select =
    kind === 'paper'
      ? 'SELECT id, title AS name, deleted_at AS detail FROM paper'
      : 'SELECT id, name, kind AS detail FROM method';
  const rows = db.all(nameRow, `${select} WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}
