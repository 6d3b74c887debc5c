// Which nodes and lines a picture shows: the scope, the filters, and the cap with its rule. A pure function.

import type { GraphQuery } from '#shared/contract/graph.ts';
import { nodeKey } from '../../store/graph-places.ts';
import type { End } from '../../store/link-rows.ts';
import { type Line, linesByNode, reach } from './line-graph.ts';

/** All there is to choose from. */
export interface Everything {
  /** Nodes that pass the filter of kind and tags. */
  readonly nodes: readonly End[];
  readonly lines: readonly Line[];
  readonly isTagged: (node: End) => boolean;
}

export interface Chosen {
  readonly nodes: readonly End[];
  readonly lines: readonly Line[];
  /** Lines at a node before the cap took some away, by key. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Nodes there were before the cap. */
  readonly totalNodes: number;
  /** Links of each type in the scope, also of types filtered out. */
  readonly typeCounts: ReadonlyMap<number, number>;
}

type Wanted = Pick<GraphQuery, 'withLoose' | 'cap' | 'capRule'> & {
  /** Null for the whole library. */
  readonly around: { readonly nodes: readonly End[]; readonly depth: number } | null;
  /** Null for all types. */
  readonly typeIds: ReadonlySet<number> | null;
};

export function chooseNodes(all: Everything, wanted: Wanted): Chosen {
  const admitted = new Map(all.nodes.map((node) => [nodeKey(node), node]));
  const inside = all.lines.filter(
    ({ source, target }) => admitted.has(nodeKey(source)) && admitted.has(nodeKey(target)),
  );
  const lines = inside.filter(({ typeId }) => typeId === null || (wanted.typeIds?.has(typeId) ?? true));
  const byNode = linesByNode(lines);
  const inScope = scopeOf(admitted, byNode, lines, wanted);
  const degrees = new Map([...inScope.keys()].map((key) => [key, byNode.get(key)?.length ?? 0]));
  const kept = cap(inScope, degrees, all, wanted);
  return {
    nodes: [...kept.values()],
    lines: lines.filter(({ source, target }) => kept.has(nodeKey(source)) && kept.has(nodeKey(target))),
    degrees,
    totalNodes: inScope.size,
    typeCounts: countTypes(inside, wanted.around && reach(inside, wanted.around.nodes, wanted.around.depth)),
  };
}

function scopeOf(
  admitted: ReadonlyMap<string, End>,
  byNode: ReadonlyMap<string, readonly Line[]>,
  lines: readonly Line[],
  { around, withLoose }: Wanted,
): ReadonlyMap<string, End> {
  if (around) {
    const starts = around.nodes.filter((node) => admitted.has(nodeKey(node)));
    return reach(lines, starts, around.depth);
  }
  if (withLoose) return admitted;
  return new Map([...admitted].filter(([key]) => byNode.has(key)));
}

function cap(
  nodes: ReadonlyMap<string, End>,
  degrees: ReadonlyMap<string, number>,
  { isTagged }: Everything,
  { cap: most, capRule, around }: Wanted,
): ReadonlyMap<string, End> {
  if (nodes.size <= most) return nodes;
  const starts = new Set(around?.nodes.map(nodeKey));
  const ranked = [...nodes].map(([key, node]) => ({ key, node, rank: rankOf(key, node) }));
  ranked.sort(
    (a, b) => b.rank - a.rank || (degrees.get(b.key) ?? 0) - (degrees.get(a.key) ?? 0) || b.node.id - a.node.id,
  );
  const kept = new Set(ranked.slice(0, most).map(({ key }) => key));
  return new Map([...nodes].filter(([key]) => kept.has(key)));

  function rankOf(key: string, node: End): number {
    // What the picture is about is never left out of it.
    if (starts.has(key)) return Number.MAX_SAFE_INTEGER;
    switch (capRule) {
      case 'degree':
        return degrees.get(key) ?? 0;
      case 'newest':
        return node.id;
      case 'tagged':
        return isTagged(node) ? 1 : 0;
      default:
        return capRule satisfies never;
    }
  }
}

function countTypes(lines: readonly Line[], scope: ReadonlyMap<string, End> | null): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { typeId, source, target, isSuggested } of lines) {
    if (typeId === null || isSuggested) continue;
    if (scope && !(scope.has(nodeKey(source)) && scope.has(nodeKey(target)))) continue;
    counts.set(typeId, (counts.get(typeId) ?? 0) + 1);
  }
  return counts;
}
