// A path is one of links that meet, from one thing to another, and none is shorter.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { End, LinkRow } from '../../store/link-rows.ts';
import { linkPath } from './link-path.ts';

const SIZE = 7;
const node = fc.nat(SIZE - 1);
const method = (id: number): End => ({ kind: 'method', id });

function linkOf([source, target]: readonly [number, number], id: number): LinkRow {
  const rest = { type_id: 1, remark: null, suggested_by: null, created_at: '' };
  return { id, source: method(source), target: method(target), ...rest };
}

/** Distances by repeated relaxing. */
function distances(links: readonly LinkRow[], from: number): number[] {
  const far = Array.from({ length: SIZE }, (_, at) => (at === from ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < SIZE; round += 1)
    for (const { source, target } of links) {
      far[source.id] = Math.min(far[source.id] ?? 0, (far[target.id] ?? 0) + 1);
      far[target.id] = Math.min(far[target.id] ?? 0, (far[source.id] ?? 0) + 1);
    }
  return far;
}

it('finds a shortest way whichever way links point', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 12 }), node, node, (pairs, from, to) => {
      const links = pairs.filter(([a, b]) => a !== b).map(linkOf);
      const linksAt = ({ id }: End) => links.filter(({ source, target }) => source.id === id || target.id === id);
      const path = linkPath([method(from)], [method(to)], linksAt);
      const distance = distances(links, from)[to] ?? 0;
      expect(path).toHaveLength(Number.isFinite(distance) ? distance : 0);
      let at = from;
      for (const { source, target } of path) {
        expect([source.id, target.id]).toContain(at);
        at = source.id === at ? target.id : source.id;
      }
      if (path.length > 0) expect(at).toBe(to);
    }),
  );
});
