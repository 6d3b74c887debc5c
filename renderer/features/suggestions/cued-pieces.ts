// Cuts a text at the cues of its evidence, so that they can be drawn otherwise than the sentence around them.

import type { Suggestion } from '#shared/contract/suggestions.ts';
import type { Range, RepairValue } from '#shared/contract/values.ts';

export interface CuedPiece {
  /** Where it stands in the whole text; the other offsets count from there. */
  readonly start: number;
  readonly text: string;
  readonly isCue: boolean;
  readonly marks: readonly Range[];
  readonly repairs: readonly RepairValue[];
}

type Quote = Pick<Suggestion['evidence'][number], 'start' | 'end' | 'cue'>;

/** Joined, the pieces are the text again; a repair across a cut is left out. */
export function cuedPieces(text: string, repairs: readonly RepairValue[], evidence: readonly Quote[]): CuedPiece[] {
  const cues = evidence
    .flatMap(({ start, cue }) => (cue === null ? [] : [{ start: start + cue.start, end: start + cue.end }]))
    .filter(({ start, end }) => hasWords(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  const cuts = new Set([0, text.length, ...cues.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      isCue: cues.some((cue) => cue.start <= start && end <= cue.end),
      marks: evidence.flatMap((quote) => within(quote, start, end)),
      repairs: repairs
        .filter((repair) => repair.start >= start && repair.end <= end)
        .map((repair) => ({ ...repair, start: repair.start - start, end: repair.end - start })),
    };
  });
}

/** A bracket or a colon may be what a rule went by; marked, it would tell a reader nothing. */
export function hasWords(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

function within(range: Range, start: number, end: number): Range[] {
  const from = Math.max(range.start, start);
  const to = Math.min(range.end, end);
  return from < to ? [{ start: from - start, end: to - start }] : [];
}
