// A stay in the graph against a client that answers what the test says.

import { describe, expect, it, vi } from 'vitest';
import type { GraphQuery } from '#shared/contract/graph.ts';
import { paperIdSchema } from '#shared/contract/ids.ts';
import { fakeClient } from '../../../testing/fake-client.ts';
import { testStore } from '../../../testing/test-app.tsx';
import { type SampleGraph, sampleGraph } from '../testing/sample-graph.ts';
import { createGraphSession } from './graph-session.ts';
import { keyAt, numbersOf } from './graph-state.ts';
import { isSameShape, keptPlaces, layoutInput, placesOf } from './layout-of.ts';
import { lookOf } from './look.ts';

const SMALL: SampleGraph = {
  nodes: ['vLLM', 'BatchLLM', 'Orca', 'Batching'],
  links: [
    ['BatchLLM', 'outperforms', 'vLLM'],
    ['Orca', 'related to', 'vLLM'],
    ['Batching', null, 'BatchLLM'],
  ],
};
const graph = sampleGraph(SMALL);
const key = (name: string) => {
  const found = keyAt(graph, graph.nodes.name.indexOf(name));
  if (found === null) throw new Error(name);
  return found;
};

function session(answer: (query: GraphQuery) => SampleGraph, paths: readonly string[][] = [], orWhole = false) {
  const asked: GraphQuery[] = [];
  const client = fakeClient({
    graph: {
      load: async (query) => {
        asked.push(query as GraphQuery);
        return sampleGraph(answer(query as GraphQuery));
      },
      paths: async () =>
        paths.map((names) => ({
          nodes: names.map((name) => {
            const at = graph.nodes.name.indexOf(name);
            return { kind: graph.nodes.kind[at] ?? 'method', id: graph.nodes.id[at] ?? '' } as never;
          }),
          names,
          linkIds: ['link-0', ''],
        })),
    },
  });
  const around = orWhole ? ({ kind: 'paper', id: paperIdSchema.parse('node-3') } as const) : null;
  const app = testStore(client);
  const made = createGraphSession({ client: () => client }, app, around, orWhole);
  return { made, asked, app, state: () => made.store.getState() };
}

const settled = (state: () => { isLoading: boolean }) => vi.waitFor(() => expect(state().isLoading).toBe(false));

describe('a stay in the graph', () => {
  it('shows the whole library where nothing is around what happened to be open', async () => {
    const { made, asked, state } = session(
      ({ scope }) => (scope.kind === 'around' ? { nodes: ['Batching'], links: [] } : SMALL),
      [],
      true,
    );
    made.reload();
    await vi.waitFor(() => expect(state().graph?.nodes.name).toHaveLength(4));
    expect(asked.map(({ scope }) => scope.kind)).toEqual(['around', 'whole']);
    expect(state().open).toBeNull();
  });

  it('stays around what it was asked for', async () => {
    const { made, asked, state } = session(() => SMALL, [], true);
    made.reload();
    await settled(state);
    expect(asked.map(({ scope }) => scope.kind)).toEqual(['around']);
    expect(state().open).toBe('paper:node-3');
  });

  it('marks two nodes for a path, and the same one twice for none', async () => {
    const { made, state } = session(() => SMALL, [['vLLM', 'BatchLLM', 'Batching']]);
    made.reload();
    await settled(state);
    await made.markForPath(key('vLLM'));
    expect(state().pathFrom).toBe(key('vLLM'));
    await made.markForPath(key('vLLM'));
    expect(state().pathFrom).toBeNull();
    await made.markForPath(key('vLLM'));
    await made.markForPath(key('Batching'));
    expect(state()).toMatchObject({ pathFrom: null, tab: 'open', paths: { to: key('Batching') } });
    const { found, foundLinks } = lookOf(state());
    const names = [...(found ?? [])].map((at) => graph.nodes.name[at]);
    expect(names).toEqual(['vLLM', 'BatchLLM', 'Batching']);
    // The link by its id, the mention by its ends; the link to Orca is on no path.
    expect([...(foundLinks ?? [])]).toEqual([0, 2]);
  });

  it('opens the dialog for a link between two nodes marked one after the other', async () => {
    const { made, state, app } = session(() => SMALL);
    made.reload();
    await settled(state);
    made.markForLink(key('vLLM'));
    made.markForLink(key('Orca'));
    expect(state().linkFrom).toBeNull();
    expect(app.getState()).toMatchObject({
      dialog: 'link',
      linkDraft: {
        source: { kind: 'method', name: 'vLLM' },
        target: { kind: 'method', name: 'Orca' },
        evidence: null,
      },
    });
  });

  it('selects more, and lets go of what is selected already', () => {
    const { made, state } = session(() => SMALL);
    made.toggleSelected([key('vLLM'), key('Orca')]);
    made.toggleSelected([key('Orca'), key('Batching')]);
    expect([...state().selected]).toEqual([key('vLLM'), key('Orca'), key('Batching')]);
    made.toggleSelected([key('vLLM')]);
    expect(state().selected.has(key('vLLM'))).toBe(false);
  });
});

describe('a picture', () => {
  it('is the same shape only with the same nodes and lines', () => {
    expect(isSameShape(graph, sampleGraph(SMALL))).toBe(true);
    expect(isSameShape(graph, sampleGraph({ ...SMALL, links: SMALL.links.slice(1) }))).toBe(false);
    expect(isSameShape(graph, sampleGraph({ ...SMALL, nodes: [...SMALL.nodes, 'SD'] }))).toBe(false);
  });

  it('is kept in hundredths, without pins and without what has no place', () => {
    const pinned = { ...graph, nodes: { ...graph.nodes, isPinned: [true, false, false, false] } };
    const places = { x: Float32Array.of(1, 2.345_678, Number.NaN, 4), y: Float32Array.of(1, 2, 3, -4.999_9) };
    expect(keptPlaces(pinned, places)).toEqual([
      { kind: 'method', id: 'node-1', x: 2.35, y: 2 },
      { kind: 'paper', id: 'node-3', x: 4, y: -5 },
    ]);
  });

  it('ties links more than mentions', () => {
    const { weight, source, target } = layoutInput(graph, placesOf(graph), false);
    expect([...weight]).toEqual([1, 1, 0.5]);
    expect([...source].map((from, at) => [from, target[at]])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]); // prettier-ignore
    expect(numbersOf(graph).get(key('Orca'))).toBe(2);
  });
});
