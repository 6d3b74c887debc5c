// Related papers: the same whatever the history, with reasons both papers have, at a pace that grows with the library.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { analyse, type PaperTerms } from './analyse.ts';
import { RelatedIndex } from './related-index.ts';
import { FACETS, PLANES } from './settings.ts';

const SAMPLE: readonly (readonly [id: string, terms: PaperTerms])[] = SAMPLE_PAPERS.map((paper, at) => [
  `paper ${at}`,
  analyse(paper),
]);

function indexOf(papers: Iterable<readonly [string, PaperTerms]>): RelatedIndex {
  const index = new RelatedIndex();
  for (const [id, terms] of papers) index.put(id, terms);
  return index;
}

function answers(index: RelatedIndex): unknown[] {
  return SAMPLE.flatMap(([id]) => PLANES.map((facet) => index.related(id, { facet, limit: 40 })));
}

/** Texts of words drawn from a few subjects, each paper mostly from one. */
function madeUp(count: number): (readonly [string, PaperTerms])[] {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const word = (): string => `term${at % 20}x${random(150)}y`;
    const common = (): string => `any${random(400)}thing`;
    const abstract = Array.from({ length: 120 }, (_, place) => (place % 3 === 0 ? word() : common())).join(' ');
    return [`made up ${String(at).padStart(5, '0')}`, analyse({ title: `${word()} ${word()}`, abstract })];
  });
}

describe('RelatedIndex', () => {
  it('answers the same after any history of adding, replacing and removing', () => {
    const step = fc.record({ at: fc.nat(SAMPLE.length - 1), content: fc.nat(SAMPLE.length - 1), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, askBetween) => {
        const index = new RelatedIndex();
        const held = new Map<string, PaperTerms>();
        for (const { at, content, remove } of steps) {
          const id = SAMPLE[at]?.[0] ?? '';
          const terms = SAMPLE[content]?.[1] as PaperTerms;
          if (remove) {
            expect(index.remove(id)).toBe(held.delete(id));
          } else {
            index.put(id, terms);
            held.set(id, terms);
          }
          if (askBetween) index.related(id);
        }
        const anew = indexOf([...held].sort(([left], [right]) => (left < right ? -1 : 1)));
        expect(index.size).toBe(held.size);
        expect(answers(index)).toEqual(answers(anew));
        expect(index.learn()).toEqual(anew.learn());
        expect(answers(index)).toEqual(answers(anew));
        expect([...held.keys()].map((id) => index.suggestions(id))).toEqual(
          [...held.keys()].map((id) => anew.suggestions(id)),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('does so for a library large enough to be filed more than once', () => {
    const papers = madeUp(400);
    const once = indexOf(papers);
    const model = once.learn();
    const index = indexOf(papers.slice(0, 150));
    index.use(model);
    for (const [at, [id, terms]] of papers.slice(150).entries()) {
      index.put(id, terms);
      if (at % 40 === 0) index.related(id);
    }
    for (const [id] of papers.slice(0, 120)) index.remove(id);
    index.related(papers[200]?.[0] ?? '');
    for (const [id, terms] of papers.slice(0, 120)) index.put(id, terms);
    for (const [id] of papers.filter((_, at) => at % 25 === 0)) expect(index.related(id)).toEqual(once.related(id));
  });

  it('places papers added later by the model in use, and takes a model kept as data', () => {
    const whole = indexOf(SAMPLE);
    const model = whole.learn();
    const later = indexOf(SAMPLE.slice(0, 10));
    later.use(model);
    for (const [id, terms] of SAMPLE.slice(10)) later.put(id, terms);
    expect(answers(later)).toEqual(answers(whole));
    expect(later.staleness).toBeGreaterThan(0.5);
    later.learn();
    expect(later.staleness).toBe(0);
    expect(later.model).toEqual(model);
  });

  it('gives terms both papers have as reasons, and shares that do not exceed the whole', () => {
    const index = indexOf(SAMPLE);
    index.learn();
    const terms = new Map(SAMPLE.map(([id, paper]) => [id, paper]));
    let reasons = 0;
    for (const [id] of SAMPLE) {
      for (const facet of [undefined, ...FACETS]) {
        for (const hit of index.related(id, { limit: 40, ...(facet === undefined ? {} : { facet }) })) {
          let sum = 0;
          for (const { term, weight } of hit.because) {
            for (const paper of [terms.get(id), terms.get(hit.id)]) expect(hasTerm(paper, term), term).toBe(true);
            sum += weight;
            reasons++;
          }
          expect(sum).toBeLessThan(1.01);
          expect(hit.id).not.toBe(id);
          expect(hit.score).toBeGreaterThan(0);
          expect(hit.score).toBeLessThanOrEqual(1);
        }
      }
    }
    expect(reasons).toBeGreaterThan(1_000);
  });

  it('finds the family of a method', () => {
    const index = indexOf(SAMPLE);
    index.learn();
    const titled = (word: string): string => `paper ${SAMPLE_PAPERS.findIndex(({ title }) => title.includes(word))}`;
    const first = (word: string): string | undefined =>
      index.related(titled(word), { facet: 'method', limit: 1 })[0]?.id;
    expect(first('mixup')).toBe(titled('CutMix'));
    expect(first('GloVe')).toBe(titled('word2vec'));
    expect(first('Preferences without')).toBe(titled('to preferences'));
    expect(first('Paging')).toBe(titled('SGLang'));
  });

  it('has no answer for papers without words, alone, or not held', () => {
    const empty = analyse({ title: '', abstract: '' });
    const index = indexOf([['empty', empty]]);
    expect(index.related('empty')).toEqual([]);
    expect(index.related('not held')).toEqual([]);
    expect(index.suggestions('not held')).toEqual([]);
    expect(index.learn().dimensions).toBe(0);
    index.put('one', SAMPLE[0]?.[1] as PaperTerms);
    expect(index.related('one')).toEqual([]);
    index.put('two', SAMPLE[0]?.[1] as PaperTerms);
    expect(index.related('one').map(({ id }) => id)).toEqual(['two']);
    index.learn();
    expect(index.related('one').map(({ id }) => id)).toEqual(['two']);
    expect(index.related('one', { limit: 0 })).toEqual([]);
    expect(index.suggestions('one')).toEqual([]);
    expect(index.has('two')).toBe(true);
    expect(index.remove('two')).toBe(true);
    expect(index.has('two')).toBe(false);
  });

  it('learns in steps', () => {
    const index = indexOf(SAMPLE);
    const shares = [...index.learning()];
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares.at(-1)).toBe(1);
  });

  it('takes about four times as long for four times the papers', () => {
    const build = (papers: readonly (readonly [string, PaperTerms])[]): number => {
      const start = performance.now();
      indexOf(papers).related(papers[0]?.[0] ?? '');
      return performance.now() - start;
    };
    const papers = madeUp(2_000);
    build(papers);
    const small = Math.min(build(papers.slice(0, 500)), build(papers.slice(0, 500)), build(papers.slice(0, 500)));
    const large = Math.min(build(papers), build(papers), build(papers));
    expect(large).toBeLessThan(12 * small + 20);
  });
});

function hasTerm(paper: PaperTerms | undefined, term: string): boolean {
  if (paper === undefined) return false;
  const [left = '', right] = term.split(' ');
  if (right === undefined) return paper.words.includes(left);
  const { words, pairs } = paper;
  return pairs.some((at, place) => place % 2 === 0 && words[at] === left && words[pairs[place + 1] ?? -1] === right);
}
