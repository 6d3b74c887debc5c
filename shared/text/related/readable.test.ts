// Stems as words: forms the paper has, the commonest first, capitals of names kept.

import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { analyse } from './analyse.ts';
import { readableTerms } from './readable.ts';

describe('readableTerms', () => {
  const paper = {
    title: 'Skipping layers in BERT',
    abstract: 'Skipped layers save time. Layer skipping is na\\"ive; a skipped layer of BERT\nmodels is fine-tuned.',
  };

  it('takes the commonest form, in the order asked', () => {
    expect(readableTerms(paper, ['layer', 'skip layer', 'bert model', 'finetun', 'naiv'])).toEqual([
      'layers',
      'skipped layers',
      'BERT models',
      'fine-tuned',
      'naïve',
    ]);
  });

  it('leaves out what the paper does not have', () => {
    expect(readableTerms(paper, ['graph', 'time save'])).toEqual([]);
  });

  it('finds a form for every term of a paper', () => {
    for (const sample of SAMPLE_PAPERS) {
      const { words, pairs } = analyse(sample);
      const terms = [...words, ...Array.from({ length: pairs.length / 2 }, (_, at) => pair(words, pairs, at))];
      expect(readableTerms(sample, terms)).toHaveLength(terms.length);
    }
  });
});

function pair(words: readonly string[], pairs: readonly number[], at: number): string {
  return `${words[pairs[at * 2] ?? 0]} ${words[pairs[at * 2 + 1] ?? 0]}`;
}
