// SQL that lists methods: filters, sorts, and the rows with what a list shows of each.

import { z } from 'zod';
import type { METHOD_SORTS, MethodFilter } from '#shared/contract/methods.ts';
import type { ReadDb, SqlValue } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import { nameKey } from './aliases.ts';
import { idRow, jsonArray } from './row-shapes.ts';

const listRow = z.object({
  id: z.number(),
  name: z.string(),
  expansion: z.string().nullable(),
  kind: z.string(),
  introduced_by: z.number().nullable(),
  introduced_by_title: z.string().nullable(),
  aliases: jsonArray(z.string()),
  paper_count: z.number(),
  link_count: z.number(),
  tags: jsonArray(z.object({ id: z.number(), name: z.string() })),
  has_note: z.number(),
});
export type MethodListRow = z.infer<typeof listRow>;

/** Papers in the trash do not count; links to them do, for they stay. */
const PAPER_COUNT = `(SELECT count(DISTINCT mm.paper_id) FROM method_mention mm JOIN paper p ON p.id = mm.paper_id
  WHERE mm.method_id = m.id AND p.deleted_at IS NULL)`;
const LINK_COUNT = `((SELECT count(*) FROM link l WHERE l.source_method_id = m.id)
  + (SELECT count(*) FROM link l WHERE l.target_method_id = m.id))`;

/** Rows of given methods, in the order given; absent ones are left out. */
export function methodRows(db: ReadDb, ids: readonly number[]): MethodListRow[] {
  return db.all(
    listRow,
    `SELECT m.id, m.name, m.expansion, m.kind, m.introduced_by,
       (SELECT p.title FROM paper p WHERE p.id = m.introduced_by) AS introduced_by_title,
       (SELECT json_group_array(name) FROM (SELECT name FROM method_alias a WHERE a.method_id = m.id ORDER BY a.name_key, a.id)) AS aliases,
       ${PAPER_COUNT} AS paper_count, ${LINK_COUNT} AS link_count,
       (SELECT json_group_array(json_object('id', id, 'name', name))
          FROM (SELECT t.id, t.name FROM method_tag mt JOIN tag t ON t.id = mt.tag_id WHERE mt.method_id = m.id ORDER BY t.name_key)) AS tags,
       EXISTS (SELECT 1 FROM note n WHERE n.method_id = m.id AND n.body <> '') AS has_note
     FROM json_each(?) chosen JOIN method m ON m.id = chosen.value ORDER BY chosen.key`,
    JSON.stringify(ids),
  );
}

type Sort = { readonly by: (typeof METHOD_SORTS)[number]; readonly direction: 'ascending' | 'descending' };

const SORT_KEYS: Readonly<Record<Sort['by'], string>> = {
  name: 'm.name_key',
  kind: 'm.kind',
  papers: PAPER_COUNT,
  links: LINK_COUNT,
  added: 'm.created_at',
};

/** How well a method fits the text looked for: its name, how its name begins, how another name begins, a part. */
const FIT = `CASE WHEN m.name_key = q.text THEN 0 WHEN instr(m.name_key, q.text) = 1 THEN 1
  WHEN EXISTS (SELECT 1 FROM method_alias a WHERE a.method_id = m.id AND instr(a.name_key, q.text) = 1)
    OR instr(m.expansion_key, q.text) = 1 THEN 2 ELSE 3 END`;

/** Ids of a page of methods: by name or, where text is looked for, best fit first, unless asked otherwise. */
export function listMethods(
  db: ReadDb,
  filter: MethodFilter,
  sort: Sort | null,
  page: { readonly offset: number; readonly limit: number },
): number[] {
  const { from, values, text } = conditions(filter);
  const first = sort
    ? `${SORT_KEYS[sort.by]} ${sort.direction === 'ascending' ? 'ASC' : 'DESC'}, `
    : text === ''
      ? ''
      : `${FIT}, `;
  const rows = db.all(
    idRow,
    `${from.replace('$what', 'm.id')} ORDER BY ${first}m.name_key, m.id LIMIT ? OFFSET ?`,
    ...values,
    page.limit,
    page.offset,
  );
  return rows.map(({ id }) => id);
}

export function countMethods(db: ReadDb, filter: MethodFilter): number {
  const { from, values } = conditions(filter);
  return db.count(from.replace('$what', 'count(*)'), ...values);
}

/** Constant SQL with `$what` to select from `method m` and, where text is looked for, `q.text`. */
function conditions(filter: MethodFilter) {
  const parts: string[] = ['true'];
  const text = nameKey(filter.text ?? '');
  const values: SqlValue[] = [];
  if (text !== '') {
    parts.push(`(instr(m.name_key, q.text) > 0 OR instr(m.expansion_key, q.text) > 0
      OR EXISTS (SELECT 1 FROM method_alias a WHERE a.method_id = m.id AND instr(a.name_key, q.text) > 0))`);
    values.push(text);
  }
  if (filter.kinds) {
    parts.push('m.kind IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(filter.kinds));
  }
  for (const tagId of filter.tagIds ?? []) {
    parts.push('m.id IN (SELECT method_id FROM method_tag WHERE tag_id = ?)');
    values.push(decodeId('tag', tagId));
  }
  if (filter.hasLinks !== undefined) parts.push(`${LINK_COUNT} ${filter.hasLinks ? '> 0' : '= 0'}`);
  if (filter.paperId) {
    parts.push('m.id IN (SELECT method_id FROM method_mention WHERE paper_id = ?)');
    values.push(decodeId('paper', filter.paperId));
  }
  const where = `WHERE ${parts.join(' AND ')}`;
  const from =
    text === ''
      ? `SELECT $what FROM method m ${where}`
      : `WITH q (text) AS (VALUES (?)) SELECT $what FROM method m, q ${where}`;
  return { from, values, text };
}

const roleRow = z.object({ id: z.number(), role: z.string() });

/** Methods a paper introduces, then those it mentions, by name. */
export function methodsOfPaper(db: ReadDb, paperId: number): z.infer<typeof roleRow>[] {
  return db.all(
    roleRow,
    `SELECT m.id, min(mm.role) AS role FROM method_mention mm JOIN method m ON m.id = mm.method_id
     WHERE mm.paper_id = ? GROUP BY m.id ORDER BY 2, m.name_key, m.id`,
    paperId,
  );
}
