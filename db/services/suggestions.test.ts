// Suggested links: type, direction and sentence; accepted, accepted otherwise, refused for good, put off.

import { describe, expect, it } from 'vitest';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { methodEnd, openMethodsEngine } from '../testing/methods.testing.ts';
import { expectUndoable } from '../testing/undo.testing.ts';

const PAPERS = [
  [
    'SwiftNorm: normalisation without a mean',
    'We propose SwiftNorm, a normaliser that leaves out the mean. SwiftNorm outperforms SlowNorm in every test.',
  ],
  [
    'SlowNorm: a careful normaliser',
    'We propose SlowNorm, which takes its time over every unit of a layer. We evaluate SlowNorm on PebbleBench.',
  ],
  [
    'PebbleBench: a benchmark of small stones',
    'We introduce PebbleBench, a benchmark of small stones photographed from above.',
  ],
] as const;

function relation({ type, source, target }: Suggestion): string {
  return `${source.name} ${type.name} ${target.name}`;
}

async function suggestionsOf({ client }: Awaited<ReturnType<typeof openMethodsEngine>>) {
  // The first asking starts the reading, the status says when it is done.
  for (;;) {
    const { suggestions, status } = await client.suggestions.list({});
    if (!status.isWorking && status.total > 0) return suggestions;
  }
}

async function suggestion(engine: Awaited<ReturnType<typeof openMethodsEngine>>, words: string): Promise<Suggestion> {
  const suggestions = await suggestionsOf(engine);
  const found = suggestions.find((other) => relation(other) === words);
  if (!found) throw new Error(`no "${words}" among ${suggestions.map(relation).join(', ')}`);
  return found;
}

describe('suggestions.list', () => {
  it('tells type, direction, and the sentence with its cue', async () => {
    const engine = await openMethodsEngine(PAPERS);
    const found = await suggestion(engine, 'SwiftNorm outperforms SlowNorm');
    expect(found).toMatchObject({
      rule: 'mention',
      source: { paperId: engine.paper(0), isNewMethod: true },
      target: { paperId: engine.paper(1), isNewMethod: true },
      evidence: [
        { paperId: engine.paper(0), field: 'abstract', quote: 'SwiftNorm outperforms SlowNorm in every test.' },
      ],
    });
    const [evidence] = found.evidence;
    expect(evidence?.cue && evidence.quote.slice(evidence.cue.start, evidence.cue.end)).toBe('outperforms');
    expect(relation(await suggestion(engine, 'SlowNorm evaluated-on PebbleBench'))).toBeDefined();
  });

  it('keeps to one paper, one method, one rule', async () => {
    const engine = await openMethodsEngine(PAPERS);
    await suggestionsOf(engine);
    const { client, paper } = engine;
    const list = async (filter: Parameters<typeof client.suggestions.list>[0]['filter']) =>
      (await client.suggestions.list({ filter })).suggestions.map(relation);
    expect(await list({ paperId: paper(2) })).toEqual(['SlowNorm evaluated-on PebbleBench']);
    expect(await list({ rules: ['shared-evaluation'] })).toEqual([]);
    const methodId = await engine.method('PebbleBench');
    expect(await list({ methodId })).toEqual(['SlowNorm evaluated-on PebbleBench']);
  });
});

describe('sentences as abstracts have them', () => {
  const SHAPES = [
    [
      'GritScore: choosing stones',
      'We introduce GritScore, a benchmark in which stones are chosen from a pool. The result is the dataset GritScore-1B.',
    ],
    [
      'Stone choosing networks',
      'We construct new networks that choose stones. Our best performing dataset SCN-5B enables us to train better models: a classifier trained on our dataset achieves 83.0% accuracy, out-performing models trained on other datasets such as MUD-2B or GritScore-1B.',
    ],
    [
      'Laws of stone choosing for any budget',
      'Choosing stones depends on the budget. Our laws allow us to choose the best pool for achieving top performance on Gritscore at various budgets.',
    ],
    [
      'RollServe: stones that roll',
      'Serving stones takes time. We introduce RollServe, a scheduler of stones. Our evaluation shows that RollServe improves serving throughput by up to 2.6x on a single slope over Lorca and vPebble.',
    ],
    [
      'FlatNorm: rethinking stone normalization',
      'The standard normalization method for piles of stones is slate normalization (SN). We propose FlatNorm, a normalization method that needs no slate.',
    ],
  ] as const;

  it.each([
    ['SCN-5B outperforms GritScore', 1, 'out-performing models trained on'],
    ['Laws of stone choosing for any budget evaluated-on GritScore', 2, 'top performance on Gritscore'],
    ['RollServe outperforms vPebble', 3, 'over Lorca and vPebble'],
    ['RollServe outperforms Lorca', 3, 'over Lorca and vPebble'],
    ['FlatNorm alternative-to SN', 4, 'is slate normalization (SN)'],
  ])('%s', async (words, at, quoted) => {
    const engine = await openMethodsEngine(SHAPES);
    const { evidence } = await suggestion(engine, words);
    expect(evidence[0]).toMatchObject({ paperId: engine.paper(at) });
    expect(evidence[0]?.quote).toContain(quoted);
  });
});

describe('suggestions.accept', () => {
  it('makes the link, the methods it needs and the evidence in one step', async () => {
    const engine = await openMethodsEngine(PAPERS);
    const { client } = engine;
    const { id } = await suggestion(engine, 'SwiftNorm outperforms SlowNorm');
    const { linkId } = await expectUndoable(engine, () => client.suggestions.accept({ id }));
    expect(await client.links.get({ id: linkId })).toMatchObject({
      type: { name: 'outperforms' },
      source: { kind: 'method', name: 'SwiftNorm' },
      target: { kind: 'method', name: 'SlowNorm' },
      evidence: [{ quote: 'SwiftNorm outperforms SlowNorm in every test.', isInPlace: true }],
      suggestedBy: 'mention outperforms',
    });
    expect((await client.history.peek()).undo).toMatchObject({
      kind: 'accept-suggestion',
      count: 3,
      subject: 'SwiftNorm → SlowNorm',
    });
    expect((await client.methods.list({})).methods).toMatchObject([
      { name: 'SlowNorm', introducedBy: { id: engine.paper(1) } },
      { name: 'SwiftNorm', introducedBy: { id: engine.paper(0) } },
    ]);
    expect((await suggestionsOf(engine)).map(relation)).not.toContain('SwiftNorm outperforms SlowNorm');
    await client.history.undo();
    expect((await suggestionsOf(engine)).map(relation)).toContain('SwiftNorm outperforms SlowNorm');
  });

  it('as another type and the other way round does not come back either', async () => {
    const engine = await openMethodsEngine(PAPERS);
    const { client, type } = engine;
    const { id } = await suggestion(engine, 'SwiftNorm outperforms SlowNorm');
    const { linkId } = await client.suggestions.accept({ id, typeId: type('extends'), turn: true });
    expect(await client.links.get({ id: linkId })).toMatchObject({
      type: { name: 'extends' },
      source: { name: 'SlowNorm' },
      target: { name: 'SwiftNorm' },
    });
    expect((await suggestionsOf(engine)).map(({ id: open }) => open)).not.toContain(id);
  });

  it('makes a method once, however quickly two suggestions with it are accepted', async () => {
    const engine = await openMethodsEngine(PAPERS);
    const { client } = engine;
    const suggested = await suggestionsOf(engine);
    expect(suggested).toHaveLength(2);
    await Promise.all(suggested.map(({ id }) => client.suggestions.accept({ id })));
    const { methods } = await client.methods.list({});
    expect(methods.map(({ name, linkCount }) => [name, linkCount])).toEqual([
      ['PebbleBench', 1],
      ['SlowNorm', 2],
      ['SwiftNorm', 1],
    ]);
  });

  it('is gone once the reader made that link by hand', async () => {
    const engine = await openMethodsEngine(PAPERS);
    await suggestionsOf(engine);
    const [a, b] = [await engine.method('SwiftNorm'), await engine.method('SlowNorm')];
    await engine.link('outperforms', methodEnd(a), methodEnd(b));
    expect((await suggestionsOf(engine)).map(relation)).not.toContain('SwiftNorm outperforms SlowNorm');
  });
});

describe('suggestions.refuse', () => {
  it('is final, also after the papers are imported again, and counted for its rule', async () => {
    const engine = await openMethodsEngine([]);
    const { client, file } = engine;
    const text = PAPERS.map(([title, abstract]) => `${title}\n\n${abstract}`).join('\n\n');
    const importText = async () => {
      const preview = await client.imports.preview({ files: [file('page.txt', text)] });
      const { importId } = await client.imports.commit({ previewId: preview.id });
      if (!importId) throw new Error('nothing was imported');
      return importId;
    };
    const importId = await importText();
    const { id } = await suggestion(engine, 'SwiftNorm outperforms SlowNorm');
    await expectUndoable(engine, () => client.suggestions.refuse({ id }));
    await client.imports.undo({ id: importId });
    await importText();
    expect((await suggestionsOf(engine)).map(relation)).not.toContain('SwiftNorm outperforms SlowNorm');
    expect(relation(await suggestion(engine, 'SlowNorm evaluated-on PebbleBench'))).toBeDefined();
    const rules = await client.suggestions.rules();
    expect(rules.find(({ rule }) => rule === 'mention')).toMatchObject({ refused: 1, accepted: 0, open: 1 });
    await expect(client.suggestions.accept({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('suggestions.later and setRule', () => {
  it('put a suggestion last, and switch a rule off and on with undo', async () => {
    const engine = await openMethodsEngine(PAPERS);
    const { client } = engine;
    const [first] = await suggestionsOf(engine);
    if (!first) throw new Error('no suggestion');
    await client.suggestions.later({ id: first.id });
    expect((await suggestionsOf(engine)).at(-1)).toMatchObject({ id: first.id, isLater: true });
    await expectUndoable(engine, () => client.suggestions.setRule({ rule: 'mention', isOn: false }));
    expect((await suggestionsOf(engine)).filter(({ rule }) => rule === 'mention')).toEqual([]);
    await client.history.undo();
    expect((await suggestionsOf(engine)).length).toBeGreaterThan(0);
  });
});
