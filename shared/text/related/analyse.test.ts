// Analysis: small, repeatable terms whose weights follow title, role and number.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { analyse, type PaperTerms } from './analyse.ts';
import { PLANE_COUNT, type Plane, planeIndex } from './settings.ts';

function weightOf(terms: PaperTerms, word: string, plane: Plane): number {
  const position = terms.words.indexOf(word);
  expect(position, word).toBeGreaterThanOrEqual(0);
  return terms.weights[position * PLANE_COUNT + planeIndex(plane)] ?? Number.NaN;
}

function pairsOf({ words, pairs }: PaperTerms): string[] {
  return Array.from(
    { length: pairs.length / 2 },
    (_, at) => `${words[pairs[at * 2] ?? 0]} ${words[pairs[at * 2 + 1] ?? 0]}`,
  );
}

describe('analyse', () => {
  it('is the same again, and survives JSON', () => {
    for (const paper of SAMPLE_PAPERS) {
      const terms = analyse(paper);
      expect(analyse(paper)).toEqual(terms);
      expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
      expect(terms.weights).toHaveLength((terms.words.length + terms.pairs.length / 2) * PLANE_COUNT);
      expect(JSON.stringify(terms).length).toBeLessThan(8_000);
    }
  });

  it('takes any text, and nothing from none', () => {
    expect(analyse({ title: '', abstract: '' }).words).toEqual([]);
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 400 }), (title, abstract) => {
        const { words, weights } = analyse({ title, abstract });
        expect(new Set(words).size).toBe(words.length);
        for (const weight of weights) expect(Number.isInteger(weight) && weight >= 0 && weight <= 255).toBe(true);
      }),
    );
  });

  it('weighs the title above the text, and a word in its role above the same elsewhere', () => {
    const terms = analyse({
      title: 'Lanterns',
      abstract:
        'Recent years have seen many candles, which remains a problem. We propose torches, a novel design. ' +
        'Results show that matches achieve better accuracy.',
    });
    expect(weightOf(terms, 'lantern', 'whole')).toBeGreaterThan(weightOf(terms, 'torch', 'whole'));
    expect(weightOf(terms, 'torch', 'method')).toBeGreaterThan(weightOf(terms, 'candl', 'method'));
    expect(weightOf(terms, 'candl', 'background')).toBeGreaterThan(weightOf(terms, 'torch', 'background'));
    expect(weightOf(terms, 'match', 'result')).toBeGreaterThan(weightOf(terms, 'candl', 'result'));
  });

  it('pairs neighbours, not across stop words or punctuation', () => {
    const pairs = pairsOf(analyse({ title: 'Data selection', abstract: 'Large models (LLMs) of pruned trees, old.' }));
    expect(pairs).toEqual(['data select', 'larg model', 'prune tree']);
  });

  it('does not slow down on a text without end', () => {
    const start = performance.now();
    const terms = analyse({ title: 'Long', abstract: 'word after word '.repeat(200_000) });
    expect(terms.words.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
