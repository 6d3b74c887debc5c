// Why two papers are near: the terms they share, gathered into things a reader would name once.

import type { IndexedPaper } from './indexed-paper.ts';
import { PLANE_COUNT } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing two papers share: "data selection" with all that "data" and "selection" add. */
export interface SharedTerm {
  /** Stems, with a blank between the two of a pair; `readableTerms` makes words of them. */
  readonly term: string;
  /** Its share of all that the two papers share, from 0 to 1. */
  readonly weight: number;
}

export interface SharedGroup {
  /** The term of the group that weighs most, a pair before its words. */
  readonly term: number;
  readonly weight: number;
}

/**
 * What two papers share in a plane, in groups, heaviest first; the weights add up to the product of their vectors.
 *
 * Terms that overlap, such as a pair and its words, are one group: evidence counted thrice is still one piece.
 */
export function sharedGroups(
  left: IndexedPaper,
  right: IndexedPaper,
  plane: number,
  rarity: Float64Array,
  vocabulary: Vocabulary,
): SharedGroup[] {
  const leftWeights = new Map<number, number>();
  for (const [position, term] of left.terms.entries()) {
    leftWeights.set(term, left.weights[position * PLANE_COUNT + plane] as number);
  }
  const weights = new Map<number, number>();
  for (const [position, term] of right.terms.entries()) {
    const other = leftWeights.get(term);
    if (other === undefined) continue;
    const weight = other * (right.weights[position * PLANE_COUNT + plane] as number) * (rarity[term] as number);
    if (weight > 0) weights.set(term, weight);
  }
  const headOf = new Map<number, number>();
  const find = (term: number): number => {
    let head = term;
    for (let next = headOf.get(head); next !== undefined && next !== head; next = headOf.get(head)) head = next;
    return head;
  };
  for (const term of weights.keys()) {
    const parts = vocabulary.partsOf(term);
    if (parts.length === 2) for (const part of parts) headOf.set(find(part), find(term));
  }
  const groups = new Map<number, { term: number; best: number; weight: number }>();
  for (const [term, weight] of weights) {
    const group = groups.get(find(term)) ?? { term, best: Number.NEGATIVE_INFINITY, weight: 0 };
    const rank = vocabulary.partsOf(term).length === 2 ? weight : weight - PAIRS_FIRST;
    if (rank > group.best || (rank === group.best && vocabulary.textOf(term) < vocabulary.textOf(group.term))) {
      group.term = term;
      group.best = rank;
    }
    group.weight += weight;
    groups.set(find(term), group);
  }
  return [...groups.values()].sort(
    (a, b) => b.weight - a.weight || (vocabulary.textOf(a.term) < vocabulary.textOf(b.term) ? -1 : 1),
  );
}

/** More than any product of two weights, so that any pair is named before any word of its group. */
const PAIRS_FIRST = 1e9;

/** The heaviest groups as terms; numbers alone explain nothing to a reader and are left out. */
export function explain(groups: readonly SharedGroup[], vocabulary: Vocabulary, limit: number): SharedTerm[] {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups
    .map(({ term, weight }) => ({ term: vocabulary.textOf(term), weight: Math.round((weight / total) * 1000) / 1000 }))
    .filter(({ term }) => /\p{L}{2}/u.test(term))
    .slice(0, limit);
}
