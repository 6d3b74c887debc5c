// Which nodes belong together: Louvain's method, with the same outcome every time.

import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { LayoutInput } from './layout-input.ts';
import { randomNumbers } from './random.ts';

const SEED = 7;

/** For each node the number of its group; the largest group is 0. A node without lines is a group by itself. */
export function communitiesOf({ x, source, target, weight }: Omit<LayoutInput, 'startsOver'>): Uint32Array {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let node = 0; node < x.length; node += 1) graph.addNode(node);
  source.forEach((from, at) => {
    const to = target[at] ?? from;
    if (from === to) return;
    const added = weight[at] ?? 1;
    graph.updateEdge(from, to, (attributes) => ({ weight: (attributes.weight ?? 0) + added }));
  });
  const found = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: randomNumbers(SEED) });
  const groups = Array.from(x, (_, node) => found[node] ?? node);
  return bySize(groups);
}

/** Numbers the groups anew: by how many they are, and among equals by who comes first. */
function bySize(groups: readonly number[]): Uint32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // A map keeps its order and a sort is stable: groups of one size stay in the order of their first nodes.
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const rank = new Map(order.map((group, index) => [group, index]));
  return Uint32Array.from(groups, (group) => rank.get(group) ?? 0);
}
