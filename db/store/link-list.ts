// SQL that lists links: filters and pages.

import type { z } from 'zod';
import type { linkFilterSchema } from '#shared/contract/links.ts';
import type { ReadDb, SqlValue } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import { idRow } from './row-shapes.ts';

/** Which links; `lostEvidence` needs a look at the texts and is not for SQL. */
export type LinkFilter = z.infer<typeof linkFilterSchema>;

type Page = { readonly offset: number; readonly limit: number };

/** Ids of a page of links, newest first. */
export function listLinks(db: ReadDb, filter: LinkFilter, page: Page): number[] {
  const { from, values } = conditions(filter);
  const rows = db.all(
    idRow,
    `SELECT l.id ${from} ORDER BY l.id DESC LIMIT ? OFFSET ?`,
    ...values,
    page.limit,
    page.offset,
  );
  return rows.map(({ id }) => id);
}

export function countLinks(db: ReadDb, filter: LinkFilter): number {
  const { from, values } = conditions(filter);
  return db.count(`SELECT count(*) ${from}`, ...values);
}

/** What each quote of a link is looked for in; the very words at any place mean that it is not lost. */
const QUOTE_IN_TEXT = `EXISTS (SELECT 1 FROM evidence e JOIN paper p ON p.id = e.paper_id
  WHERE e.link_id = l.id AND e.kind = 'quote' AND p.deleted_at IS NULL AND instr(
    CASE e.field WHEN 'title' THEN p.title WHEN 'abstract' THEN p.abstract
      ELSE (SELECT n.body FROM note n WHERE n.paper_id = p.id) END, e.quote) > 0)`;
const HAS_QUOTE = "EXISTS (SELECT 1 FROM evidence e WHERE e.link_id = l.id AND e.kind = 'quote')";

/** Ids of links none of whose quotes is found word for word, newest first: a closer look may still find one. */
export function linksWithDoubtfulEvidence(db: ReadDb, filter: LinkFilter): number[] {
  const { from, values } = conditions(filter);
  const rows = db.all(
    idRow,
    `SELECT l.id ${from} AND ${HAS_QUOTE} AND NOT ${QUOTE_IN_TEXT} ORDER BY l.id DESC`,
    ...values,
  );
  return rows.map(({ id }) => id);
}

function conditions(filter: LinkFilter): { readonly from: string; readonly values: readonly SqlValue[] } {
  const parts: string[] = ['true'];
  const values: SqlValue[] = [];
  if (filter.endpoint) {
    const { kind, id } = filter.endpoint;
    const rowId = decodeId(kind, id);
    parts.push(`(l.source_${kind}_id = ? OR l.target_${kind}_id = ?)`);
    values.push(rowId, rowId);
  }
  if (filter.typeIds) {
    parts.push('l.link_type_id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(filter.typeIds.map((id) => decodeId('link type', id))));
  }
  for (const tagId of filter.tagIds ?? []) {
    parts.push('l.id IN (SELECT link_id FROM link_tag WHERE tag_id = ?)');
    values.push(decodeId('tag', tagId));
  }
  return { from: `FROM link l WHERE ${parts.join(' AND ')}`, values };
}
