// Roles of sentences: shares that add up, cues that tell, an order that settles what cues leave open.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleShares } from './role-shares.ts';

const ABSTRACT = [
  'Sorting mail by hand has been a problem for many years.',
  'However, existing filters are trained once and never again.',
  'In this paper we propose a filter that learns from each letter.',
  'It consists of two stages, the second of which is trained on the mistakes of the first.',
  'Experiments show that it outperforms both baselines by 12%.',
];

describe('roleShares', () => {
  it('adds up to one for each sentence, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...ABSTRACT)), { maxLength: 20 }), (sentences) => {
        const shares = roleShares(sentences);
        expect(shares).toHaveLength(sentences.length);
        for (const share of shares) {
          expect(share[0] + share[1] + share[2]).toBeCloseTo(1, 9);
          for (const part of share) expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('tells background, method and result apart', () => {
    const likeliest = roleShares(ABSTRACT).map((shares) => shares.indexOf(Math.max(...shares)));
    expect(likeliest).toEqual([0, 0, 1, 1, 2]);
  });

  it('reads the labels of structured abstracts', () => {
    const labelled = ['Background: Mail grows.', 'Methods: Two filters in a row.', 'Results: Less of it.'];
    expect(roleShares(labelled).map((shares) => shares.indexOf(Math.max(...shares)))).toEqual([0, 1, 2]);
  });

  it('lets the neighbours decide where a sentence says nothing', () => {
    const resultAfter = (sentence: string): number => roleShares([sentence, 'Letters lie in boxes.'])[1]?.[2] ?? 0;
    expect(resultAfter('Results show that the accuracy improves by 3%.')).toBeGreaterThan(
      resultAfter('Many letters have been lost.'),
    );
  });
});
