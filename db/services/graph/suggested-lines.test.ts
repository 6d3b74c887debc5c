// Suggested links in the graph: between things that are there, along them outwards, and never all of them for one node.

import { describe, expect, it } from 'vitest';
import type { GraphQuery } from '#shared/contract/graph.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import { insertPaper } from '../../store/papers.ts';
import { openTestEngine } from '../../testing/client.testing.ts';
import { record } from '../../testing/record.testing.ts';

/** Each outperforms the one before it; the last compares with a method no paper introduces. */
const PAPERS = [
  ['SandNet: a first net', 'We propose SandNet.'],
  ['ReefNet: a second net', 'We propose ReefNet. ReefNet outperforms SandNet on long inputs.'],
  ['DuneNet: a third net', 'We propose DuneNet. DuneNet outperforms ReefNet on short inputs.'],
  ['MoorNet: a fourth net', 'We propose MoorNet. MoorNet outperforms DuneNet. MoorNet outperforms NoSuchNet.'],
] as const;

async function library() {
  const engine = openTestEngine();
  const { client, context } = engine;
  await context.library.write({ kind: 'import', count: PAPERS.length, subject: null }, (tx) =>
    PAPERS.map(([title, abstract]) => insertPaper(tx, record(title, abstract))),
  );
  await client.suggestions.list({ whole: true });
  const { rows } = await client.papers.list({ limit: 10 });
  const paper = (name: string) => rows.find(({ title }) => title.startsWith(name))?.id as PaperId;
  const load = async (query: Partial<GraphQuery> = {}) => {
    const scope = { kind: 'whole' } as const;
    const { nodes, links } = await client.graph.load({ scope, withSuggestions: true, ...query });
    const nameOf = (at: number) => nodes.name[at]?.split(':')[0];
    return links.source
      .map((source, at) => `${nameOf(source)} ${nameOf(links.target[at] ?? -1)}${links.isSuggested[at] ? '?' : ''}`)
      .sort();
  };
  const around = (name: string, depth: number) =>
    load({ scope: { kind: 'around', nodes: [{ kind: 'paper', id: paper(name) }], depth } });
  return { ...engine, paper, load, around };
}

describe('suggestions in the graph', () => {
  it('lie between the papers that introduce the methods; what stands nowhere is left out', async () => {
    const { load } = await library();
    expect(await load()).toEqual(['DuneNet ReefNet?', 'MoorNet DuneNet?', 'ReefNet SandNet?']);
    expect(await load({ withSuggestions: false })).toEqual([]);
  });

  it('are followed step by step from a node, as links are', async () => {
    const { around } = await library();
    expect(await around('SandNet', 1)).toEqual(['ReefNet SandNet?']);
    expect(await around('SandNet', 2)).toEqual(['DuneNet ReefNet?', 'ReefNet SandNet?']);
    expect(await around('ReefNet', 1)).toEqual(['DuneNet ReefNet?', 'ReefNet SandNet?']);
    expect(await around('SandNet', 3)).toHaveLength(3);
  });

  it('asks the analysis for the neighbourhood alone', async () => {
    const { context, around } = await library();
    const { ask } = context.analysis;
    const answers: number[] = [];
    const spied = async (...args: Parameters<typeof ask>) => {
      const answer = await ask(...args);
      if (args[0] === 'suggestedLines' && Array.isArray(answer)) answers.push(answer.length);
      return answer;
    };
    Object.assign(context.analysis, { ask: spied });
    await around('SandNet', 1);
    // From SandNet to ReefNet, and what ends at ReefNet; never the third.
    expect(answers).toEqual([1, 2]);
  });

  it('end at the method once there is one, leave the refused out, and those of a rule switched off', async () => {
    const { client, load, paper } = await library();
    await client.methods.create({ name: 'SandNet', kind: 'method', introducedBy: paper('SandNet') });
    expect(await load({ nodes: 'both', withMentions: false })).toContain('ReefNet SandNet?');
    const { suggestions } = await client.suggestions.list({ whole: true });
    const dune = suggestions.find(({ source }) => source.name === 'DuneNet');
    await client.suggestions.refuse({ id: dune?.id ?? '' });
    expect(await load({ withMentions: false })).toEqual(['MoorNet DuneNet?', 'ReefNet SandNet?']);
    await client.suggestions.setRule({ rule: 'mention', isOn: false });
    expect(await load({ withMentions: false })).toEqual([]);
  });

  it('can be asked for one by one', async () => {
    const { client } = await library();
    const { suggestions } = await client.suggestions.list({ whole: true });
    const [, second] = suggestions;
    const one = await client.suggestions.list({ filter: { id: second?.id ?? '' } });
    expect(one.suggestions).toEqual([second]);
    expect(one.total).toBe(1);
  });
});
