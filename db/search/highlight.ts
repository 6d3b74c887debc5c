// Which words of a shown text matched, and the piece of a long text worth showing.

import type { Range } from '#shared/contract/values.ts';
import { stem } from './completion.ts';
import type { MatchClause } from './match-expression.ts';
import type { SearchField } from './query.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Characters of a snippet, about three lines of a list. */
const SNIPPET_LENGTH = 220;

interface Finding extends Range {
  readonly clause: number;
}

/** Marks the words of one query in texts; folding and stemming as the index does. */
export class Marker {
  readonly #clauses: readonly MatchClause[];
  readonly #stems = new Map<string, { readonly folded: string; readonly stem: string }>();

  constructor(clauses: readonly MatchClause[]) {
    this.#clauses = clauses.filter(({ clause }) => clause.presence !== 'prohibited');
  }

  /** UTF-16 ranges of matched words, in order. */
  marks(field: SearchField, text: string): Range[] {
    return this.#find(field, text).map(({ start, end }) => ({ start, end }));
  }

  /** The part of a text that shows most of the query, cut at words; null when nothing in it matches. */
  snippet(field: SearchField, text: string): { readonly text: string; readonly marks: Range[] } | null {
    const findings = this.#find(field, text);
    if (findings.length === 0) return null;
    const from = bestStart(findings);
    const start = from === 0 ? 0 : wordStart(text, from);
    const end = wordEnd(text, Math.min(text.length, start + SNIPPET_LENGTH));
    const before = start > 0 ? '… ' : '';
    const after = end < text.length ? ' …' : '';
    const shift = before.length - start;
    const marks = findings
      .filter((finding) => finding.start >= start && finding.end <= end)
      .map((finding) => ({ start: finding.start + shift, end: finding.end + shift }));
    return { text: before + text.slice(start, end) + after, marks };
  }

  #find(field: SearchField, text: string): Finding[] {
    const findings: Finding[] = [];
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      const clause = this.#clauseOf(field, word);
      if (clause >= 0) findings.push({ start: match.index, end: match.index + word.length, clause });
    }
    return findings;
  }

  #clauseOf(field: SearchField, word: string): number {
    const key = this.#keyOf(word);
    return this.#clauses.findIndex(
      ({ clause, stems, prefixes }) =>
        (clause.fields === null || clause.fields.includes(field)) &&
        (stems.includes(key.stem) || prefixes.some((prefix) => key.folded.startsWith(prefix))),
    );
  }

  #keyOf(word: string): { readonly folded: string; readonly stem: string } {
    let key = this.#stems.get(word);
    if (!key) {
      const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      key = { folded, stem: stem(folded) };
      this.#stems.set(word, key);
    }
    return key;
  }
}

/** Where the window with most different clauses, then most words, begins; a little before its first word. */
function bestStart(findings: readonly Finding[]): number {
  let best = { score: -1, start: 0 };
  for (const first of findings) {
    const inside = findings.filter(
      (other) => other.start >= first.start && other.end <= first.start + SNIPPET_LENGTH - 40,
    );
    const score = new Set(inside.map(({ clause }) => clause)).size * 100 + Math.min(inside.length, 50);
    if (score > best.score) best = { score, start: first.start };
  }
  return Math.max(0, best.start - 40);
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space <= 0 ? to : space;
}
