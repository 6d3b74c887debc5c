// Names are found where they stand, and nowhere else.

import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './occurrences.ts';

const wordsAt = (text: string, names: readonly string[]) =>
  occurrencesOf(text, names).map(({ start, end }) => text.slice(start, end));

describe('occurrencesOf', () => {
  it('finds whole words in any case, in order', () => {
    expect(occurrencesOf('BIRD, Bird and thunderbird', ['bird'])).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ]);
  });

  it('takes the longest of names that begin in one place, and never two that overlap', () => {
    expect(wordsAt('We test BIRD-Bench and BIRD.', ['BIRD', 'BIRD-Bench', 'Bench'])).toEqual(['BIRD-Bench', 'BIRD']);
  });

  it('finds nothing for no name', () => {
    expect(occurrencesOf('anything', [])).toEqual([]);
    expect(occurrencesOf('anything', [''])).toEqual([]);
  });

  it('gives places of the text itself where lower case is longer', () => {
    expect(wordsAt('\u0130stanbul and GPT-2', ['GPT-2'])).toEqual(['GPT-2']);
  });
});
