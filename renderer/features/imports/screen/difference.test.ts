// Where two texts differ.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '#shared/contract/values.ts';
import { areUnlike, differenceOf } from './difference.ts';

const marked = (text: string, ranges: readonly Range[]) => ranges.map(({ start, end }) => text.slice(start, end));
const unmarked = (text: string, ranges: readonly Range[]) => {
  let position = 0;
  const kept: string[] = [];
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    kept.push(text.slice(position, start));
    position = end;
  }
  return kept.join(' ').split(/\s+/).filter(Boolean);
};

describe('differenceOf', () => {
  it('marks what only one of them has', () => {
    const first = 'We propose a fast method for text.';
    const second = 'We propose a very fast method for images.';
    const { ofFirst, ofSecond } = differenceOf(first, second);
    expect(marked(first, ofFirst)).toEqual(['text.']);
    expect(marked(second, ofSecond)).toEqual(['very', 'images.']);
  });

  it('does not mind spacing', () => {
    expect(differenceOf('one  two\nthree', 'one two three')).toEqual({ ofFirst: [], ofSecond: [] });
  });

  it('leaves the same words on both sides, in order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'Ω'), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const { ofFirst, ofSecond } = differenceOf(first, second);
        expect(unmarked(first, ofFirst)).toEqual(unmarked(second, ofSecond));
      }),
    );
  });

  it('stays quick with texts of no likeness', () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(' ');
    const start = performance.now();
    const { ofFirst } = differenceOf(words('a'), words('b'));
    expect(ofFirst).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('areUnlike', () => {
  const unlike = (first: string, second: string) => areUnlike(first, second, differenceOf(first, second));

  it('is said of texts with hardly a word in common', () => {
    expect(unlike('Bees sleep at night, or so it is thought.', 'We measured the walls of forty cellars.')).toBe(true);
  });

  it('is not said of a text that was shortened, completed or is missing', () => {
    const whole =
      'We listened to twelve hives until morning and heard them fanning for hours, most of all before rain.';
    expect(unlike(whole.slice(0, 40), whole)).toBe(false);
    expect(unlike(whole, whole.replace('twelve', '12'))).toBe(false);
    expect(unlike(whole, '')).toBe(false);
  });
});
