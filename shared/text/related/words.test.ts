// Words: the same word, however a page damaged it or an author spelt it, is one word.

import { describe, expect, it } from 'vitest';
import { cleanText, wordsOf } from './words.ts';

function stems(text: string): string[] {
  return wordsOf(cleanText(text)).map(({ stem }) => stem);
}

describe('wordsOf', () => {
  it('gives one stem to one word, however it is damaged or spelt', () => {
    const same: readonly (readonly string[])[] = [
      ['na\\"ively', 'naïvely', 'nai\u0308vely', 'naively', 'Naïvely'],
      ['8\\%', '8%', '8 %'],
      ['pre-training', 'pretraining', 'Pre-Training', 'pre\u2010training'],
      ['fine-tuned', 'finetuning'],
      ['normalisation', 'normalization', 'normalising', 'normalized'],
      ['modelling', 'modeling', 'models', "model's", 'model’s'],
      ['behaviour', 'behavior', 'behaviours'],
      ['analyse', 'analyze', 'analysing'],
      ['ﬁlters', 'filters'],
    ];
    for (const [first = '', ...others] of same) {
      for (const other of others) expect(stems(other), `${first} | ${other}`).toEqual(stems(first));
    }
  });

  it('keeps the words of a compound that has no bound prefix, and stop words out of compounds', () => {
    expect(stems('state-of-the-art')).toEqual(['state', 'of', 'the', 'art']);
    expect(stems('out-of-vocabulary words')).toEqual(['out', 'of', 'vocabulari', 'word']);
    expect(stems('semi-')).toEqual(['semi']);
    expect(stems('un-pre-trained')).toEqual(['unpretrain']);
  });

  it('reads no words out of addresses', () => {
    expect(stems('Code: https://example.org/some-words/here.')).toEqual(['code']);
    expect(stems('unreliable.Hence the end')).toEqual(['unreli', 'hence', 'the', 'end']);
  });

  it('says where each word stands and what it adjoins', () => {
    const text = 'Large models (LLMs), pre-trained';
    const found = wordsOf(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Large', 'models', 'LLMs', 'pre-trained']);
    expect(found.map(({ adjoins }) => adjoins)).toEqual([false, true, false, false]);
    expect(wordsOf('the model of').map(({ stop }) => stop)).toEqual([true, false, true]);
  });

  it('takes any text', () => {
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf('… — !?')).toEqual([]);
    expect(stems('研究 データ')).toHaveLength(2);
  });
});
