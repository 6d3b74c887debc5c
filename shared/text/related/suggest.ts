// Proposes related papers only where a pair stands out from what chance brings together in the same library.

import type { SharedTerm } from './because.ts';
import type { Likeness } from './likeness.ts';
import {
  CHANCE_PAPERS,
  chancePairs,
  deviation,
  measureSpreads,
  neededDeviation,
  plainDeviation,
  type Spreads,
} from './stand-out.ts';

export interface SuggestedPaper {
  readonly id: string;
  /** Standard deviations above pairs of papers drawn at random from the same library. */
  readonly deviation: number;
  readonly because: readonly SharedTerm[];
}

/** What stands out in a library as it was when this was measured. */
export interface Calibration {
  readonly spreads: Spreads;
  readonly needed: number;
}

/** Papers looked at closely, found by terms that no more than this share of the papers have. */
const CANDIDATES = 30;
const SELECTIVE_SHARE = 0.05;
const SELECTIVE_PAPERS = 20;

/** Null for a library too small to know chance. */
export function calibrate(likeness: Likeness): Calibration | null {
  const slots = likeness.papers().map(({ id }) => likeness.slotOf(id) as number);
  const pairs = chancePairs(slots.length).map(([left, right]) =>
    likeness.pair(slots[left] as number, slots[right] as number),
  );
  const spreads = measureSpreads(pairs);
  if (spreads === null) return null;
  const stride = Math.max(1, slots.length / CHANCE_PAPERS);
  const nearest: number[][] = [];
  for (let at = 0; Math.floor(at) < slots.length; at += stride) {
    const near = standingOut(likeness, slots[Math.floor(at)] as number, spreads);
    nearest.push(near.map((candidate) => candidate.deviation));
  }
  return { spreads, needed: neededDeviation(slots.length, nearest) };
}

export function suggest(likeness: Likeness, slot: number, calibration: Calibration, limit: number): SuggestedPaper[] {
  return standingOut(likeness, slot, calibration.spreads, calibration.needed)
    .filter((candidate) => candidate.deviation >= calibration.needed)
    .slice(0, limit)
    .map((candidate) => ({
      id: candidate.id,
      deviation: Math.round(candidate.deviation * 100) / 100,
      because: likeness.because(slot, candidate.slot, 'method'),
    }));
}

interface Candidate {
  readonly slot: number;
  readonly id: string;
  readonly deviation: number;
}

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;

/** The papers that share selective terms with one, furthest above chance first; those surely below `least` left out. */
function standingOut(
  likeness: Likeness,
  slot: number,
  spreads: Spreads,
  least = Number.NEGATIVE_INFINITY,
): Candidate[] {
  const plainly = likeness.plainPairs(slot);
  const mostPapers = Math.max(SELECTIVE_PAPERS, SELECTIVE_SHARE * likeness.size);
  return likeness
    .bySelectiveTerms(slot, mostPapers, CANDIDATES)
    .filter((near) => plainDeviation(plainly(near), spreads) >= least - ROUNDING)
    .map((near) => ({ slot: near, id: likeness.idAt(near), deviation: deviation(likeness.pair(slot, near), spreads) }))
    .sort((left, right) => right.deviation - left.deviation || (left.id < right.id ? -1 : 1));
}
