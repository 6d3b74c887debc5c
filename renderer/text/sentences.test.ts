// What is selected becomes what is quoted.

import { describe, expect, it } from 'vitest';
import { quotedRange, sentencesOf } from './sentences.ts';

const TEXT =
  'Batching helps, cf. Orca et al. in 2022. We propose BatchLLM.  It outperforms vLLM by 1.3x on two workloads.';
const cut = (range: { start: number; end: number } | null) => range && TEXT.slice(range.start, range.end);
const select = (words: string) => {
  const start = TEXT.indexOf(words);
  return cut(quotedRange(TEXT, { start, end: start + words.length }));
};

describe('sentencesOf', () => {
  it('cuts at ends of sentences, not at abbreviations and numbers', () => {
    expect(sentencesOf(TEXT).map(cut)).toEqual([
      'Batching helps, cf. Orca et al. in 2022.',
      'We propose BatchLLM.',
      'It outperforms vLLM by 1.3x on two workloads.',
    ]);
  });

  it('finds none where there is nothing', () => {
    expect(sentencesOf(' \n ')).toEqual([]);
  });
});

describe('quotedRange', () => {
  it('takes the sentence of a few words', () => {
    expect(select('vLLM')).toBe('It outperforms vLLM by 1.3x on two workloads.');
  });

  it('takes both sentences of a few words across their border', () => {
    expect(select('BatchLLM.  It')).toBe('We propose BatchLLM.  It outperforms vLLM by 1.3x on two workloads.');
  });

  it('keeps a longer stretch, at whole words', () => {
    expect(select('performs vLLM by 1.3x on tw')).toBe('outperforms vLLM by 1.3x on two');
  });

  it('is nothing where only white space was selected', () => {
    expect(quotedRange(TEXT, { start: 61, end: 62 })).toBeNull();
  });
});
