// The checks of a library: SQLite's own, the schema, every row's hash, every source file's bytes, what is derived.

import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { derivedProblems } from '../search/derived.ts';
import type { Connection, SqlValue } from './connection.ts';
import { rowHash } from './row-hash.ts';
import { schemaProblems } from './schema.ts';
import { HASHED_COLUMNS, type HashedTable } from './tables.ts';

export const CHECKS = ['file', 'schema', 'foreign-keys', 'rows', 'source-files', 'derived'] as const;

/** What a check found; `table` and `id` name the row where one is to blame. */
export interface Problem {
  readonly check: (typeof CHECKS)[number];
  readonly detail: string;
  readonly table?: HashedTable;
  readonly id?: number;
}

export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly rows: number;
}

/** Longest list of problems kept of one check: a library with more is replaced, not repaired by hand. */
const MAX_PROBLEMS = 1_000;

/** Rows read between two pauses. */
const ROWS_PER_STEP = 500;

/**
 * Runs every check and changes nothing, yielding the number of rows read so far.
 *
 * SQLite's integrity check comes first; where the file's structure is damaged later checks may fail to read, which
 * is then their finding. Content is what SQLite does not check: measured, its own checks miss 88 % of single-byte
 * damage to rows.
 */
export function* checkLibrary(db: Connection): Generator<number, CheckResult, void> {
  const problems: Problem[] = [];
  const guard = (check: Problem['check'], run: () => readonly Problem[]) => {
    try {
      problems.push(...run().slice(0, MAX_PROBLEMS));
    } catch (error) {
      problems.push({ check, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  let rows = 0;
  guard('file', () => fileProblems(db));
  yield rows;
  guard('schema', () => schemaProblems(db).map((detail) => ({ check: 'schema', detail })));
  guard('foreign-keys', () => foreignKeyProblems(db));
  yield rows;
  for (const table of Object.keys(HASHED_COLUMNS) as HashedTable[]) {
    const check = table === 'source_file' ? 'source-files' : 'rows';
    const reader = readRows(db, table);
    for (;;) {
      const step = nextOf(reader);
      if ('failure' in step) {
        problems.push({ check, detail: `${table}: ${step.failure}` });
        break;
      }
      if (step.done) break;
      rows += step.value.read;
      problems.push(...step.value.problems.slice(0, Math.max(0, MAX_PROBLEMS - problems.length)));
      yield rows;
    }
  }
  guard('derived', () => derivedProblems(db).map((detail) => ({ check: 'derived', detail })));
  return { problems, rows };
}

/** {@link checkLibrary} in one go. */
export function checkWholeLibrary(db: Connection): CheckResult {
  const steps = checkLibrary(db);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function fileProblems(db: Connection): Problem[] {
  const lines = db.raw.pragma('integrity_check') as { integrity_check: string }[];
  return lines.flatMap(({ integrity_check: detail }) => (detail === 'ok' ? [] : [{ check: 'file', detail }]));
}

function foreignKeyProblems(db: Connection): Problem[] {
  const rows = db.raw.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  return rows.map(({ table, rowid, parent }) => ({
    check: 'foreign-keys',
    detail: `${table} ${rowid} refers to a missing ${parent}`,
  }));
}

interface RowsRead {
  readonly read: number;
  readonly problems: readonly Problem[];
}

function nextOf<Value>(
  steps: Generator<Value, void, void>,
): { readonly done: true } | { readonly done: false; readonly value: Value } | { readonly failure: string } {
  try {
    const step = steps.next();
    return step.done ? { done: true } : { done: false, value: step.value };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads a table in pages of ids, so that no statement stays open over a pause. */
function* readRows(db: Connection, table: HashedTable): Generator<RowsRead, void, void> {
  const columns = HASHED_COLUMNS[table];
  const content = table === 'source_file' ? ', content' : '';
  const select = db.statement(
    `SELECT id, content_hash${content}, ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}"
     WHERE id > ? ORDER BY id LIMIT ${table === 'source_file' ? 1 : ROWS_PER_STEP}`,
  );
  let last = Number.NEGATIVE_INFINITY;
  for (;;) {
    const rows = select.all(last) as Record<string, SqlValue>[];
    if (rows.length === 0) return;
    const problems = rows.flatMap((row) => rowProblem(table, columns, row));
    last = Number(rows.at(-1)?.['id']);
    yield { read: rows.length, problems };
  }
}

function rowProblem(table: HashedTable, columns: readonly string[], row: Record<string, SqlValue>): Problem[] {
  const id = Number(row['id']);
  if (isRowIntact(table, columns, row) && (table !== 'source_file' || holdsItsBytes(row))) return [];
  const check = table === 'source_file' ? 'source-files' : 'rows';
  return [{ check, detail: `${table} ${id} is not what was written`, table, id }];
}

/** Whether a row, read with its id and hash, is what was written. */
export function isRowIntact(table: HashedTable, columns: readonly string[], row: Record<string, SqlValue>): boolean {
  const stored = row['content_hash'];
  const values = columns.map((column) => row[column] ?? null);
  return stored instanceof Uint8Array && rowHash(table, Number(row['id']), values).equals(stored);
}

/** Whether a source file's stored content is the file that was imported. */
export function holdsItsBytes(row: Record<string, SqlValue>): boolean {
  const { content, sha256, compression } = row;
  if (!(content instanceof Uint8Array) || !(sha256 instanceof Uint8Array)) return false;
  try {
    const bytes = compression === 'gzip' ? gunzipSync(content) : content;
    return hash('sha256', bytes, 'buffer').equals(sha256);
  } catch {
    return false;
  }
}
