// The graph as rows to go through by key: nodes, and under an unfolded one its links. Pure.

import type { Graph } from '#shared/contract/graph.ts';
import { keyAt } from '../session/graph-state.ts';
import { foundNodes } from '../session/look.ts';
import { linkWords } from '../words.ts';

export type GraphRow =
  | { readonly kind: 'node'; readonly node: number }
  /** `other` is the node at its far end. */
  | { readonly kind: 'link'; readonly node: number; readonly link: number; readonly other: number };

/** A row by what it is, which outlives a new picture; a mention by both of its ends. */
export function rowKey(graph: Graph, row: GraphRow): string {
  const node = keyAt(graph, row.node) ?? '';
  if (row.kind === 'node') return node;
  return `${node} ${graph.links.id[row.link] ?? ''} ${keyAt(graph, row.other) ?? ''}`;
}

/** Nodes with the most links first, then by name; with a search only those it finds. */
export function orderedNodes(graph: Graph, search: string): readonly number[] {
  const { degree, name } = graph.nodes;
  const nodes = search.trim() === '' ? [...name.keys()] : foundNodes(graph, search);
  return nodes.sort(
    (a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || (name[a] ?? '').localeCompare(name[b] ?? '', 'en-GB') || a - b,
  );
}

export function listRows(graph: Graph, nodes: readonly number[], unfolded: ReadonlySet<number>): readonly GraphRow[] {
  const links = linksOf(graph, unfolded);
  return nodes.flatMap((node): GraphRow[] => [{ kind: 'node', node }, ...(links.get(node) ?? [])]);
}

function linksOf(graph: Graph, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly GraphRow[]> {
  const found = new Map<number, Extract<GraphRow, { kind: 'link' }>[]>();
  if (wanted.size === 0) return found;
  graph.links.source.forEach((source, link) => {
    const target = graph.links.target[link] ?? -1;
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const)
      if (wanted.has(node)) {
        const rows = found.get(node) ?? [];
        rows.push({ kind: 'link', node, link, other });
        found.set(node, rows);
      }
  });
  // Links before mentions, as the picture has them: thick before thin.
  for (const rows of found.values())
    rows.sort((a, b) => Number(graph.links.type[a.link] === -1) - Number(graph.links.type[b.link] === -1));
  return found;
}

/** "outperforms vLLM": a link as it reads from the node it stands under. */
export function linkRowWords(graph: Graph, { node, link, other }: Extract<GraphRow, { kind: 'link' }>): string {
  return `${linkWords(graph, link, graph.links.source[link] === node)} ${graph.nodes.name[other] ?? ''}`;
}
