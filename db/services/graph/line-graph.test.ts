// Reach and shortest paths, against distances and paths found the slow way.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeKey } from '../../store/graph-places.ts';
import type { End } from '../../store/link-rows.ts';
import { type Line, reach, shortestPaths } from './line-graph.ts';

const SIZE = 7;

/** Even numbers are papers, odd ones methods, and the row ids of the two overlap. */
function nodeAt(index: number): End {
  return { kind: index % 2 === 0 ? 'paper' : 'method', id: 1 + Math.floor(index / 2) };
}

const nodes = Array.from({ length: SIZE }, (_, index) => nodeAt(index));

function line(source: number, target: number, id = `${source}-${target}`): Line {
  return { source: nodeAt(source), target: nodeAt(target), typeId: 1, id, isSuggested: false };
}

const ends = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).filter(([a, b]) => a !== b);
const pairs = fc.array(ends, { maxLength: 14 });

/** Steps between every two nodes: Floyd and Warshall. */
function allDistances(edges: readonly (readonly [number, number])[]): number[][] {
  const steps = nodes.map((_, a) => nodes.map((__, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  const at = (a: number, b: number) => steps[a]?.[b] ?? Number.POSITIVE_INFINITY;
  const put = (a: number, b: number, value: number) => {
    const row = steps[a];
    if (row) row[b] = value;
  };
  for (const [a, b] of edges) {
    put(a, b, 1);
    put(b, a, 1);
  }
  for (let via = 0; via < SIZE; via += 1)
    for (let a = 0; a < SIZE; a += 1)
      for (let b = 0; b < SIZE; b += 1) put(a, b, Math.min(at(a, b), at(a, via) + at(via, b)));
  return steps;
}

/** Every walk of just `length` steps, as node numbers: all of them are tried. */
function walks(edges: readonly (readonly [number, number])[], from: number, to: number, length: number): string[] {
  if (length === 0) return from === to ? [String(from)] : [];
  const next = new Set(edges.flatMap(([a, b]) => (a === from ? [b] : b === from ? [a] : [])));
  return [...next].flatMap((node) => walks(edges, node, to, length - 1).map((rest) => `${from} ${rest}`));
}

describe('reach', () => {
  it('finds what is near enough, and nothing else', () => {
    fc.assert(
      fc.property(pairs, fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1 }), fc.nat(3), (edges, starts, depth) => {
        const steps = allDistances(edges);
        const near = nodes.filter((_, b) => starts.some((a) => (steps[a]?.[b] ?? 99) <= depth));
        const found = reach(
          edges.map(([a, b]) => line(a, b)),
          starts.map(nodeAt),
          depth,
        );
        expect([...found.keys()].sort()).toEqual(near.map(nodeKey).sort());
      }),
    );
  });

  it('keeps a start that has no line', () => {
    expect([...reach([], [nodeAt(0)], 3).values()]).toEqual([nodeAt(0)]);
  });
});

describe('shortestPaths', () => {
  it('finds every shortest path once, each along lines that are there', () => {
    fc.assert(
      fc.property(pairs, fc.nat(SIZE - 1), fc.nat(SIZE - 1), (edges, from, to) => {
        const lines = edges.map(([a, b], index) => line(a, b, `line ${index}`));
        const length = allDistances(edges)[from]?.[to] ?? Number.POSITIVE_INFINITY;
        const expected = Number.isFinite(length) ? walks(edges, from, to, length) : [];
        const paths = shortestPaths(lines, nodeAt(from), nodeAt(to), 1_000);
        const numbers = paths.map((path) => path.nodes.map(numberOf).join(' '));
        expect(numbers.toSorted()).toEqual([...new Set(expected)].sort());
        for (const path of paths)
          path.lines.forEach((step, index) => {
            const both = [nodeKey(step.source), nodeKey(step.target)].sort();
            const around = path.nodes.slice(index, index + 2).map(nodeKey);
            expect(both).toEqual(around.sort());
            expect(lines).toContain(step);
          });
      }),
    );
  });

  it('stops at as many as were asked for', () => {
    const lines = [1, 2, 3, 4].flatMap((middle) => [line(0, middle), line(middle, 5)]);
    expect(shortestPaths(lines, nodeAt(0), nodeAt(5), 3)).toHaveLength(3);
    expect(shortestPaths(lines, nodeAt(0), nodeAt(6), 3)).toEqual([]);
  });
});

function numberOf(node: End): number {
  return nodes.findIndex((known) => nodeKey(known) === nodeKey(node));
}
