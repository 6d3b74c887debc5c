// The checks behind `lectern verify`: SQLite's own, every row's hash, every source file's bytes, the search index.

import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Verification } from '#shared/contract/library.ts';
import type { Connection, SqlValue } from './connection.ts';
import { rowHash } from './row-hash.ts';
import { columnsOf, TABLE_NAMES, type TableName } from './tables.ts';

type Problem = Verification['problems'][number];

/** Longest list of problems reported; the rest is only counted by running again after a repair. */
const MAX_PROBLEMS = 100;

/** Runs every check and reports what failed; changes nothing. */
export function verifyLibrary(db: Connection): Verification {
  const problems: Problem[] = [];
  const report = (check: string, detail: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ check, detail });
  };
  checkFile(db, report);
  let rows = 0;
  for (const table of TABLE_NAMES) rows += checkRows(db, table, report);
  rows += checkSourceFiles(db, report);
  checkSearch(db, report);
  return { ok: problems.length === 0, problems, checked: { rows, tables: TABLE_NAMES.length + 1 } };
}

type Report = (check: string, detail: string) => void;

function checkFile(db: Connection, report: Report): void {
  for (const { integrity_check: line } of db.raw.pragma('integrity_check') as { integrity_check: string }[]) {
    if (line !== 'ok') report('integrity', line);
  }
  for (const row of db.raw.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]) {
    report('foreign keys', `${row.table} ${row.rowid} refers to a missing ${row.parent}`);
  }
}

function checkRows(db: Connection, table: TableName, report: Report): number {
  const columns = columnsOf(table);
  const select = `SELECT id, content_hash, ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}"`;
  let rows = 0;
  for (const row of db.raw.prepare<[], Record<string, SqlValue>>(select).iterate()) {
    rows += 1;
    const id = Number(row['id']);
    const stored = row['content_hash'];
    const values = columns.map((column) => row[column] ?? null);
    if (!(stored instanceof Uint8Array) || !rowHash(table, id, values).equals(stored)) {
      report('row hash', `${table} ${id} is not what was written`);
    }
  }
  return rows;
}

interface SourceFileRow {
  readonly id: number;
  readonly sha256: Uint8Array;
  readonly compression: string;
  readonly content: Uint8Array;
}

function checkSourceFiles(db: Connection, report: Report): number {
  let rows = 0;
  const select = db.raw.prepare<[], SourceFileRow>('SELECT id, sha256, compression, content FROM source_file');
  for (const row of select.iterate()) {
    rows += 1;
    if (!holdsItsBytes(row)) report('source file', `source file ${row.id} is not what was imported`);
  }
  return rows;
}

function holdsItsBytes({ sha256, compression, content }: SourceFileRow): boolean {
  try {
    const bytes = compression === 'gzip' ? gunzipSync(content) : content;
    return hash('sha256', bytes, 'buffer').equals(sha256);
  } catch {
    return false;
  }
}

function checkSearch(db: Connection, report: Report): void {
  const papers = 'SELECT id FROM paper WHERE deleted_at IS NULL';
  const missing = db.count(`SELECT count(*) FROM (${papers} EXCEPT SELECT rowid FROM paper_search)`);
  const extra = db.count(`SELECT count(*) FROM (SELECT rowid FROM paper_search EXCEPT ${papers})`);
  if (missing + extra > 0) report('search index', `${missing} papers missing, ${extra} too many`);
  const keys = db.count(`SELECT count(*) FROM (${papers} EXCEPT SELECT paper_id FROM matching_key)`);
  if (keys > 0) report('matching keys', `${keys} papers missing`);
}
