// Every way in which a paper introduces a name, and what only looks like one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { findNames } from './find-names.ts';
import { oneLine } from './runs.ts';
import type { NameCandidate } from './types.ts';

function find(abstract: string, title = 'On sand'): NameCandidate[] {
  return findNames({ title, abstract });
}

function introduced(abstract: string, title?: string): string[] {
  return find(abstract, title)
    .filter(({ role }) => role === 'introduces')
    .map(({ name }) => name);
}

function mentioned(abstract: string, title?: string): string[] {
  return find(abstract, title)
    .filter(({ role }) => role === 'mentions')
    .map(({ name }) => name);
}

describe('names a paper introduces', () => {
  it.each([
    ['we propose X', 'To sort sand, we propose SandNet, a quick sieve.', ['SandNet']],
    ['this paper introduces', 'This paper introduces SandNet to sort sand.', ['SandNet']],
    ['a single capital', 'We present Heron, a large benchmark for counting.', ['Heron']],
    ['an everyday word in that place', 'We propose Gamma, a novel sieve.', ['Gamma']],
    ['small letters first', 'We thus propose iSandNet, which sorts. We release vSand.', ['iSandNet', 'vSand']],
    ['Expansion (ACR)', 'We propose Layered Sand Piles (LSP) for sorting. LSP is quick.', ['LSP']],
    ['small words (ACR)', 'Besides, we introduce a stochastic pebble filter(SPF) to save water.', ['SPF']],
    ['ACR (Expansion)', 'We present LSP (Layered Sand Piles), a method.', ['LSP']],
    ['ACR: Expansion', 'We also present LSP: Layered Sand Piles, based on wind.', ['LSP']],
    ['ACR, which stands for', 'We propose LSP, which stands for Layered Sand Piles of old. LSP needs wind.', ['LSP']],
    ['single quotes', "This paper presents a method termed 'Un-Mixing Wet Sand' (UnMix-WS).", ['UnMix-WS']],
    ['double quotes', 'We present an algorithm named "Ghost Sand Piling" that works.', ['Ghost Sand Piling']],
    ['angle brackets', 'This paper proposes a framework called <sandor>, which sorts. <sandor> is quick.', ['sandor']],
    ['which we call', 'A simple way is to pile sand, which we call SandPile.', ['SandPile']],
    ["we've termed", "We've termed our work as Sand-DC, a study of sand.", ['Sand-DC']],
    ['dumb dashes', 'We present SandShift--a collection of 12 piles--to help.', ['SandShift']],
    ['a spaced dash', 'We introduce SandRed -- a collection of piles.', ['SandRed']],
    ['apposition', 'We propose a simple early sieve, SandSkip, designed to save time.', ['SandSkip']],
    [
      'a name behind its noun',
      'We introduce an efficient pile scheduler Zephyr-Sort inspired by wind.',
      ['Zephyr-Sort'],
    ],
    ['or', 'We introduce a sand transformer module or SandFormer, which is then applied.', ['SandFormer']],
    [
      'two at once',
      'We propose Sand Piling and Ensembling (SPE), and a novel Early Wind Stop (EWS) technique.',
      ['SPE', 'EWS'],
    ],
    ['i.e. lists', 'We introduce two benchmarks, i.e., SandCon and PileEval, for sorting.', ['SandCon', 'PileEval']],
    [
      'two verbs',
      'We introduce SandBench, a package, and release the SandBench-leaderboard, a list.',
      ['SandBench', 'SandBench-leaderboard'],
    ],
    [
      'a family',
      'We introduce SandComp, a benchmark. We introduce SandComp-1B, a dataset of it.',
      ['SandComp', 'SandComp-1B'],
    ],
    [
      'a phrase with its noun',
      'We propose a Unified Pile Skipping strategy, which is quick.',
      ['Unified Pile Skipping'],
    ],
    ['an objective behind a colon', 'We propose a new objective: Masked Sand Prediction (MSP).', ['MSP']],
    ['passive', 'A Layered Residual Pile (LRP) framework is proposed in this study.', ['LRP']],
    ['our approach, X,', 'Our approach, Warm-start Piling (WSP), mitigates loss.', ['WSP']],
    ['our dataset X', 'Our best performing dataset SP-5B enables us to sort.', ['SP-5B']],
    ['the proposed X', 'The proposed SandMix leads to gains.', ['SandMix']],
    ['X, our model', 'It has two parts: SandAct, our strong planner, and wind.', ['SandAct']],
    [
      'the core is X',
      'We propose SandNet. Central to SandNet is the Active Pile Reasoning (APR) module.',
      ['SandNet', 'APR'],
    ],
    ['markup', 'We propose \\textbf{SandSTAR} and **PileSTAR**, two sieves.', ['SandSTAR', 'PileSTAR']],
    ['letters in bold', 'We present **LSPN** (**L**ayered **S**and **P**ile **N**et), a framework.', ['LSPN']],
    ['an acronym that another field uses', 'We propose Guided Pile Sorting (GPS), a new paradigm.', ['GPS']],
    ['a version', 'We present Sand-Motion 1.0, a series of models. Sand-Motion 1.0 is quick.', ['Sand-Motion 1.0']],
    [
      'a noun behind the bracket',
      'We introduce the Grain Retention (GR) Test, a framework. GR-Test is light.',
      ['GR-Test'],
    ],
  ])('%s', (_, abstract, names) => expect(introduced(abstract)).toEqual(names));

  it.each([
    ['before the colon', 'SandTTS: A simple sieve', 'Sand is wet.', ['SandTTS']],
    ['before a dash', 'SandTTS -- a simple sieve', 'Sand is wet.', ['SandTTS']],
    [
      'with its acronym',
      'Tiny Sand Piles (TSPs): Fast sorting',
      'We present Tiny Sand Piles (TSP), a small model.',
      ['TSP'],
    ],
    ['a capital the abstract uses', 'Heron: counting birds', 'Heron counts birds. It is quick.', ['Heron']],
    ['small letters the abstract uses', 'sandup: blending piles', 'sandup blends two piles.', ['sandup']],
    [
      'a phrase abbreviated later',
      'Sandwich Piling: A Layered Approach',
      'We study Sandwich Piling (SandwichP), which layers.',
      ['SandwichP'],
    ],
    [
      'a name and its words in the abstract',
      'SandNorm: Rethinking piles',
      'We propose Sand Normalization (SN). SN is good.',
      ['SandNorm'],
    ],
    [
      'the whole title',
      'Layered Sieving',
      'We turn sieving into layered sieving. Layered sieving is quick.',
      ['Layered Sieving'],
    ],
    [
      'words the repository abbreviates',
      'Bidirectional Sand-Sieve for Wet Beaches',
      'We sieve sand in both directions. Code is at https://github.com/example-org/BSS.',
      ['Bidirectional Sand-Sieve'],
    ],
    [
      'words the abstract proposes otherwise',
      'Fast Sorting of Sand with Lazy Bounded Heap Merging',
      'We propose a lazy heap merging algorithm that sorts.',
      ['Lazy Bounded Heap Merging'],
    ],
  ])('title: %s', (_, title, abstract, names) => expect(introduced(abstract, title)).toEqual(names));

  it('takes the subject of an abstract without authors', () => {
    expect(
      introduced('SandCLR learns features without labels. Unlike MudCo, it needs wind. SandCLR is quick.'),
    ).toEqual(['SandCLR']);
  });

  it('takes the expansion of an acronym from the title', () => {
    const [found] = find('We propose D2P2: a three-step pipeline.', 'D2P2: Drying Drums, Piles and Pits in Deserts');
    expect(found).toMatchObject({ name: 'D2P2', expansion: 'Drying Drums, Piles and Pits' });
  });

  it('joins the forms of one name', () => {
    const [found] = find('We propose Sand Normalization (SN). SN is good.', 'SandNorm: Rethinking piles');
    expect(found).toMatchObject({ name: 'SandNorm', expansion: 'Sand Normalization', salience: 'primary' });
    expect(found?.aliases).toContain('SN');
  });

  it('tells the headline name from its parts', () => {
    const found = find('We propose SandNet. We introduce a pile filter (PF2) for it.', 'SandNet: sorting');
    expect(found.map(({ name, salience }) => [name, salience])).toEqual([
      ['SandNet', 'primary'],
      ['PF2', 'component'],
    ]);
  });

  it.each([
    ['We introduce SandEval, a benchmark for sorting.', 'benchmark'],
    ['We release SandData, a large dataset of piles.', 'dataset'],
    ['We introduce SandBench, a python package for piles.', 'software'],
    ['We propose a new metric called GrainSim.', 'metric'],
    ['We propose SandServe, a serving system for piles.', 'system'],
    ['We present SandLM, an open language model.', 'model'],
    ['We propose SandSkip, a novel strategy.', 'method'],
  ])('%s', (abstract, kind) => expect(find(abstract)[0]?.kind).toBe(kind));
});

describe('names a paper does not introduce', () => {
  it.each([
    ['an expansion alone', 'Recent models such as CLAP (Contrastive Layered Audio Piling) are large. We test them.'],
    ['a field', 'We propose large language models (LLMs) for NLP tasks on a GPU.'],
    ['common acronyms', 'We propose a novel LLM framework with KV caching, SOTA in RL, behind an API.'],
    ['an ingredient', 'We propose a SandNet-based sieve and a Pile Transformer (PiT)-based drum.'],
    ['what the method is for', 'We propose a method for Pile Augmented Sorting (PAS).'],
    ['a question', 'We formalize Corrective Sand Removal as the problem of removing sand.'],
    ['somebody else’s', 'Recently proposed SandNet and the previously introduced PileNet are slow. We study SandNet.'],
    ['an owner', "We introduce SandNet's limits and propose to lift them."],
    [
      'what was spelt out before',
      'Rules are written in Sand Set Programming (SSP). We prove our SSP encoding correct.',
    ],
    ['a proposal of an action', 'We propose to use SandNet for sorting.'],
    ['examples', 'We introduce a testbed of six sources - SandA1, PileB2, MudC3 - to test them.'],
    ['a call for tests', 'SandNet has been proposed for piles. It is slow.'],
    ['the head of a sentence', 'Sorting sand is hard. Grains stick. However, Existing Sieves break.'],
    ['a known model', 'We present a BERT model for sand.'],
    ['a phrase before a colon', 'Sand is wet.', 'Time Travel in Deserts: Tracing Sand'],
    ['a question before a colon', 'Sand is wet.', 'Wet or Dry? Sand and Its Uses'],
    ['a survey', 'This survey reviews SandGAN and PileGAN for RNN users.', 'Wet Sand Sorting: A Survey'],
  ])('%s', (_, abstract, title?: string) => expect(introduced(abstract, title)).toEqual([]));
});

describe('names a paper mentions', () => {
  it.each([
    ['datasets', 'We evaluate on the Dune dataset and on CIFAR-10.', ['CIFAR-10', 'Dune']],
    ['slashes that part names', 'It wins on SandLT14/PileMT14.', ['SandLT14', 'PileMT14']],
    ['a slash inside a name', 'We train a ViT-L/14 from scratch.', ['ViT-L/14']],
    ['a slash that repeats a name', 'We ask GPT-3.5/4 about sand.', ['GPT-3.5', 'GPT-4']],
    ['lists of plain capitals', 'It is faster than Otter and vSand.', ['vSand', 'Otter']],
    ['the head of a compound', 'A CLIP-based sieve fails.', ['CLIP']],
    ['names in small letters', 'Unlike batch normalization, it needs no batch.', ['batch normalization']],
    ['nothing inside an expansion', 'See Pile Net Sorting (PNS).', ['PNS']],
    ['no headings', 'METHODS: Sand was dried. MAIN OUTCOME MEASURES: Wetness.', []],
    ['no damage', 'It is sim3x faster on 16times more sandx2013even wet.', []],
    ['no addresses', 'See https://github.com/SandOrg/SandRepo for SandDoc.', ['SandDoc']],
  ])('%s', (_, abstract, names) => expect(mentioned(abstract)).toEqual(names));

  it('guesses the kind from the words around', () => {
    const kinds = new Map(
      find(
        'We test on the Dune dataset, on benchmarks such as PebbleX, with models like SandLM-7B, and reach 3 points on Datapile.',
      ).map(({ name, kind }) => [name, kind]),
    );
    expect(kinds).toEqual(
      new Map([
        ['Dune', 'dataset'],
        ['PebbleX', 'benchmark'],
        ['SandLM-7B', 'model'],
        ['Datapile', 'benchmark'],
      ]),
    );
  });
});

const PARTS = fc.array(
  fc.constantFrom(
    'We propose',
    'SandNet',
    ',',
    ' a method',
    'called',
    '(SN)',
    'Sand Net',
    '"',
    "'",
    '<',
    '>',
    'LLM',
    'GPT-3.5/4',
    '.',
    ':',
    '--',
    'our',
    'novel',
    'is proposed',
    '\\textbf{',
    '}',
    '**',
    '\n',
    'https://example.org/x',
    'Otter',
    'LSPs',
    'stands for',
    'i.e.,',
    'é',
    'CLIP-based',
  ),
  { maxLength: 40 },
);

describe('offsets', () => {
  function check(title: string, abstract: string): void {
    const text = { title, abstract };
    for (const found of findNames(text)) {
      const field = text[found.field];
      expect(field.slice(found.start, found.end)).toBe(found.written);
      expect(field.slice(found.quoteStart, found.quoteEnd)).toBe(found.quote);
      expect(found.quoteStart).toBeLessThanOrEqual(found.start);
      expect(found.quoteEnd).toBeGreaterThanOrEqual(found.end);
      const isElliptic = /^\d/.test(found.written);
      if (!isElliptic) expect(oneLine(found.written)).toBe(found.name);
      expect(found.occurrences.length).toBeGreaterThan(0);
      for (const place of found.occurrences) {
        expect(text[place.field].slice(place.start, place.end).trim()).not.toBe('');
      }
      expect(found.confidence).toBeGreaterThan(0);
      expect(found.confidence).toBeLessThan(1);
    }
  }

  it('slice to the name, in the sample', () => {
    for (const { title, abstract } of SAMPLE_PAPERS) check(title, abstract);
  });

  it('slice to the name, in anything', () => {
    const text = fc.oneof(
      PARTS.map((parts) => parts.join(' ')),
      PARTS.map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(fc.property(text, text, check));
  });
});

describe('time', () => {
  it.each([
    ['sentences', 'We propose SandNet, a novel sieve (NS) that outperforms PileNet on DuneBench. '],
    ['capitals', 'Sand Pile Net '],
    ['brackets', 'Sand Net (SN) ('],
    ['verbs', 'we propose '],
    ['marks', '"<(\'-- '],
    ['one word', 'aB-'],
  ])('grows with the text: %s', (_, part) => {
    const took = (length: number): number => {
      const abstract = part.repeat(Math.ceil(length / part.length));
      const runs = Array.from({ length: 4 }, () => {
        const start = performance.now();
        find(abstract);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    took(6_000);
    // Eight times the text: 8 when linear, 64 when quadratic.
    expect(took(48_000)).toBeLessThan(took(6_000) * 28 + 40);
  });
});
