// A paper as the index holds it: numbers in typed arrays.

import type { PaperTerms } from './analyse.ts';
import { PLANE_COUNT } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IndexedPaper {
  readonly id: string;
  /** Term ids: words, then pairs. */
  readonly terms: Int32Array;
  readonly wordCount: number;
  /** `PLANE_COUNT` weights for each term. */
  readonly weights: Uint8Array;
}

export function indexPaper(id: string, { words, pairs, weights }: PaperTerms, vocabulary: Vocabulary): IndexedPaper {
  const terms = new Int32Array(words.length + pairs.length / 2);
  for (const [position, word] of words.entries()) terms[position] = vocabulary.wordId(word);
  for (let pair = 0; pair * 2 < pairs.length; pair++) {
    const left = terms[pairs[pair * 2] as number] as number;
    const right = terms[pairs[pair * 2 + 1] as number] as number;
    terms[words.length + pair] = vocabulary.pairId(left, right);
  }
  return { id, terms, wordCount: words.length, weights: Uint8Array.from(weights) };
}

/** Length of a paper's vector in a plane, as a single-precision number so that sums of lengths are exact. */
export function vectorLength(paper: IndexedPaper, plane: number, squaredRarity: Float64Array): number {
  const { terms, weights } = paper;
  let squares = 0;
  for (let position = 0; position < terms.length; position++) {
    const weight = weights[position * PLANE_COUNT + plane] as number;
    squares += weight * weight * (squaredRarity[terms[position] as number] as number);
  }
  return Math.fround(Math.sqrt(squares));
}

/** Order of ids that is the same on every machine and whatever the order of adding. */
export function compareIds(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
