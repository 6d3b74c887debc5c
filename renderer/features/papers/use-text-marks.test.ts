// A quote is marked where its words stand, also when the text has moved.

import { describe, expect, it } from 'vitest';
import { placeOf } from './use-text-marks.ts';

const TEXT = 'BatchLLM is fast. It outperforms vLLM. Later: It outperforms vLLM.';
const QUOTE = 'It outperforms vLLM.';

describe('placeOf', () => {
  it('is the place given where the words stand there', () => {
    expect(placeOf(TEXT, { start: 18, end: 38, quote: QUOTE })).toEqual({ start: 18, end: 38 });
  });

  it('is the whole sentence around a name, or else the nearest', () => {
    expect(placeOf(TEXT, { start: 33, end: 37, quote: QUOTE })).toEqual({ start: 18, end: 38 });
    expect(placeOf(TEXT, { start: 0, end: 8, quote: QUOTE })).toEqual({ start: 18, end: 38 });
    expect(placeOf(TEXT, { start: 39, end: 44, quote: QUOTE })).toEqual({ start: 46, end: 66 });
  });

  it('stays where it was when the words are gone, or were never told', () => {
    expect(placeOf(TEXT, { start: 3, end: 9, quote: 'gone' })).toEqual({ start: 3, end: 9 });
    expect(placeOf(TEXT, { start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });
});
