// What the graph shows of a real library, where its nodes stay, and how each step is taken back.

import { describe, expect, it } from 'vitest';
import type { GraphQuery } from '#shared/contract/graph.ts';
import type { MethodId, PaperId } from '#shared/contract/ids.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import { insertPaper } from '../../store/papers.ts';
import { openTestEngine } from '../../testing/client.testing.ts';
import { record } from '../../testing/record.testing.ts';

const WHOLE = { scope: { kind: 'whole' } } as const;

/** Three papers; BatchLLM outperforms vLLM and mentions it, Sarathi is an alternative to BatchLLM; Orca stands alone. */
async function smallLibrary() {
  const engine = openTestEngine();
  const { client, context } = engine;
  await context.library.write({ kind: 'import', count: 3, subject: null }, (tx) =>
    ['Batching', 'Chunked prefill', 'Orcas'].map((title, index) =>
      insertPaper(tx, record(title, '', { issued: { year: 2020 + index, month: null, day: null } })),
    ),
  );
  const { rows } = await client.papers.list({ limit: 10 });
  const paper = (title: string) => rows.find((row) => row.title === title)?.id as PaperId;
  const method = async (name: string, introducedBy: PaperId | null): Promise<MethodId> =>
    (await client.methods.create({ name, kind: 'system', introducedBy })).id;
  const batch = await method('BatchLLM', paper('Batching'));
  const vllm = await method('vLLM', null);
  const sarathi = await method('Sarathi', paper('Chunked prefill'));
  await method('Orca', null);
  await client.methods.mention({ id: vllm, paperId: paper('Batching'), role: 'mentions' });
  const types = await client.linkTypes.list();
  const typeId = (name: string) => {
    const found = types.find((type) => type.name === name);
    if (!found) throw new Error(`no link type ${name}`);
    return found.id;
  };
  const end = (id: MethodId): Endpoint => ({ kind: 'method', id });
  const outperforms = await client.links.create({
    typeId: typeId('outperforms'),
    source: end(batch),
    target: end(vllm),
  });
  const alternative = await client.links.create({
    typeId: typeId('alternative-to'),
    source: end(sarathi),
    target: end(batch),
  });
  const load = (query: Partial<GraphQuery> = {}) => client.graph.load({ ...WHOLE, ...query });
  const names = async (query: Partial<GraphQuery> = {}) => (await load(query)).nodes.name.toSorted();
  return { ...engine, paper, batch, vllm, sarathi, typeId, end, outperforms, alternative, load, names };
}

describe('graph.load', () => {
  it('shows papers and methods with their lines, and counts links by type', async () => {
    const { load } = await smallLibrary();
    const { nodes, links, types, totalNodes } = await load();
    expect(nodes.name).toEqual(['Batching', 'Chunked prefill', 'BatchLLM', 'vLLM', 'Sarathi']);
    expect(totalNodes).toBe(5);
    expect(nodes.detail).toEqual(['inbox', 'inbox', 'system', 'system', 'system']);
    expect(nodes.year).toEqual([2020, 2021, 2020, null, 2021]);
    const lines = links.source.map((source, index) => {
      const type = types[links.type[index] ?? -1]?.name ?? 'mention';
      return `${nodes.name[source]} ${type} ${nodes.name[links.target[index] ?? -1]}`;
    });
    expect(lines.toSorted()).toEqual([
      'BatchLLM outperforms vLLM',
      'Batching mention BatchLLM',
      'Batching mention vLLM',
      'Chunked prefill mention Sarathi',
      'Sarathi alternative-to BatchLLM',
    ]);
    const counts = types.flatMap(({ name, count }) => (count > 0 ? `${name} ${count}` : []));
    expect(counts.toSorted()).toEqual(['alternative-to 1', 'outperforms 1']);
  });

  it('filters by kind, type, tag and neighbourhood, and shows what is loose when asked', async () => {
    const { client, names, typeId, end, vllm, batch } = await smallLibrary();
    expect(await names({ nodes: 'methods' })).toEqual(['BatchLLM', 'Sarathi', 'vLLM']);
    expect(await names({ nodes: 'methods', withLoose: true })).toEqual(['BatchLLM', 'Orca', 'Sarathi', 'vLLM']);
    expect(await names({ nodes: 'papers' })).toEqual([]);
    expect(await names({ typeIds: [typeId('outperforms')], withMentions: false })).toEqual(['BatchLLM', 'vLLM']);
    const around = (depth: number) => ({ scope: { kind: 'around' as const, nodes: [end(vllm)], depth } });
    expect(await names({ ...around(1), withMentions: false })).toEqual(['BatchLLM', 'vLLM']);
    expect(await names({ ...around(2), withMentions: false })).toEqual(['BatchLLM', 'Sarathi', 'vLLM']);
    await client.methods.tag({ ids: [vllm, batch], name: 'serving' });
    const [tag] = await client.tags.list();
    expect(await names({ tagIds: tag ? [tag.id] : [] })).toEqual(['BatchLLM', 'vLLM']);
  });

  it('says how many there are when the cap leaves some out, by the rule asked for', async () => {
    const { load } = await smallLibrary();
    const byDegree = await load({ cap: 2, withMentions: false });
    expect(byDegree.totalNodes).toBe(3);
    expect(byDegree.nodes.name).toContain('BatchLLM');
    expect(byDegree.nodes.name).toHaveLength(2);
    expect((await load({ cap: 1, nodes: 'methods', capRule: 'newest' })).nodes.name).toEqual(['Sarathi']);
  });

  it('leaves out what is in the trash', async () => {
    const { client, paper, names } = await smallLibrary();
    await client.papers.trash({ papers: { ids: [paper('Batching')] } });
    expect(await names()).not.toContain('Batching');
    await client.history.undo();
    expect(await names()).toContain('Batching');
  });
});

describe('places', () => {
  it('are kept for every later picture, and are no step of the history', async () => {
    const { client, load, batch, paper, names } = await smallLibrary();
    const before = await client.history.peek();
    await client.graph.savePlaces({
      places: [
        { kind: 'method', id: batch, x: 3, y: -4 },
        { kind: 'paper', id: paper('Batching'), x: 1.5, y: 2 },
      ],
    });
    const { nodes } = await load({ nodes: 'methods' });
    const at = nodes.name.indexOf('BatchLLM');
    expect([nodes.x[at], nodes.y[at]]).toEqual([3, -4]);
    expect(nodes.x[nodes.name.indexOf('vLLM')]).toBeNull();
    expect((await client.history.peek()).undo).toEqual(before.undo);
    await client.graph.savePlaces({ places: [{ kind: 'method', id: batch, x: 5, y: 5 }] });
    const again = (await load()).nodes;
    expect(again.x[again.name.indexOf('Batching')]).toBe(1.5);
    expect(again.x[again.name.indexOf('BatchLLM')]).toBe(5);
    expect(await names()).toHaveLength(5);
  });

  it('of a pin win over those of the layout; pinning and letting go are undone', async () => {
    const { client, load, batch } = await smallLibrary();
    const placeOf = async () => {
      const { nodes } = await load();
      const at = nodes.name.indexOf('BatchLLM');
      return { x: nodes.x[at], y: nodes.y[at], isPinned: nodes.isPinned[at] };
    };
    await client.graph.savePlaces({ places: [{ kind: 'method', id: batch, x: 1, y: 1 }] });
    await client.graph.pin({ node: { methodId: batch }, x: 7, y: 8 });
    expect(await placeOf()).toEqual({ x: 7, y: 8, isPinned: true });
    await client.graph.pin({ node: { methodId: batch }, x: 9, y: 9 });
    const undone = await client.history.undo();
    expect(undone.step).toMatchObject({ kind: 'pin', subject: 'BatchLLM' });
    expect(await placeOf()).toEqual({ x: 7, y: 8, isPinned: true });
    await client.graph.unpin({ node: { methodId: batch } });
    expect(await placeOf()).toEqual({ x: 1, y: 1, isPinned: false });
    await client.history.undo();
    expect(await placeOf()).toEqual({ x: 7, y: 8, isPinned: true });
    expect((await client.library.verify()).problems).toEqual([]);
  });

  it('go with the method they belong to, and come back with it', async () => {
    const { client, load, vllm } = await smallLibrary();
    await client.graph.pin({ node: { methodId: vllm }, x: 7, y: 8 });
    await client.methods.delete({ ids: [vllm] });
    expect((await load()).nodes.isPinned).not.toContain(true);
    await expect(client.graph.pin({ node: { methodId: vllm }, x: 0, y: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.history.undo();
    const { nodes } = await load();
    expect(nodes.isPinned[nodes.name.indexOf('vLLM')]).toBe(true);
  });
});

describe('graph.paths', () => {
  it('follows links and mentions either way, with the links on the way', async () => {
    const { client, end, vllm, sarathi, batch, outperforms, alternative, paper } = await smallLibrary();
    const [path, ...others] = await client.graph.paths({ from: end(vllm), to: end(sarathi) });
    expect(others).toEqual([]);
    expect(path?.nodes).toEqual([end(vllm), end(batch), end(sarathi)]);
    expect(path?.names).toEqual(['vLLM', 'BatchLLM', 'Sarathi']);
    expect(path?.linkIds).toEqual([outperforms.id, alternative.id]);
    const fromPaper = await client.graph.paths({
      from: { kind: 'paper', id: paper('Chunked prefill') },
      to: end(vllm),
    });
    expect(fromPaper[0]?.linkIds).toEqual(['', alternative.id, outperforms.id]);
    expect(await client.graph.paths({ from: { kind: 'paper', id: paper('Orcas') }, to: end(vllm) })).toEqual([]);
  });
});

describe('named views', () => {
  const view = (name: string, ratio: number) => ({
    name,
    query: { scope: { kind: 'whole' as const }, withLoose: true },
    camera: { x: 0.5, y: 0.25, ratio },
    colourBy: 'cluster' as const,
  });

  it('keep the pins there were, and bring back these and no others, with one undo', async () => {
    const { client, batch, vllm } = await smallLibrary();
    const pinsOf = async () => {
      const { nodes } = await client.graph.load({ scope: { kind: 'whole' }, withLoose: true });
      return nodes.id.flatMap((id, at) => (nodes.isPinned[at] ? [[id, nodes.x[at], nodes.y[at]]] : []));
    };
    await client.graph.pin({ node: { methodId: batch }, x: 1, y: 2 });
    const { id } = await client.graph.saveView(view('Serving', 1));
    expect(await client.graph.takePins({ id })).toMatchObject({ changed: 0 });
    await client.graph.pin({ node: { methodId: batch }, x: 5, y: 6 });
    await client.graph.pin({ node: { methodId: vllm }, x: 7, y: 8 });
    expect(await client.graph.takePins({ id })).toMatchObject({ changed: 2 });
    expect(await pinsOf()).toEqual([[batch, 1, 2]]);
    expect((await client.history.undo()).step).toMatchObject({ kind: 'take-graph-pins', subject: 'Serving' });
    expect(await pinsOf()).toHaveLength(2);
    await client.methods.delete({ ids: [batch] });
    expect(await client.graph.takePins({ id })).toMatchObject({ changed: 1 });
    expect(await pinsOf()).toEqual([]);
  });

  it('are kept with filter and camera, replaced by name, deleted, and all of it is undone', async () => {
    const { client } = await smallLibrary();
    const { id } = await client.graph.saveView(view('Serving', 1));
    await client.graph.saveView(view('Another', 2));
    expect((await client.graph.views()).map(({ name }) => name)).toEqual(['Another', 'Serving']);
    expect((await client.graph.saveView(view('Serving', 0.5))).id).toBe(id);
    const found = (await client.graph.views()).find((known) => known.id === id);
    expect(found).toMatchObject({ ...view('Serving', 0.5), query: { withLoose: true, cap: 2_000, capRule: 'degree' } });
    await client.history.undo();
    expect((await client.graph.views()).find((known) => known.id === id)?.camera.ratio).toBe(1);
    await client.graph.deleteView({ id });
    expect((await client.graph.views()).map(({ name }) => name)).toEqual(['Another']);
    await client.history.undo();
    expect(await client.graph.views()).toHaveLength(2);
    await client.graph.deleteView({ id });
    await expect(client.graph.deleteView({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
