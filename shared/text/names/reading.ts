// One field of a paper, read once: sentences, words, definitions, and the names its shapes show.

import type { FoundUrl } from '#shared/domain/record.ts';
import { splitSentences, type TextSpan } from '../sentences/split.ts';
import { type Definition, findDefinitions } from './definitions.ts';
import { plainText } from './plain-text.ts';
import { oneLine } from './runs.ts';
import { type Token, tokenise } from './tokens.ts';
import type { NameField } from './types.ts';
import { findUnits, type NameUnit, unitAt } from './units.ts';

/** Words a repeated run may have. */
const MAX_RUN = 5;

export interface Reading {
  readonly field: NameField;
  /** The field as given. */
  readonly raw: string;
  /** The same length, without markup and addresses. */
  readonly text: string;
  readonly urls: readonly FoundUrl[];
  readonly sentences: readonly TextSpan[];
  readonly tokens: readonly Token[];
  readonly definitions: readonly Definition[];
  /** Definitions by their first token. */
  readonly definitionAt: ReadonlyMap<number, Definition>;
  readonly units: readonly NameUnit[];
  /** Units by the token behind them. */
  readonly unitBefore: ReadonlyMap<number, NameUnit>;
  /** The name by shape that begins at a token, with the versions this paper uses. */
  readonly unitAt: (token: number) => NameUnit | null;
}

/** Reads title and abstract together, so that a run of words repeated in either is known as one name. */
export function readPaper(title: string, abstract: string): { readonly title: Reading; readonly abstract: Reading } {
  const fields = [readWords('title', title), readWords('abstract', abstract)] as const;
  const runs = countRuns(fields);
  const isWhole = (run: string): boolean => (runs.get(run) ?? 0) > 1;
  return { title: readNames(fields[0], isWhole), abstract: readNames(fields[1], isWhole) };
}

type Words = Pick<Reading, 'field' | 'raw' | 'text' | 'urls' | 'sentences' | 'tokens'>;

function readWords(field: NameField, raw: string): Words {
  const { text, urls } = plainText(raw);
  const sentences = field === 'title' ? [{ start: 0, end: raw.length }] : splitSentences(raw);
  return { field, raw, text, urls, sentences, tokens: tokenise(text, sentences) };
}

/** How often each run of two to five words with capitals or figures occurs. */
function countRuns(fields: readonly Words[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, tokens } of fields) {
    tokens.forEach((first, index) => {
      if (!isRunWord(first)) return;
      for (let at = index + 1; at < index + MAX_RUN; at++) {
        const last = tokens[at];
        if (last === undefined || !isRunWord(last) || last.start - (tokens[at - 1] as Token).end !== 1) break;
        const run = oneLine(text.slice(first.start, last.end));
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    });
  }
  return counts;
}

function isRunWord(token: Token): boolean {
  return token.shape !== 'mark' && token.shape !== 'url' && /\p{Lu}|\d/u.test(token.text);
}

function readNames(words: Words, isWhole: (run: string) => boolean): Reading {
  const { text, tokens } = words;
  const definitions = findDefinitions(text, tokens);
  const units = findUnits(text, tokens, isWhole);
  return {
    ...words,
    definitions,
    definitionAt: new Map(definitions.map((definition) => [definition.from, definition])),
    units,
    unitBefore: new Map(units.map((unit) => [unit.to, unit])),
    unitAt: (token) => unitAt(text, tokens, token, isWhole),
  };
}
