// Suggestions: few, certain, none by chance or for one striking word.

import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { RelatedIndex } from './related-index.ts';
import { chancePairs } from './stand-out.ts';
import { rarest, Vocabulary } from './vocabulary.ts';

const VOWELS = 'aeiou';

/** Nonsense words, a different one for each number, that the stemmer leaves alone. */
function word(number: number): string {
  let rest = number;
  let text = '';
  for (let at = 0; at < 4; at++) {
    text += `${'bdfgkmnprt'[rest % 10]}${VOWELS[Math.floor(rest / 10) % 5]}`;
    rest = Math.floor(rest / 50);
  }
  return `${text}k`;
}

/** Papers that share words by chance alone, and what is put into some of them. */
function library(count: number, put: ReadonlyMap<number, string> = new Map()): RelatedIndex {
  let state = 5;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const index = new RelatedIndex();
  for (let at = 0; at < count; at++) {
    const text = Array.from({ length: 80 }, () => word(Math.floor(random(40) ** 2))).join(' ');
    index.put(`p${at}`, analyse({ title: word(random(1_600)), abstract: `We use ${text}. ${put.get(at) ?? ''}` }));
  }
  index.learn();
  return index;
}

describe('suggestions', () => {
  it('proposes papers that share much, from both sides, and says why', () => {
    const shared = `We propose ${Array.from({ length: 14 }, (_, at) => word(5_000 + at * 3)).join(' ')}.`;
    const index = library(80, new Map([3, 40].map((at) => [at, shared])));
    const found = index.suggestions('p3');
    expect(found[0]?.id).toBe('p40');
    expect(found[0]?.deviation).toBeGreaterThan(2.4);
    expect(found[0]?.because.length).toBeGreaterThan(2);
    expect(index.suggestions('p40')[0]?.id).toBe('p3');
  });

  it('does not propose papers for one striking word', () => {
    const striking = `We propose ${'zugzwang '.repeat(12)}.`;
    const index = library(80, new Map([3, 40].map((at) => [at, striking])));
    expect(index.related('p3')[0]?.id).toBe('p40');
    expect(index.suggestions('p3').map(({ id }) => id)).not.toContain('p40');
  });

  it('proposes next to nothing where likeness is chance', () => {
    const index = library(120);
    let suggested = 0;
    for (let at = 0; at < 120; at++) suggested += index.suggestions(`p${at}`).length;
    expect(suggested).toBeLessThan(120 * 0.55);
  });

  it('proposes nothing in a library too small to know chance', () => {
    const index = library(8, new Map([3, 4].map((at) => [at, 'We propose kobalt gremium tundra saffron orbital.'])));
    expect(index.suggestions('p3')).toEqual([]);
  });
});

describe('a library of nearly the same abstract over and over', () => {
  it('still answers, the same from whatever order the papers came in', () => {
    const text = Array.from({ length: 40 }, (_, at) => word(at * 7)).join(' ');
    const fill = (order: readonly number[]): RelatedIndex => {
      const index = new RelatedIndex();
      for (const at of order)
        index.put(`p${at}`, analyse({ title: word(at), abstract: `We use ${text} ${word(at)}.` }));
      index.learn();
      return index;
    };
    const order = Array.from({ length: 150 }, (_, at) => at);
    const [forwards, backwards] = [fill(order), fill(order.toReversed())];
    for (const at of [0, 70, 149]) expect(forwards.suggestions(`p${at}`)).toEqual(backwards.suggestions(`p${at}`));
  });
});

describe('rarest', () => {
  /** As many papers as the numbers say have the terms. */
  function vocabularyOf(papers: readonly number[]): { readonly vocabulary: Vocabulary; readonly terms: number[] } {
    const vocabulary = new Vocabulary();
    const terms = papers.map((count, at) => {
      const id = vocabulary.wordId(word(at));
      for (let paper = 0; paper < count; paper++) vocabulary.count(id, 1);
      return id;
    });
    return { vocabulary, terms };
  }

  it('leaves out what too many papers have, and changes nothing else while there is room', () => {
    const { vocabulary, terms } = vocabularyOf([5, 2, 60, 1]);
    expect(rarest(terms, vocabulary, 50, 8)).toEqual([terms[0], terms[1], terms[3]]);
  });

  it('looks at no more places than allowed, the rarest terms first, in any order of the terms', () => {
    const { vocabulary, terms } = vocabularyOf([...Array.from({ length: 300 }, () => 400), 3, 7]);
    const chosen = rarest(terms, vocabulary, 500, 4_000);
    expect(chosen.slice(0, 2)).toEqual([terms[300], terms[301]]);
    expect(chosen.reduce((sum, term) => sum + vocabulary.papersWith(term), 0)).toBeLessThanOrEqual(4_000);
    expect(chosen).toHaveLength(2 + 9);
    expect(rarest(terms.toReversed(), vocabulary, 500, 4_000)).toEqual(chosen);
  });
});

describe('chancePairs', () => {
  it('draws every pair of a small library, and as many as are needed of a large one', () => {
    expect(chancePairs(5)).toHaveLength(10);
    expect(chancePairs(1)).toEqual([]);
    const drawn = chancePairs(10_000);
    expect(drawn).toEqual(chancePairs(10_000));
    for (const [left, right] of drawn) {
      expect(left).not.toBe(right);
      expect(Math.max(left, right)).toBeLessThan(10_000);
    }
    expect(new Set(drawn.flat()).size).toBeGreaterThan(3_000);
  });
});
