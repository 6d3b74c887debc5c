// The user-owned tables as data: columns in hash order, what a change in them means, which paper it concerns.

import { z } from 'zod';
import type { Change } from '#shared/contract/events.ts';

const text = z.string();
const optionalText = z.string().nullable();
const integer = z.number();
const optionalInteger = z.number().nullable();

/** A table written only through `WriteTransaction`: hashed, undoable, announced. */
interface Table<Columns extends z.ZodRawShape> {
  readonly columns: z.ZodObject<Columns>;
  /** What the library's clients call a row of it; null where only the paper it belongs to matters to them. */
  readonly kind: Change['kind'] | null;
  /** The column that names the paper a row belongs to. */
  readonly paper: (keyof Columns & string) | 'id' | null;
  /** The column that names the method a row belongs to. */
  readonly method?: (keyof Columns & string) | 'id';
  /** SQL from a row's id to the other papers that show or index what it says. */
  readonly shownBy?: string;
  /** SQL from a row's id to the other methods that index what it says. */
  readonly methodsShownBy?: string;
}

function table<Columns extends z.ZodRawShape>(
  columns: Columns,
  kind: Change['kind'] | null,
  paper: (keyof Columns & string) | 'id' | null,
  rest: Pick<Table<Columns>, 'method' | 'shownBy' | 'methodsShownBy'> = {},
): Table<Columns> {
  return { columns: z.object(columns), kind, paper, ...rest };
}

const tagging = { tag_id: integer, tagged_at: text };

/** A change set names at most 500 rows of a kind; past that it says "any", so more papers need not be looked up. */
const MORE_THAN_NAMED = 501;

/** Order of columns is part of the row hash: append only, in a migration that rehashes. */
export const TABLES = {
  import: table(
    {
      imported_at: text,
      origin: text,
      undone_at: optionalText,
      found_count: integer,
      new_count: integer,
      duplicate_count: integer,
      near_count: integer,
      rejected_count: integer,
    },
    'import',
    null,
  ),
  import_file: table(
    {
      import_id: integer,
      source_file_id: integer,
      position: integer,
      name: text,
      format: text,
      encoding: text,
      corrections: text,
    },
    null,
    null,
  ),
  import_ignored_line: table(
    { import_file_id: integer, line: integer, span_start: integer, span_end: integer, text, reason: text },
    null,
    null,
  ),
  paper: table(
    {
      title: text,
      abstract: text,
      issued_year: optionalInteger,
      issued_month: optionalInteger,
      issued_day: optionalInteger,
      listing_date: optionalText,
      container_title: optionalText,
      source_key: optionalText,
      citekey: optionalText,
      extra: optionalText,
      added_at: text,
      edited_at: optionalText,
      deleted_at: optionalText,
    },
    'paper',
    'id',
  ),
  import_record: table(
    {
      import_file_id: integer,
      position: integer,
      paper_id: optionalInteger,
      source_key: optionalText,
      title: text,
      decision: text,
      choice: optionalText,
      span_start: integer,
      span_end: integer,
      first_line: integer,
      last_line: integer,
      parts: text,
      rule: text,
      confidence: z.number(),
      warnings: text,
    },
    null,
    null,
  ),
  paper_author: table(
    { paper_id: integer, position: integer, family: optionalText, given: optionalText, literal: optionalText },
    null,
    'paper_id',
  ),
  identifier: table({ paper_id: integer, scheme: text, value: text }, null, 'paper_id'),
  paper_keyword: table({ paper_id: integer, position: integer, keyword: text }, null, 'paper_id'),
  paper_url: table(
    { paper_id: integer, position: integer, url: text, as_printed: text, kind: text, flags: text },
    null,
    'paper_id',
  ),
  title_alias: table({ paper_id: integer, title: text }, null, 'paper_id'),
  method: table(
    {
      name: text,
      name_key: text,
      expansion: optionalText,
      expansion_key: optionalText,
      kind: text,
      description: optionalText,
      introduced_by: optionalInteger,
      suggested_by: optionalText,
      created_at: text,
      changed_at: text,
    },
    'method',
    'introduced_by',
    {
      method: 'id',
      shownBy: `WITH changed (id) AS (VALUES (?))
     SELECT mm.paper_id AS id FROM changed JOIN method_mention mm ON mm.method_id = changed.id
     UNION SELECT l.source_paper_id FROM changed JOIN link l ON l.target_method_id = changed.id WHERE l.source_paper_id IS NOT NULL
     UNION SELECT l.target_paper_id FROM changed JOIN link l ON l.source_method_id = changed.id WHERE l.target_paper_id IS NOT NULL
     ORDER BY 1 LIMIT ${MORE_THAN_NAMED}`,
    },
  ),
  method_alias: table({ method_id: integer, name: text, name_key: text }, null, null, { method: 'method_id' }),
  method_mention: table(
    {
      method_id: integer,
      paper_id: integer,
      role: text,
      field: optionalText,
      start_offset: optionalInteger,
      end_offset: optionalInteger,
      quote: optionalText,
    },
    null,
    'paper_id',
  ),
  link_type: table(
    {
      name: text,
      label: text,
      inverse_label: text,
      is_symmetric: integer,
      colour: text,
      dash: text,
      cito: optionalText,
      position: integer,
    },
    'link',
    null,
  ),
  link: table(
    {
      link_type_id: integer,
      source_paper_id: optionalInteger,
      source_method_id: optionalInteger,
      target_paper_id: optionalInteger,
      target_method_id: optionalInteger,
      remark: optionalText,
      suggested_by: optionalText,
      created_at: text,
      changed_at: text,
    },
    'link',
    'source_paper_id',
    { shownBy: 'SELECT target_paper_id AS id FROM link WHERE id = ? AND target_paper_id IS NOT NULL' },
  ),
  evidence: table(
    {
      link_id: integer,
      position: integer,
      kind: text,
      paper_id: optionalInteger,
      field: optionalText,
      start_offset: optionalInteger,
      end_offset: optionalInteger,
      quote: optionalText,
    },
    null,
    'paper_id',
  ),
  note: table(
    {
      paper_id: optionalInteger,
      method_id: optionalInteger,
      title: optionalText,
      body: text,
      version: integer,
      created_at: text,
      updated_at: text,
    },
    'note',
    'paper_id',
    { method: 'method_id' },
  ),
  note_revision: table({ note_id: integer, version: integer, body: text, saved_at: text }, null, null),
  tag: table({ name: text, name_key: text, colour: optionalText }, 'tag', null, {
    shownBy: 'SELECT paper_id AS id FROM paper_tag WHERE tag_id = ?',
    methodsShownBy: 'SELECT method_id AS id FROM method_tag WHERE tag_id = ?',
  }),
  paper_tag: table({ paper_id: integer, ...tagging }, null, 'paper_id'),
  note_tag: table({ note_id: integer, ...tagging }, null, null),
  method_tag: table({ method_id: integer, ...tagging }, null, null, { method: 'method_id' }),
  link_tag: table({ link_id: integer, ...tagging }, null, null),
  reading_state: table({ paper_id: integer, state: text, changed_at: text }, null, 'paper_id'),
  queue_entry: table({ paper_id: integer, position: z.number(), queued_at: text }, 'queue', 'paper_id'),
  decision: table({ paper_id: integer, verdict: text, decided_at: text }, null, 'paper_id'),
  refusal: table({ kind: text, key: text, rule: text, refused_at: text }, 'suggestion', null),
  graph_view: table({ name: text, definition: text, updated_at: text }, 'graph', null),
  graph_pin: table(
    { paper_id: optionalInteger, method_id: optionalInteger, x: z.number(), y: z.number() },
    'graph',
    null,
  ),
  graph_layout: table({ scope: text, places: text }, null, null),
  setting: table({ name: text, value: text }, 'setting', null),
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A row's own columns, without id and hash. */
export type RowValues<Name extends TableName> = z.infer<(typeof TABLES)[Name]['columns']>;

/** Column names in hash order. */
export function columnsOf(name: TableName): readonly string[] {
  return COLUMNS[name];
}

/** Tables of the library's own bookkeeping: hashed like the reader's rows, but no part of undo. */
export const BOOKKEEPING = {
  library: ['library_id', 'created_at', 'revision', 'last_id'],
  source_file: ['sha256', 'size_bytes', 'compression'],
  history: ['revision', 'kind', 'touched_count', 'subject', 'made_at', 'merge_key', 'is_undone'],
  history_change: ['history_id', 'table_name', 'operation', 'from_id', 'to_id', 'before'],
} as const;
export type BookkeepingTable = keyof typeof BOOKKEEPING;
export type HashedTable = TableName | BookkeepingTable;

const COLUMNS = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, Object.keys(TABLES[name].columns.shape)]),
) as unknown as Readonly<Record<TableName, readonly string[]>>;

/** Every table whose rows carry a content hash, with its columns in hash order. */
export const HASHED_COLUMNS: Readonly<Record<HashedTable, readonly string[]>> = { ...BOOKKEEPING, ...COLUMNS };
