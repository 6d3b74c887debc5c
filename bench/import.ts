// Import and search against bare better-sqlite3 with FTS5, in one process: what Lectern's care costs.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Library } from '#db/library.ts';
import { parseQuery } from '#db/search/query.ts';
import { commitDraft } from '#db/services/imports/commit.ts';
import { Draft } from '#db/services/imports/drafts.ts';
import { draftFile } from '#db/services/imports/read-draft.ts';
import { searchLibrary } from '#db/services/search/search.ts';
import { listPapers } from '#db/store/paper-list.ts';
import { Task } from '#db/tasks.ts';
import { type BenchRecord, corpus, dumpOf, randomNumbers } from './corpus.ts';
import { median, memoryMb, ms, percentile, printMachine } from './machine.ts';

const SIZES = [1_000, 10_000];
const RUNS = 5;
const QUERIES = 300;

/** The baseline: one table, one FTS5 index, one transaction, the same rows, the same durability. */
function insertBare(file: string, records: readonly BenchRecord[]): number {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE paper (id INTEGER PRIMARY KEY, title TEXT NOT NULL, abstract TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE paper_search USING fts5 (title, abstract, content = 'paper', content_rowid = 'id',
      tokenize = "porter unicode61 remove_diacritics 2");`);
  const start = performance.now();
  const paper = db.prepare('INSERT INTO paper (title, abstract) VALUES (?, ?)');
  const search = db.prepare('INSERT INTO paper_search (rowid, title, abstract) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { title, abstract } of records) {
      const { lastInsertRowid } = paper.run(title, abstract);
      search.run(lastInsertRowid, title, abstract);
    }
  })();
  const took = performance.now() - start;
  db.close();
  return took;
}

interface ImportTimes {
  readonly preview: number;
  readonly commit: number;
  readonly again: number;
}

async function importInto(file: string, dump: Uint8Array): Promise<ImportTimes> {
  const library = Library.open(file, { shell: 'bench' });
  const task = new Task(undefined, 'import-preview', () => undefined, undefined);
  const preview = async () => {
    const draft = new Draft('bench', [await draftFile(library.read, 'bench.txt', { bytes: dump }, {}, task)]);
    await draft.match(library, task);
    return draft;
  };
  const t0 = performance.now();
  const draft = await preview();
  const t1 = performance.now();
  await commitDraft(library, draft, task);
  const t2 = performance.now();
  const again = await preview();
  const t3 = performance.now();
  if (again.counts().duplicate !== again.counts().found) throw new Error('the second preview found new records');
  library.close();
  return { preview: t1 - t0, commit: t2 - t1, again: t3 - t2 };
}

function queries(records: readonly BenchRecord[]): string[] {
  const random = randomNumbers(7);
  return Array.from({ length: QUERIES }, () => {
    const { title, abstract } = records[Math.floor(random() * records.length)] as BenchRecord;
    const words = (random() < 0.5 ? title : abstract).match(/\p{L}{4,}/gu) ?? ['layer'];
    const at = Math.floor(random() * words.length);
    return words.slice(at, at + 1 + Math.floor(random() * 3)).join(' ');
  });
}

/** The bare query: the same words, the index's own ranking, twenty row ids and nothing about them. */
function searchBare(file: string, asked: readonly string[]): number[] {
  const db = new Database(file, { readonly: true });
  const statement = db.prepare('SELECT rowid FROM paper_search WHERE paper_search MATCH ? ORDER BY rank LIMIT 20');
  const times = asked.map((query) => {
    const words = parseQuery(query, { plain: true, asYouType: false });
    const match = words.map(({ text }) => `"${text}"`).join(' OR ') || '"nothing"';
    const start = performance.now();
    statement.all(match);
    return performance.now() - start;
  });
  db.close();
  return times;
}

function searchOurs(library: Library, asked: readonly string[]): number[] {
  return asked.map((query) => {
    const start = performance.now();
    searchLibrary(library, {
      query,
      plain: true,
      asYouType: false,
      filter: {},
      withAbstract: false,
      offset: 0,
      limit: 20,
    });
    return performance.now() - start;
  });
}

function ratio(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)} times bare`;
}

async function measure(size: number, folder: string): Promise<void> {
  const records = corpus(size);
  const dump = Buffer.from(dumpOf(records), 'utf8');
  const bare: number[] = [];
  const ours: ImportTimes[] = [];
  // Turn by turn, so that a machine that slows down slows both.
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(insertBare(join(folder, `bare-${size}-${run}.sqlite`), records));
    ours.push(await importInto(join(folder, `ours-${size}-${run}.lectern`), dump));
  }
  const baseline = median(bare);
  const row = (name: string, value: number) =>
    console.log(`  ${name.padEnd(34)} ${ms(value).padStart(9)}   ${ratio(value, baseline)}`);
  console.log(`${size} records, ${(dump.length / 2 ** 20).toFixed(1)} MB, median of ${RUNS}`);
  console.log(`  ${'bare insertion with FTS5'.padEnd(34)} ${ms(baseline).padStart(9)}`);
  row('preview (decode, parse, match)', median(ours.map(({ preview }) => preview)));
  row('commit', median(ours.map(({ commit }) => commit)));
  row('preview of the same file again', median(ours.map(({ again }) => again)));

  const asked = queries(records);
  const file = join(folder, `ours-${size}-0.lectern`);
  const opening = performance.now();
  const library = Library.open(file, { shell: 'bench' });
  listPapers(library.read, {}, null, { offset: 0, limit: 100, withAbstract: false });
  console.log(`  ${'open to first page of the list'.padEnd(34)} ${ms(performance.now() - opening).padStart(9)}`);
  const bareFile = join(folder, `bare-${size}-0.sqlite`);
  searchBare(bareFile, asked);
  searchOurs(library, asked);
  const bareTimes = searchBare(bareFile, asked);
  const ourTimes = searchOurs(library, asked);
  for (const share of [0.5, 0.95]) {
    const [a, b] = [percentile(ourTimes, share), percentile(bareTimes, share)];
    console.log(
      `  ${`search p${share * 100} of ${QUERIES} queries`.padEnd(34)} ${ms(a).padStart(9)}   ${ratio(a, b)} (${ms(b)})`,
    );
  }
  library.close();
  console.log(`  ${'memory of the process'.padEnd(34)} ${String(memoryMb()).padStart(6)} MB\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
try {
  printMachine();
  for (const size of SIZES) await measure(size, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
