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
  /** The heaviest pair of the group, or its only word. */
  readonly term: number;
  readonly weight: number;
}

/**
 * What two papers share in a plane, in groups, heaviest first; the weights add up to the product of their vectors.
 *
 * A pair and its words are one group, and lighter pairs with one of these words join it: evidence counted thrice is
 * still one piece.
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
  const textual = (a: number, b: number): number => (vocabulary.textOf(a) < vocabulary.textOf(b) ? -1 : 1);
  const heaviestFirst = [...weights].sort(([a, left], [b, right]) => right - left || textual(a, b));
  const groupOf = new Map<number, { readonly term: number; weight: number }>();
  const groups: { readonly term: number; weight: number }[] = [];
  for (const [term, weight] of heaviestFirst) {
    const parts = vocabulary.partsOf(term);
    if (parts.length !== 2) continue;
    let group = parts.map((part) => groupOf.get(part)).find((taken) => taken !== undefined);
    if (group === undefined) {
      group = { term, weight: 0 };
      groups.push(group);
      for (const part of parts) groupOf.set(part, group);
    }
    group.weight += weight;
  }
  for (const [term, weight] of heaviestFirst) {
    if (vocabulary.partsOf(term).length === 2) continue;
    const group = groupOf.get(term);
    if (group === undefined) groups.push({ term, weight });
    else group.weight += weight;
  }
  return groups.sort((left, right) => right.weight - left.weight || textual(left.term, right.term));
}

/** Where in a paper each of its terms is. */
export function positionsOf({ terms }: IndexedPaper): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  for (let position = 0; position < terms.length; position++) positions.set(terms[position] as number, position);
  return positions;
}

/** The product of two papers' vectors in a plane: what the weights of {@link sharedGroups} add up to. */
export function sharedProduct(
  left: IndexedPaper,
  positions: ReadonlyMap<number, number>,
  right: IndexedPaper,
  plane: number,
  rarity: Float64Array,
): number {
  let sum = 0;
  for (let at = 0; at < right.terms.length; at++) {
    const term = right.terms[at] as number;
    const position = positions.get(term);
    if (position === undefined) continue;
    const weight = (left.weights[position * PLANE_COUNT + plane] as number) * (rarity[term] as number);
    sum += weight * (right.weights[at * PLANE_COUNT + plane] as number);
  }
  return sum;
}

/** A smaller share than this explains nothing. */
const LEAST_SHARE = 0.03;

/** The heaviest groups as terms; numbers alone and trifles explain nothing to a reader and are left out. */
export function explain(groups: readonly SharedGroup[], vocabulary: Vocabulary, limit: number): SharedTerm[] {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups
    .map(({ term, weight }) => ({ term: vocabulary.textOf(term), weight: Math.round((weight / total) * 1000) / 1000 }))
    .filter(({ term, weight }) => weight >= LEAST_SHARE && /\p{L}{2}/u.test(term))
    .slice(0, limit);
}
