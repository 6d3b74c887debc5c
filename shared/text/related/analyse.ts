// Turns a paper into weighted terms: what its likeness to other papers is reckoned from.

import { splitSentences } from '../sentences/split.ts';
import { roleShares } from './role-shares.ts';
import { ANALYSIS, type AnalysisSettings, FACETS, PLANES } from './settings.ts';
import { cleanText, type Word, wordsOf } from './words.ts';

export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/**
 * A paper's terms: small (about 3 kB as JSON), without its text, the same for the same text.
 *
 * To be stored beside the paper and made again when `version` differs from `TERMS_VERSION`.
 */
export interface PaperTerms {
  readonly version: number;
  /** Stems, each once, in the order of the text. */
  readonly words: readonly string[];
  /** Words next to each other, as two positions in `words` after one another. */
  readonly pairs: readonly number[];
  /** Four weights for each word, then for each pair: whole, background, method, result; 16 log2(1 + count). */
  readonly weights: readonly number[];
}

export const TERMS_VERSION = 1;

/** Steps of a stored weight: fine enough that rounding moves no rank that matters, and a weight stays a byte. */
const WEIGHT_STEPS = 16;

/** How often a term stands in the title and in sentences of each role. */
interface Count {
  title: number;
  readonly roles: [background: number, method: number, result: number];
}

/**
 * The weighted terms of a paper.
 *
 * Every word counts once for each place it stands in; in the plane of a facet it counts in full where its sentence has
 * that role and less elsewhere. Counts are damped by a logarithm (Salton & Buckley 1988).
 */
export function analyse(paper: PaperText, settings: AnalysisSettings = ANALYSIS): PaperTerms {
  const words = new Map<string, { readonly position: number; readonly count: Count }>();
  const pairs = new Map<number, { readonly left: number; readonly right: number; readonly count: Count }>();
  const countWords = (found: readonly Word[], add: (count: Count) => void): void => {
    let before = -1;
    for (const { stem, stop, adjoins } of found) {
      if (stop) {
        before = -1;
        continue;
      }
      const word = words.get(stem) ?? { position: words.size, count: emptyCount() };
      words.set(stem, word);
      add(word.count);
      if (before >= 0 && adjoins) {
        const key = before * MAX_WORDS + word.position;
        const pair = pairs.get(key) ?? { left: before, right: word.position, count: emptyCount() };
        pairs.set(key, pair);
        add(pair.count);
      }
      before = word.position;
    }
  };
  countWords(wordsOf(cleanText(paper.title)), (count) => {
    count.title += 1;
  });
  const abstract = cleanText(paper.abstract.slice(0, MAX_CHARACTERS));
  const sentences = splitSentences(abstract).map(({ start, end }) => abstract.slice(start, end));
  for (const [index, shares] of roleShares(sentences).entries()) {
    countWords(wordsOf(sentences[index] as string), ({ roles }) => {
      for (const role of [0, 1, 2] as const) roles[role] += shares[role];
    });
  }
  return {
    version: TERMS_VERSION,
    words: [...words.keys()],
    pairs: [...pairs.values()].flatMap(({ left, right }) => [left, right]),
    weights: [...words.values(), ...pairs.values()].flatMap(({ count }) => weigh(count, settings)),
  };
}

/** A text longer than this is no abstract; the rest of it would only blur the picture, and slow it down. */
const MAX_CHARACTERS = 20_000;
/** More words than a text of `MAX_CHARACTERS` and a title can have. */
const MAX_WORDS = 2 ** 26;

function emptyCount(): Count {
  return { title: 0, roles: [0, 0, 0] };
}

function weigh({ title, roles }: Count, { titleWeight, otherRoles }: AnalysisSettings): number[] {
  const all = roles[0] + roles[1] + roles[2];
  return PLANES.map((plane) => {
    const own = plane === 'whole' ? all : roles[FACETS.indexOf(plane) as 0 | 1 | 2];
    const count = titleWeight[plane] * title + otherRoles * all + (1 - otherRoles) * own;
    return Math.min(255, Math.round(WEIGHT_STEPS * Math.log2(1 + count)));
  });
}
