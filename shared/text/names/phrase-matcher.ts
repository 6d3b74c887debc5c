// Finds many names in a text at once, word by word, whatever their case and hyphens.

import { canonicalName } from './canonical.ts';
import type { Token } from './tokens.ts';

/** Longest name, in words, that is looked for. */
const MAX_WORDS = 9;

/** Names by their canonical form. */
export interface PhraseIndex<T> {
  readonly names: ReadonlyMap<string, T>;
  /** Canonical beginnings of names of several words. */
  readonly prefixes: ReadonlySet<string>;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Tokens `from` to `to`, exclusive. */
  readonly from: number;
  readonly to: number;
}

/** An index over names; a later name with the same canonical form replaces an earlier one. */
export function indexPhrases<T>(names: Iterable<readonly [name: string, value: T]>): PhraseIndex<T> {
  const index = new Map<string, T>();
  const prefixes = new Set<string>();
  for (const [name, value] of names) {
    const words = name
      .split(/[\s-]+/)
      .map(canonicalName)
      .filter((word) => word !== '');
    if (words.length === 0 || words.length > MAX_WORDS) continue;
    index.set(words.join(''), value);
    for (let length = 1; length < words.length; length++) prefixes.add(words.slice(0, length).join(''));
  }
  return { names: index, prefixes };
}

/** Where names of the index stand in a text, the longest first at each place, never overlapping. */
export function matchPhrases<T>(tokens: readonly Token[], index: PhraseIndex<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  const words = tokens.map((token) =>
    token.shape === 'mark' || token.shape === 'url' ? '' : canonicalName(token.text),
  );
  for (let from = 0; from < tokens.length; from++) {
    const match = longestAt(tokens, words, index, from);
    if (match === null) continue;
    found.push(match);
    from = match.to - 1;
  }
  return found;
}

function longestAt<T>(
  tokens: readonly Token[],
  words: readonly string[],
  index: PhraseIndex<T>,
  from: number,
): PhraseMatch<T> | null {
  let key = '';
  let best: PhraseMatch<T> | null = null;
  for (let to = from; to < Math.min(tokens.length, from + MAX_WORDS); to++) {
    const token = tokens[to] as Token;
    const word = words[to] as string;
    if (word === '' || token.sentence !== tokens[from]?.sentence) break;
    if (to > from && token.start - (tokens[to - 1] as Token).end > 1) break;
    key += word;
    const value = index.names.get(key) ?? pluralValue(index, key, token);
    if (value !== undefined) best = { value, from, to: to + 1 };
    if (!index.prefixes.has(key)) break;
  }
  return best;
}

/** LSPs is LSP, "layered sand piles" is "Layered Sand Pile". */
function pluralValue<T>(index: PhraseIndex<T>, key: string, token: Token): T | undefined {
  const isPlural = key.length > 3 && key.endsWith('s') && (/[\p{Lu}\d]s$/u.test(token.text) || key.length > 8);
  return isPlural ? index.names.get(key.slice(0, -1)) : undefined;
}
