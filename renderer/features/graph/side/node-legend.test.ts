// The legend of nodes says what the picture has: shapes as they are drawn, colours as they are meant, and how many.

import { describe, expect, it } from 'vitest';
import type { Graph } from '#shared/contract/graph.ts';
import { tagIdSchema } from '#shared/contract/ids.ts';
import { KIND_HUES, shapeOf } from '../drawing/marks.ts';
import { sampleGraph } from '../testing/sample-graph.ts';
import { nodeLegend } from './node-legend.ts';

const sample = sampleGraph({ nodes: ['vLLM', 'ShareGPT', 'Batching', 'Orca'], links: [] });
const graph: Graph = {
  ...sample,
  nodes: {
    ...sample.nodes,
    kind: ['method', 'method', 'paper', 'paper'],
    detail: ['system', 'dataset', 'read', 'inbox'],
    tag: [0, -1, 0, 1],
  },
  tags: ['serving', 'norm layers'].map((name, at) => ({ id: tagIdSchema.parse(`tag-${at}`), name })),
};

const told = (...args: Parameters<typeof nodeLegend>) =>
  nodeLegend(...args).map(({ shape, token, words, count }) => `${count} ${words}: ${shape} ${token}`);

describe('nodeLegend', () => {
  it('names every kind there is once, in the shape it is drawn in', () => {
    expect(told(graph, 'kind', null)).toEqual([
      '2 paper: dot ink-3',
      '1 system: circle hue-blue',
      '1 data set: square hue-ochre',
    ]);
    expect(shapeOf(graph, 1)).toBe('square');
    expect(KIND_HUES.dataset).toBe('ochre');
  });

  it('counts states, tags and groups of the nodes shown, beside the shapes', () => {
    expect(told(graph, 'state', null)).toEqual([
      '2 paper: dot ink-3',
      '1 method, system: circle ink-2',
      '1 data, model: square ink-2',
      '1 Inbox: dot hue-grey',
      '1 Read: dot hue-green',
    ]);
    expect(told(graph, 'tag', null).slice(3)).toEqual(['2 serving: dot hue-blue', '1 norm layers: dot hue-ochre']);
    expect(told(graph, 'cluster', Uint32Array.of(0, 0, 1, 0)).slice(3)).toEqual(['3 group 1: dot hue-blue']);
    expect(told(graph, 'year', null)).toHaveLength(3);
  });

  it('counts every node once by kind', () => {
    const all = nodeLegend(graph, 'kind', null).reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(graph.nodes.id.length);
  });
});
