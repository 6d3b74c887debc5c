// What the reader looks at, as the drawing wants it: numbers of nodes and links. Pure.

import type { Graph } from '#shared/contract/graph.ts';
import type { Look } from '../drawing/marks.ts';
import { type GraphState, keyOf, type NodeKey, numbersOf } from './graph-state.ts';

export type LookedAt = Pick<
  GraphState,
  'graph' | 'colourBy' | 'groups' | 'open' | 'selected' | 'search' | 'paths' | 'pathFrom'
>;

export const PLAIN_LOOK: Look = {
  colourBy: 'kind',
  groups: null,
  open: null,
  selected: new Set(),
  found: null,
  foundLinks: null,
};

/** A path comes before a search: it was asked for last. */
export function lookOf({ graph, colourBy, groups, open, selected, search, paths, pathFrom }: LookedAt): Look {
  if (graph === null) return { ...PLAIN_LOOK, colourBy };
  const numbers = numbersOf(graph);
  const numberOf = (key: NodeKey | null) => (key === null ? undefined : numbers.get(key));
  const onPath = paths?.paths.flatMap(({ nodes }) => nodes.flatMap((node) => numberOf(keyOf(node)) ?? [])) ?? [];
  const found = onPath.length > 0 ? new Set(onPath) : search.trim() === '' ? null : new Set(foundNodes(graph, search));
  return {
    colourBy,
    groups,
    open: numberOf(open) ?? null,
    selected: new Set([...selected, ...(pathFrom === null ? [] : [pathFrom])].flatMap((key) => numberOf(key) ?? [])),
    found,
    foundLinks: onPath.length > 0 ? pathLinks(graph, paths) : null,
  };
}

/** Nodes whose name has every word of the search in it, in any case. */
export function foundNodes({ nodes }: Graph, search: string): number[] {
  const words = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return nodes.name.flatMap((name, index) => {
    const folded = name.toLocaleLowerCase('en-GB');
    return words.every((word) => folded.includes(word)) ? index : [];
  });
}

/** The links of the paths; for a mention, which has no id, all lines between its two nodes. */
function pathLinks(graph: Graph, paths: GraphState['paths']): Set<number> {
  const numbers = numbersOf(graph);
  const ids = new Set(paths?.paths.flatMap(({ linkIds }) => linkIds.filter((id) => id !== '')));
  const steps = new Set(
    paths?.paths.flatMap(({ nodes, linkIds }) =>
      linkIds.flatMap((id, at) => {
        const [a, b] = [nodes[at], nodes[at + 1]].map((node) => node && numbers.get(keyOf(node)));
        return id !== '' || a === undefined || b === undefined ? [] : [`${a} ${b}`, `${b} ${a}`];
      }),
    ),
  );
  const { source, target, id, type } = graph.links;
  return new Set(
    source.flatMap((from, at) =>
      ids.has(id[at] ?? '') || (type[at] === -1 && steps.has(`${from} ${target[at]}`)) ? at : [],
    ),
  );
}
