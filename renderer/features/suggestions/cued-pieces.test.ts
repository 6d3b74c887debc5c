// A cue is cut out of its sentence without losing a letter.

import { describe, expect, it } from 'vitest';
import { cuedPieces } from './cued-pieces.ts';

const TEXT = 'We build. BatchLLM outperforms vLLM by 9\\%. The end.';
const SENTENCE = { start: 10, end: 43, cue: { start: 9, end: 20 } };

describe('cuedPieces', () => {
  it('gives the text again, with the cue apart and the sentence marked throughout', () => {
    const pieces = cuedPieces(TEXT, [], [SENTENCE]);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ isCue }) => isCue).map(({ text }) => text)).toEqual(['outperforms']);
    const marked = pieces.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))).join('');
    expect(marked).toBe(TEXT.slice(10, 43));
  });

  it('moves repairs along, and leaves out one that a cut would break', () => {
    const percent = { start: 40, end: 42, replacement: '%', kind: 'escape' };
    const across = { start: 18, end: 21, replacement: '?', kind: 'test' };
    const pieces = cuedPieces(TEXT, [percent, across], [SENTENCE]);
    const repaired = pieces.flatMap(({ text, repairs }) => repairs.map(({ start, end }) => text.slice(start, end)));
    expect(repaired).toEqual(['\\%']);
  });

  it('marks no cue that has no words', () => {
    const text = 'Tested on answers (BoolQ).';
    const pieces = cuedPieces(text, [], [{ start: 0, end: text.length, cue: { start: 18, end: 19 } }]);
    expect(pieces.filter(({ isCue }) => isCue)).toEqual([]);
  });

  it('leaves a text without evidence in one piece', () => {
    expect(cuedPieces(TEXT, [], [])).toEqual([{ start: 0, text: TEXT, isCue: false, marks: [], repairs: [] }]);
  });
});
