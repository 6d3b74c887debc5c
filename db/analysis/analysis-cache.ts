// Analyses kept beside the library, so that opening it again costs nothing. Derived: may be deleted at any time.

import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { z } from 'zod';
import { Connection } from '../sqlite/connection.ts';
import { ANALYSIS_VERSION, analysePaper, type PaperAnalysis } from './paper-analysis.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS analysis (content_key TEXT PRIMARY KEY, version INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS later (suggestion_id TEXT PRIMARY KEY) STRICT;`;

const valueRow = z.object({ value: z.string() });

export class AnalysisCache {
  readonly #db: Connection;

  /** `null` keeps everything in memory only. A cache that cannot be used is thrown away and begun again. */
  constructor(libraryFile: string | null) {
    const file = libraryFile === null ? ':memory:' : `${libraryFile}-cache`;
    this.#db = openCache(file) ?? openFresh(file);
  }

  /** The analysis of a text, made now if it was never made. */
  analysisOf(paper: { readonly title: string; readonly abstract: string }): PaperAnalysis {
    const key = hash('sha256', `${paper.title}\0${paper.abstract}`);
    const known = this.#db.one(
      valueRow,
      'SELECT value FROM analysis WHERE content_key = ? AND version = ?',
      key,
      ANALYSIS_VERSION,
    );
    if (known) return JSON.parse(known.value) as PaperAnalysis;
    const analysis = analysePaper(paper);
    this.#db.run(
      'INSERT OR REPLACE INTO analysis (content_key, version, value) VALUES (?, ?, ?)',
      key,
      ANALYSIS_VERSION,
      JSON.stringify(analysis),
    );
    return analysis;
  }

  /** Runs many reads and writes as one transaction. */
  inOne<Value>(work: () => Value): Value {
    return this.#db.raw.transaction(work)();
  }

  putOff(suggestionId: string): void {
    this.#db.run('INSERT OR IGNORE INTO later (suggestion_id) VALUES (?)', suggestionId);
  }

  get putOffIds(): ReadonlySet<string> {
    const rows = this.#db.all(z.object({ suggestion_id: z.string() }), 'SELECT suggestion_id FROM later');
    return new Set(rows.map(({ suggestion_id }) => suggestion_id));
  }

  close(): void {
    this.#db.close();
  }
}

function openCache(file: string): Connection | null {
  try {
    const db = new Connection(file);
    db.raw.pragma('journal_mode = WAL');
    // Nothing here is the reader's; after a power loss it is made again.
    db.raw.pragma('synchronous = OFF');
    db.raw.exec(SCHEMA);
    return db;
  } catch {
    return null;
  }
}

function openFresh(file: string): Connection {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  return openCache(file) ?? openFresh(':memory:');
}
