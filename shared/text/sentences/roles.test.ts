// The part of each sentence in an abstract.

import { describe, expect, it } from 'vitest';
import { classifySentences } from './roles.ts';
import { splitSentences } from './split.ts';

function roles(text: string): string[] {
  return classifySentences(text, splitSentences(text)).map(({ role }) => role);
}

describe('classifySentences', () => {
  it('reads an abstract from the problem to the code', () => {
    expect(
      roles(
        'Existing sieves are slow and lose many grains. However, little is known about wet sand. ' +
          'We propose a sieve that turns. Specifically, it uses two drums. ' +
          'Experiments show that it outperforms flat sieves by 12%. Code is available at https://example.org/sieve.',
      ),
    ).toEqual(['background', 'background', 'method', 'method', 'result', 'other']);
  });

  it('follows the labels of a structured abstract', () => {
    expect(
      roles(
        'BACKGROUND: Sand is everywhere. AIM: To count it. METHODS: Grains were counted twice. ' +
          'RESULTS: There were many. CONCLUSIONS: Sand is countable.',
      ),
    ).toEqual(['background', 'method', 'method', 'result', 'result']);
  });

  it('gives each sentence its offsets and a confidence between 0 and 1', () => {
    const text = 'Sand is wet. We dry it.';
    for (const { start, end, confidence } of classifySentences(text, splitSentences(text))) {
      expect(text.slice(start, end)).toMatch(/\.$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('has nothing to say of nothing', () => {
    expect(classifySentences('', [])).toEqual([]);
  });
});
