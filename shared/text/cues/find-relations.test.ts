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
    ['not only', 'SandNet not only outperforms PileNet but is small.', ['outperforms PileNet']],
    ['without training', 'Our sieve without any training outperforms PileNet.', ['outperforms PileNet']],
    ['what was denied before', 'SandNet does not need wind and outperforms PileNet.', ['outperforms PileNet']],
    ['lower accuracy than', 'On mud SandNet has lower accuracy than PileNet.', ['PileNet outperforms own']],
    ['competitive compared to', 'SandNet is competitive compared to PileNet.', ['alternative-to PileNet']],
    ['tested using data', 'We evaluate SandNet using the Dune dataset.', ['evaluated-on Dune']],
    ['fine-tuned', 'We fine-tuned PileNet for this.', ['uses PileNet']],
    ['sources such as', 'We gather six data sources such as the Dune dataset.', ['uses Dune']],
    ['an apposition at the front', 'Compared to its base, PileNet, our sieve is faster.', ['outperforms PileNet']],
    [
      'a list at the front',
      'Unlike PileNet and DuneNet, our sieve is dry.',
      ['alternative-to PileNet', 'alternative-to DuneNet'],
    ],
  ])('%s', (_, sentence, expected) => expect(brief(INTRODUCTION + sentence)).toEqual(expected));

  it.each([
    ['what stands behind "by" or "on"', 'SandNet outperforms all sieves by 3 BLEU.', []],
    ['a metric', 'SandNet reaches a better FID than before.', []],
    ['two others', 'PileNet outperforms DuneNet.', []],
    ['another clause', 'SandNet outperforms flat sieves, while PileNet is slow.', []],
    ['others of the past', 'Recent work often uses PileNet.', []],
    ['a mention', 'PileNet is from 2019.', []],
    ['what others were found to do', 'We discovered that PileNet outperforms DuneNet.', []],
    ['another name behind the front', 'Unlike PileNet, DuneNet requires wind.', []],
    ['what stands behind the comma of the front', 'Unlike dry sand, PileNet is wet.', []],
    ['a relative clause of something else', 'It was not tried on the flat model that outperforms PileNet.', []],
    ['methods equipped with it', 'SandNet works with many methods and models equipped with PileNet.', []],
    ['"as well as" that only joins', 'SandNet was shown to sieve mud as well as PileNet.', []],
    ['versions it is held against', 'SandNet was compared with small versions of PileNet.', ['alternative-to PileNet']],
    ['one that was trained with', 'A sieve sorted with SandNet keeps up with one trained with PileNet.', []],
    ['baselines that were fine-tuned', 'SandNet was held against baselines including fine-tuned PileNet.', []],
    ['a drop', 'SandNet shows a drop in purity compared to PileNet.', ['alternative-to PileNet']],
    ['a topic', 'We evaluate views on the importance of the Dune dataset.', []],
    ['data of a sort', 'We evaluate SandNet on four Dune datasets.', []],
  ])('says nothing of %s', (_, sentence, expected) => expect(brief(INTRODUCTION + sentence)).toEqual(expected));

  it('does not set data above a model, unless the data itself is said to be better', () => {
    const text = 'We introduce DunePile, a dataset of sand. ';
    expect(brief(`${text}Our new sieve outperforms PileNet.`)).toEqual([]);
    expect(brief(`${text}DunePile outperforms PileNet.`)).toEqual(['outperforms PileNet']);
    expect(brief(`${text}We outperform models trained on the MudPile dataset.`)).toEqual(['outperforms MudPile']);
  });

  it('is less sure of what is said of anything of a sort', () => {
    const own = relations(`${INTRODUCTION}SandNet reaches top performance on the Dune dataset.`)[0]?.confidence ?? 0;
    const any = relations(
      `${INTRODUCTION}For instance, a model that reaches top performance on the Dune dataset is rare.`,
    );
    expect(own).toBeGreaterThan(0.6);
    for (const { confidence } of any) expect(confidence).toBeLessThan(own);
    const improved = relations(`${INTRODUCTION}SandNet improves PileNet. SandNet enhances DuneNet alignment.`);
    const [pile, dune] = ['PileNet', 'DuneNet'].map(
      (name) => improved.find(({ target }) => target === name)?.confidence,
    );
    expect(dune).toBeLessThan(pile ?? 0);
  });

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
