// Quoted words are found wherever an edited text has them, and only where it has them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './evidence-place.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', ' ', '\n', 'é', '𝒳', '\\'), maxLength: 30 });
const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', '*', '𝒳', '\\'), minLength: 1, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const space = fc.constantFrom(' ', '\n', '  ', '\t ');

describe('findQuote', () => {
  it('finds the very words at any place, however the text around them changed', () => {
    fc.assert(
      fc.property(text, words, text, fc.nat(80), (before, quoted, after, start) => {
        const quote = quoted.join(' ');
        const place = findQuote(before + quote + after, quote, start);
        expect(place && (before + quote + after).slice(place.start, place.end)).toBe(quote);
      }),
    );
  });

  it('stays where it was while the words are there', () => {
    fc.assert(
      fc.property(text, words, text, (before, quoted, after) => {
        const quote = quoted.join(' ');
        expect(findQuote(before + quote + after, quote, before.length)).toEqual({
          start: before.length,
          end: before.length + quote.length,
        });
      }),
    );
  });

  it('finds words whose lines break elsewhere now', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(words, space), { minLength: 1, maxLength: 4 }), (before, parts) => {
        const quote = parts.map(([quoted]) => quoted.join('')).join(' ');
        const broken = parts.map(([quoted, gap], at) => (at === 0 ? '' : gap) + quoted.join('')).join('');
        const place = findQuote(before + broken, quote, 0);
        expect(place && (before + broken).slice(place.start, place.end).split(/\s+/)).toEqual(quote.split(/\s+/));
      }),
    );
  });

  it('takes the nearest of several', () => {
    expect(findQuote('norm and norm and norm', 'norm', 8)).toEqual({ start: 9, end: 13 });
  });

  it.each([
    ['the mean', 'leaves the median out'],
    ['a.b', 'axb'],
    ['mean out', 'out mean'],
  ])('does not find %j in %j', (quote, where) => {
    expect(findQuote(where, quote, 50)).toBeNull();
  });
});
