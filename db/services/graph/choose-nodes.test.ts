// Scope, filters and the cap, against the same choice said in the plainest way.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeKey } from '../../store/graph-places.ts';
import type { End } from '../../store/link-rows.ts';
import { chooseNodes } from './choose-nodes.ts';
import { type Line, reach } from './line-graph.ts';

const SIZE = 9;

function nodeAt(index: number): End {
  return { kind: index % 3 === 0 ? 'method' : 'paper', id: index + 1 };
}

const line = fc
  .record({
    ends: fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).filter(([a, b]) => a !== b),
    typeId: fc.constantFrom(null, 1, 2),
    isSuggested: fc.boolean(),
  })
  .map(
    ({ ends: [a, b], typeId, isSuggested }): Line => ({
      source: nodeAt(a),
      target: nodeAt(b),
      typeId,
      id: `${a}-${b}`,
      isSuggested: isSuggested && typeId !== null,
    }),
  );

const everything = fc.record({
  nodes: fc.uniqueArray(fc.nat(SIZE - 1)).map((indices) => indices.sort((a, b) => a - b).map(nodeAt)),
  lines: fc.array(line, { maxLength: 20 }),
  tagged: fc.uniqueArray(fc.nat(SIZE - 1)),
});

const wanted = fc.record({
  around: fc.option(
    fc.record({
      nodes: fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 2 }).map((indices) => indices.map(nodeAt)),
      depth: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  typeIds: fc.option(fc.uniqueArray(fc.constantFrom(1, 2)).map((ids) => new Set(ids))),
  withLoose: fc.boolean(),
  cap: fc.integer({ min: 1, max: SIZE }),
  capRule: fc.constantFrom('degree', 'newest', 'tagged'),
} as const);

const keys = (nodes: readonly End[]) => nodes.map(nodeKey).sort();

describe('chooseNodes', () => {
  it('shows what is in the scope, passes the filters and is not cut off by the cap', () => {
    fc.assert(
      fc.property(everything, wanted, ({ nodes, lines, tagged }, want) => {
        const isTagged = ({ id }: End) => tagged.includes(id - 1);
        const chosen = chooseNodes({ nodes, lines, isTagged }, want);

        const admits = (node: End) => nodes.some((known) => nodeKey(known) === nodeKey(node));
        const drawn = lines.filter(
          ({ source, target, typeId }) =>
            admits(source) && admits(target) && (typeId === null || (want.typeIds?.has(typeId) ?? true)),
        );
        const degree = (node: End) =>
          drawn.filter(({ source, target }) => [source, target].some((end) => nodeKey(end) === nodeKey(node))).length;
        const inScope = want.around
          ? [...reach(drawn, want.around.nodes.filter(admits), want.around.depth).values()]
          : nodes.filter((node) => want.withLoose || degree(node) > 0);
        expect(chosen.totalNodes).toBe(inScope.length);
        expect(chosen.nodes).toHaveLength(Math.min(want.cap, inScope.length));
        expect(keys(inScope)).toEqual(expect.arrayContaining(keys(chosen.nodes)));

        const shown = new Set(chosen.nodes.map(nodeKey));
        expect(chosen.lines).toEqual(
          drawn.filter(({ source, target }) => shown.has(nodeKey(source)) && shown.has(nodeKey(target))),
        );
        for (const node of chosen.nodes) expect(chosen.degrees.get(nodeKey(node))).toBe(degree(node));

        // Nobody left out comes before anybody shown, by the rule; the starts of a neighbourhood come first of all.
        const starts = new Set(want.around?.nodes.map(nodeKey));
        const rank = (node: End) => {
          if (starts.has(nodeKey(node))) return Number.POSITIVE_INFINITY;
          if (want.capRule === 'degree') return degree(node);
          return want.capRule === 'newest' ? node.id : Number(isTagged(node));
        };
        const worst = Math.min(...chosen.nodes.map(rank));
        for (const node of inScope) if (!shown.has(nodeKey(node))) expect(rank(node)).toBeLessThanOrEqual(worst);
      }),
      { numRuns: 300 },
    );
  });

  it('counts the links of every type, also of those not shown, and no suggestion', () => {
    const [a, b, c] = [nodeAt(0), nodeAt(1), nodeAt(2)];
    const link = (source: End, target: End, typeId: number | null, isSuggested = false): Line => ({
      source,
      target,
      typeId,
      id: '',
      isSuggested,
    });
    const lines = [link(a, b, 1), link(b, c, 2), link(a, c, 2), link(a, c, 1, true), link(a, b, null)];
    const { typeCounts } = chooseNodes(
      { nodes: [a, b, c], lines, isTagged: () => false },
      { around: null, typeIds: new Set([1]), withLoose: false, cap: 10, capRule: 'degree' },
    );
    expect([...typeCounts]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
