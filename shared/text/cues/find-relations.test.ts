// What a sentence says of a paper's method and a name: type, direction, cue and place.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { findNames } from '../names/find-names.ts';
import { splitSentences } from '../sentences/split.ts';
import { findRelations } from './find-relations.ts';
import type { RelationCandidate } from './types.ts';

const INTRODUCTION = 'We propose SandNet, a quick sieve. ';

function relations(abstract: string, title = 'On sand'): RelationCandidate[] {
  const paper = { title, abstract };
  return findRelations(paper, splitSentences(abstract), findNames(paper));
}

/** Each relation as "type target", with an arrow back where it leads to the paper's own. */
function brief(abstract: string, title?: string): string[] {
  return relations(abstract, title).map(({ type, direction, target }) =>
    direction === 'to-own' ? `${target} ${type} own` : `${type} ${target}`,
  );
}

describe('findRelations', () => {
  it.each([
    ['outperforms', 'SandNet outperforms PileNet by 2x.', ['outperforms PileNet']],
    [
      'both X and Y',
      'We show that it outperforms both PileNet and DuneNet.',
      ['outperforms PileNet', 'outperforms DuneNet'],
    ],
    ['surpasses', 'Our sieve surpasses previous methods such as PileNet.', ['outperforms PileNet']],
    ['better than', 'SandNet is 3x faster than PileNet.', ['outperforms PileNet']],
    [
      'a gain over',
      'SandNet improves throughput by up to 2x on one card over Otter and vPile.',
      ['outperforms vPile', 'outperforms Otter'],
    ],
    ['compared to', 'It achieves higher purity compared to PileNet.', ['outperforms PileNet']],
    ['made from', 'Our sieve outperforms models trained on datasets such as DunePile-1B.', ['outperforms DunePile-1B']],
    ['passive', 'SandNet is outperformed by PileNet on mud.', ['PileNet outperforms own']],
    ['worse than', 'On mud, SandNet is slower than PileNet.', ['PileNet outperforms own']],
    ['unlike', 'Unlike PileNet, our sieve needs no wind.', ['alternative-to PileNet']],
    ['instead of', 'SandNet uses wind instead of PileNet.', ['alternative-to PileNet']],
    ['an alternative to', 'SandNet is a cheap alternative to PileNet.', ['alternative-to PileNet']],
    ['on par', 'SandNet is on par with PileNet.', ['alternative-to PileNet']],
    ['extends', 'SandNet extends PileNet to mud.', ['extends PileNet']],
    ['builds on', 'Our sieve builds on PileNet.', ['extends PileNet']],
    ['based on an architecture', 'It is based on the light PileMixer architecture.', ['extends PileMixer']],
    ['based on a model', 'Our sieve is based on GPT-4.', ['uses GPT-4']],
    ['a variant of', 'SandNet is a simplification of PileNet.', ['variant-of PileNet']],
    ['uses', 'SandNet leverages PileNet for sorting.', ['uses PileNet']],
    ['trained on', 'SandNet is trained on the Dune dataset.', ['uses Dune']],
    ['evaluated on', 'We evaluate SandNet on the Dune dataset.', ['evaluated-on Dune']],
    ['performance on', 'It reaches top performance on Dunepile at any budget.', ['evaluated-on Dunepile']],
    [
      'benchmarks such as',
      'Experiments on benchmarks such as DuneBench and PileEval follow.',
      ['evaluated-on DuneBench', 'evaluated-on PileEval'],
    ],
    ['contradicts', 'Our findings contradict the claims of PileNet.', ['contradicts PileNet']],
    ['challenges a practice', 'We challenge the practices recommended by PileNet.', ['contradicts PileNet']],
    ['like', 'Like PileNet, our sieve turns.', ['related PileNet']],
  ])('%s', (_, sentence, expected) => expect(brief(INTRODUCTION + sentence)).toEqual(expected));

  it.each([
    ['what stands behind "by" or "on"', 'SandNet outperforms all sieves by 3 BLEU.', []],
    ['a metric', 'SandNet reaches a better FID than before.', []],
    ['two others', 'PileNet outperforms DuneNet.', []],
    ['another clause', 'SandNet outperforms flat sieves, while PileNet is slow.', []],
    ['others of the past', 'Recent work often uses PileNet.', []],
    ['a mention', 'PileNet is from 2019.', []],
  ])('says nothing of %s', (_, sentence, expected) => expect(brief(INTRODUCTION + sentence)).toEqual(expected));

  it('finds the method a field takes for granted', () => {
    const text =
      'The standard normalization method for sand is dune normalization (DN). We propose Wind Normalization (WN), a novel scheme. ' +
      'We show that it outperforms DN.';
    expect(brief(text)).toEqual(expect.arrayContaining(['outperforms DN', 'alternative-to DN']));
  });

  it('gives the names a survey treats', () => {
    expect(brief('This survey reviews sieves. PileNet and DuneNet are common.', 'Sieves: A Survey')).toEqual([
      'surveys PileNet',
      'surveys DuneNet',
    ]);
  });

  it('marks what is denied and what is softened', () => {
    const [denied] = relations(`${INTRODUCTION}SandNet does not outperform PileNet.`);
    expect(denied).toMatchObject({ isNegated: true });
    const [soft] = relations(`${INTRODUCTION}SandNet may outperform PileNet.`);
    expect(soft).toMatchObject({ isNegated: false, isHedged: true });
    expect(denied?.confidence).toBeLessThan(soft?.confidence ?? 0);
  });

  it('names the method of the sentence, or the headline one', () => {
    const text = `${INTRODUCTION}We introduce a wind filter (WF2). WF2 outperforms PileNet. Our sieve extends DuneNet.`;
    const owners = new Map(relations(text, 'SandNet: sieving').map(({ own, target }) => [target, own]));
    expect(owners).toEqual(
      new Map([
        ['PileNet', 'WF2'],
        ['DuneNet', 'SandNet'],
      ]),
    );
  });

  it('points at the words and the sentence', () => {
    const abstract = `${INTRODUCTION}Results show that SandNet outperforms PileNet.`;
    const [found] = relations(abstract);
    expect(abstract.slice(found?.sentence.start, found?.sentence.end)).toBe(
      'Results show that SandNet outperforms PileNet.',
    );
    expect(abstract.slice(found?.cue.start, found?.cue.end)).toBe('outperforms');
    expect(found?.cue.text).toBe('outperforms');
    expect(abstract.slice(found?.targetPlace.start, found?.targetPlace.end)).toBe('PileNet');
  });

  it('keeps its offsets true in anything', () => {
    const parts = fc.array(
      fc.constantFrom(
        'SandNet',
        'PileNet',
        'outperforms',
        'We propose',
        'over',
        'improves',
        'İ',
        '.',
        ' ',
        '\n',
        'GPT-3.5/4',
        'on',
        'such as',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, (words) => {
        const abstract = words.join(' ');
        for (const { cue, sentence, targetPlace, confidence } of relations(abstract)) {
          expect(abstract.slice(cue.start, cue.end)).toBe(cue.text);
          expect(targetPlace.start).toBeGreaterThanOrEqual(sentence.start);
          expect(targetPlace.end).toBeLessThanOrEqual(sentence.end);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
        }
      }),
    );
  });

  it('reads the sample', () => {
    const found = SAMPLE_PAPERS.flatMap(({ title, abstract }) => brief(abstract, title));
    expect(found).toEqual(
      expect.arrayContaining([
        'variant-of Layer Normalization',
        'outperforms word2vec',
        'outperforms FasterTransformer',
      ]),
    );
  });

  it.each([
    'SandNet outperforms PileNet. We propose SandNet. ',
    'our SandNet improves over PileNet and PileMix ',
    'over ',
  ])('grows with the text: %s', (part) => {
    const took = (length: number): number => {
      const abstract = part.repeat(Math.ceil(length / part.length));
      const runs = Array.from({ length: 4 }, () => {
        const start = performance.now();
        relations(abstract);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    took(6_000);
    // Eight times the text: 8 when linear, 64 when quadratic.
    expect(took(48_000)).toBeLessThan(took(6_000) * 28 + 40);
  });
});
