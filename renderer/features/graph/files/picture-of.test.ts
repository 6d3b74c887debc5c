// The picture behind the files, and GEXF read back by its own reader.

import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf/browser';
import { describe, expect, it } from 'vitest';
import { linkMark, nodeMark } from '../drawing/marks.ts';
import type { Palette } from '../drawing/palette.ts';
import { placesOf } from '../session/layout-of.ts';
import { PLAIN_LOOK } from '../session/look.ts';
import { sampleGraph } from '../testing/sample-graph.ts';
import { toGexf } from './gexf.ts';
import { pictureOf } from './picture-of.ts';

const palette: Palette = {
  ink: 'rgb(1, 1, 1)',
  ink2: 'rgb(2, 2, 2)',
  ink3: 'rgb(3, 3, 3)',
  paper: 'rgb(253, 252, 249)',
  line: 'rgb(5, 5, 5)',
  accent: 'rgb(154, 63, 29)',
  hues: {
    blue: 'rgb(10, 0, 0)',
    violet: 'rgb(20, 0, 0)',
    green: 'rgb(30, 0, 0)',
    ochre: 'rgb(40, 0, 0)',
    red: 'rgb(50, 0, 0)',
    teal: 'rgb(60, 0, 0)',
    plum: 'rgb(70, 0, 0)',
    grey: 'rgb(80, 0, 0)',
  },
  links: { outperforms: 'rgb(90, 0, 0)', related: 'rgb(95, 0, 0)' },
};

const graph = sampleGraph({
  nodes: ['<vLLM> & "co"', 'BatchLLM', 'Batching'],
  links: [
    ['BatchLLM', 'outperforms', '<vLLM> & "co"'],
    ['BatchLLM', 'related to', 'Batching'],
    ['Batching', null, 'BatchLLM'],
  ],
});

describe('pictureOf', () => {
  it('keeps every node inside the paper, as they lie to each other', () => {
    const { nodes, width, height } = pictureOf(graph, placesOf(graph), PLAIN_LOOK, palette);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    // Their x grows, and their y falls in the library, which is downwards on paper.
    expect(nodes.map(({ x }) => x)).toEqual(nodes.map(({ x }) => x).sort((a, b) => a - b));
    expect(nodes.map(({ y }) => y)).toEqual(nodes.map(({ y }) => y).sort((a, b) => a - b));
  });
});

describe('toGexf', () => {
  it('is read back with its names, kinds, places and links', () => {
    const picture = pictureOf(graph, placesOf(graph), PLAIN_LOOK, palette);
    const read = parse(MultiGraph, toGexf(picture));
    expect(read.mapNodes((_, { label }) => label)).toEqual(graph.nodes.name);
    expect(read.mapNodes((_, { kind }) => kind)).toEqual(['method', 'method', 'paper']);
    expect(read.mapEdges((_, { label }, source, target) => `${source} ${label} ${target}`)).toEqual([
      'method-node-1 outperforms method-node-0',
      'method-node-1 related to paper-node-2',
      'paper-node-2 names method-node-1',
    ]);
    expect(read.isUndirected('link-1')).toBe(true);
    expect(read.getNodeAttribute('method-node-0', 'x')).toBeCloseTo(picture.nodes[0]?.x ?? 0, 1);
  });
});

describe('marks', () => {
  it('tell types apart by dash, kinds by shape, and let step back what is not sought', () => {
    expect([0, 1, 2].map((at) => nodeMark(graph, at, PLAIN_LOOK, palette).shape)).toEqual(['circle', 'circle', 'dot']);
    expect([0, 1, 2].map((at) => linkMark(graph, at, PLAIN_LOOK, palette).dash)).toEqual(['', '1 4', '']);
    const look = { ...PLAIN_LOOK, found: new Set([1]), open: 1 };
    expect(nodeMark(graph, 0, look, palette)).toMatchObject({ isFaint: true, label: '' });
    expect(nodeMark(graph, 1, look, palette)).toMatchObject({ isFaint: false, colour: palette.accent });
    expect(linkMark(graph, 0, look, palette).isFaint).toBe(true);
  });

  it('name a method once, not again at the paper that is called after it, unless that is looked for', () => {
    const same = sampleGraph({ nodes: ['Orca', 'Orca: iteration-level scheduling'], links: [] });
    const labels = (look: typeof PLAIN_LOOK) => [0, 1].map((at) => nodeMark(same, at, look, palette).label);
    expect(labels(PLAIN_LOOK)).toEqual(['Orca', '']);
    expect(labels({ ...PLAIN_LOOK, open: 1 })).toEqual(['Orca', 'Orca']);
    expect(labels({ ...PLAIN_LOOK, found: new Set([1]) })).toEqual(['', 'Orca']);
  });

  it('hide nothing in a name', () => {
    const turned = sampleGraph({ nodes: ['turned \u202eacrO'], links: [] });
    expect(nodeMark(turned, 0, PLAIN_LOOK, palette).label).toBe('turned [U+202E]acrO');
  });

  it('colour every node by what is asked for, also where nothing is known', () => {
    for (const colourBy of ['kind', 'tag', 'state', 'cluster', 'year'] as const)
      for (const at of [0, 1, 2])
        expect(nodeMark(graph, at, { ...PLAIN_LOOK, colourBy }, palette).colour).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
  });
});
