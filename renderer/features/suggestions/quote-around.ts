// Cuts a sentence for a single line, so that the words which give the relation away are on it.

import type { Suggestion } from '#shared/contract/suggestions.ts';

/** Letters that are on the narrowest line. */
const IN_SIGHT = 40;
/** Letters kept before the cue where the beginning is cut. */
const BEFORE = 16;

/** "… by up to 6.9x over Orca and vLLM." where the cue is far from the beginning; else the sentence as it is. */
export function quoteAround({ quote, cue }: Pick<Suggestion['evidence'][number], 'quote' | 'cue'>): string {
  if (cue === null || cue.end <= IN_SIGHT) return quote;
  // Where little comes after the cue, there is room for more before it.
  const from = Math.min(cue.start - BEFORE, quote.length - IN_SIGHT);
  const space = quote.indexOf(' ', Math.max(0, from));
  return space < 0 || space >= cue.start ? quote : `… ${quote.slice(space + 1)}`;
}
