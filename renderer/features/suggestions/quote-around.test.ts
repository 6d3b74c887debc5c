// The words that give a relation away are among the first of a line.

import { describe, expect, it } from 'vitest';
import { quoteAround } from './quote-around.ts';

const LONG = 'Our evaluation shows that Sarathi-Serve improves serving throughput by up to 6.9x over Orca and vLLM.';

function cueOf(word: string) {
  const start = LONG.indexOf(word);
  return { start, end: start + word.length };
}

describe('quoteAround', () => {
  it('begins a few words before a cue that is far along', () => {
    expect(quoteAround({ quote: LONG, cue: cueOf('throughput') })).toBe(
      '… serving throughput by up to 6.9x over Orca and vLLM.',
    );
  });

  it('begins earlier where little comes after it', () => {
    expect(quoteAround({ quote: LONG, cue: cueOf('Orca') })).toBe('… by up to 6.9x over Orca and vLLM.');
  });

  it('leaves a sentence whole whose cue is near its beginning, or that has none', () => {
    expect(quoteAround({ quote: LONG, cue: cueOf('shows') })).toBe(LONG);
    expect(quoteAround({ quote: LONG, cue: null })).toBe(LONG);
  });

  it('cuts between words only', () => {
    const quote = `${'x'.repeat(60)}over`;
    expect(quoteAround({ quote, cue: { start: 60, end: 64 } })).toBe(quote);
  });
});
