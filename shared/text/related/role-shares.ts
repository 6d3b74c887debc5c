// Shares each sentence of an abstract out among background, method and result.

import { SHARE_CUES } from './role-cues.ts';
import { FACETS } from './settings.ts';

/** Shares of background, method and result, in this order; they add up to 1. */
export type RoleShares = readonly [background: number, method: number, result: number];

/** Cues say the same thing twice; more than this they may not say. */
const MAX_EVIDENCE = 4;
/** Characters read of a sentence; cues stand early. */
const MAX_READ = 600;
/** How an abstract begins, and how it goes on: from row to column. Steps back are rare. */
const BEGINS: RoleShares = [0.65, 0.33, 0.02];
const GOES_ON: readonly [RoleShares, RoleShares, RoleShares] = [
  [0.6, 0.35, 0.05],
  [0.1, 0.6, 0.3],
  [0.05, 0.2, 0.75],
];

/**
 * For each sentence, how likely it is of each role, given all of them.
 *
 * A hidden Markov model with its forward and backward pass (Rabiner 1989): the cues of a sentence are its evidence, the
 * order of roles in abstracts the transitions. Unlike one best path, a sentence between two roles counts for both.
 */
export function roleShares(sentences: readonly string[]): RoleShares[] {
  const evidence = sentences.map(evidenceOf);
  const forward: RoleShares[] = [];
  for (const seen of evidence) {
    const before = forward.at(-1);
    forward.push(
      scaled(seen, (role) => (before === undefined ? BEGINS[role] : sum((from) => before[from] * GOES_ON[from][role]))),
    );
  }
  let after: RoleShares = [1, 1, 1];
  return forward
    .map((shares, index) => ({ shares, seen: evidence[index] as RoleShares }))
    .reverse()
    .map(({ shares, seen }) => {
      const now = scaled(shares, (role) => after[role]);
      const later = after;
      after = scaled([1, 1, 1], (role) => sum((to) => GOES_ON[role][to] * seen[to] * later[to]));
      return now;
    })
    .reverse();
}

type Role = 0 | 1 | 2;

function evidenceOf(sentence: string): RoleShares {
  const read = sentence.slice(0, MAX_READ);
  const odds = [0, 0, 0];
  for (const { role, weight, pattern } of SHARE_CUES) {
    if (pattern.test(read)) odds[FACETS.indexOf(role)] = (odds[FACETS.indexOf(role)] ?? 0) + weight;
  }
  const [background = 0, method = 0, result = 0] = odds.map((value) => Math.exp(Math.min(MAX_EVIDENCE, value)));
  return [background, method, result];
}

function sum(part: (role: Role) => number): number {
  return part(0) + part(1) + part(2);
}

function scaled(shares: RoleShares, factor: (role: Role) => number): RoleShares {
  const [background, method, result] = [shares[0] * factor(0), shares[1] * factor(1), shares[2] * factor(2)] as const;
  const total = background + method + result;
  return [background / total, method / total, result / total];
}
