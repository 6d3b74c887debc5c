// The words of the index, and lunr's automaton over them, which finds wildcards and misspellings.

import lunr from 'lunr';
import { z } from 'zod';
import type { Connection } from '../sqlite/connection.ts';

const VOCABULARY = 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.paper_term USING fts5vocab(main, paper_search, row)';

/** Most index words one wildcard or fuzzy word may stand for. */
const MAX_EXPANSIONS = 200;

export class Vocabulary {
  readonly #db: Connection;
  #tokens: InstanceType<typeof lunr.TokenSet> | null = null;
  #revision = -1;

  constructor(db: Connection) {
    this.#db = db;
    db.raw.exec(VOCABULARY);
  }

  /** Index words that match a pattern with `*`, most frequent first. */
  matchingPattern(pattern: string, revision: number): string[] {
    return this.#expand(lunr.TokenSet.fromString(pattern), revision);
  }

  /** Index words within `editDistance` single-letter edits of `word`, most frequent first. */
  near(word: string, editDistance: number, revision: number): string[] {
    return this.#expand(lunr.TokenSet.fromFuzzyString(word, editDistance), revision);
  }

  /** Index words that are a beginning of `word`, at least `minLength` letters long. */
  beginningsOf(word: string, minLength: number): string[] {
    const beginnings = Array.from({ length: Math.max(0, word.length - minLength) }, (_, i) =>
      word.slice(0, minLength + i),
    );
    return this.#db
      .all(
        termRow,
        'SELECT term FROM temp.paper_term WHERE term IN (SELECT value FROM json_each(?))',
        JSON.stringify(beginnings),
      )
      .map(({ term }) => term);
  }

  #expand(automaton: InstanceType<typeof lunr.TokenSet>, revision: number): string[] {
    const terms = this.#tokenSet(revision).intersect(automaton).toArray();
    if (terms.length <= MAX_EXPANSIONS) return terms;
    return this.#db
      .all(
        termRow,
        'SELECT term FROM temp.paper_term WHERE term IN (SELECT value FROM json_each(?)) ORDER BY doc DESC LIMIT ?',
        JSON.stringify(terms),
        MAX_EXPANSIONS,
      )
      .map(({ term }) => term);
  }

  /** Built when first needed after a change: most searches have neither wildcard nor fuzzy word. */
  #tokenSet(revision: number): InstanceType<typeof lunr.TokenSet> {
    if (!this.#tokens || this.#revision !== revision) {
      const terms = this.#db.all(termRow, 'SELECT term FROM temp.paper_term').map(({ term }) => term);
      // SQLite orders by UTF-8 bytes, lunr wants the order of JavaScript's strings.
      this.#tokens = lunr.TokenSet.fromArray(terms.sort());
      this.#revision = revision;
    }
    return this.#tokens;
  }
}

const termRow = z.object({ term: z.string() });
