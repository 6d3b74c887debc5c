// Folds: the same text with other damage folds the same, another text does not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { foldDamage, foldLetters } from './fold.ts';
import { applyRepairs, findRepairs } from './repairs.ts';

describe('foldDamage', () => {
  it('gives one fold to one text, however it is damaged', () => {
    const same: readonly (readonly string[])[] = [
      ['8-18\\% of it', '8-18% of it', '8–18% of\nit'],
      ['.../BCP}.', '.../BCP.'],
      ['na\\"ively', 'naïvely', 'naively', 'nai\u0308vely'],
      ["``low-quality'' data", '“low-quality” data', '"Low-Quality" Data'],
      ['unreliable.Hence it', 'unreliable. Hence it'],
      ['16times', '16×', '16 times', '16\\times'],
      ['sim3x', '∼3x', '~3x'],
      ['approx 1.3M', '≈1.3M'],
      ['scratchx2013even', 'scratch–even'],
      ['&lt;projektor&gt; &amp; co', '<projektor> & co'],
      ['ﬁne ﬂow, Ｆｕｌｌ', 'fine flow, Full'],
      ['\\textbf{Bold} word', 'Bold word'],
      ['Øre, Łódź, Straße', 'Ore, Lodz, Strasse'],
      ['It goes on … more', 'It goes on'],
    ];
    for (const [first = '', ...others] of same) {
      for (const other of others) expect(foldDamage(other), `${first} | ${other}`).toBe(foldDamage(first));
    }
  });

  it('tells apart what is not the same', () => {
    const different: readonly (readonly [string, string])[] = [
      ['A Survey of C', 'A Survey of C++'],
      ['A Survey of C', 'A Survey of C#'],
      ['Effect of Noise in Chains', 'Effects of Noise in Chains'],
      ['10% of it', '20% of it'],
    ];
    for (const [one, other] of different) expect(foldDamage(one)).not.toBe(foldDamage(other));
    const folds = SAMPLE_PAPERS.flatMap(({ title, abstract }) => [foldDamage(title), foldDamage(abstract)]);
    expect(new Set(folds).size).toBe(folds.length);
  });

  it('folds a repaired text as the damaged one', () => {
    for (const { abstract } of SAMPLE_PAPERS) {
      expect(foldDamage(applyRepairs(abstract, findRepairs(abstract)))).toBe(foldDamage(abstract));
    }
  });

  it('folds the beginning of a text to the beginning of its fold', () => {
    for (const { abstract } of SAMPLE_PAPERS) {
      expect(foldDamage(abstract).startsWith(foldDamage(abstract.slice(0, 150)))).toBe(true);
    }
  });

  it('gives the same again, and does not see white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const fold = foldDamage(text);
        expect(/\s/.test(fold)).toBe(false);
        expect(foldLetters(fold)).toBe(fold);
      }),
    );
  });
});
