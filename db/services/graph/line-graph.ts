// The lines between papers and methods as a graph in memory: what is reached from where, and by which lines.

import { nodeKey } from '../../store/graph-places.ts';
import type { End } from '../../store/link-rows.ts';

/** A link, a mention or a suggestion. */
export interface Line {
  readonly source: End;
  readonly target: End;
  /** Row id of the link's type; null for a mention. */
  readonly typeId: number | null;
  /** As the contract spells it; empty for a mention. */
  readonly id: string;
  readonly isSuggested: boolean;
}

/** For every node the lines that end at it, in the order given. */
export function linesByNode(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byNode = new Map<string, Line[]>();
  for (const line of lines)
    for (const end of [line.source, line.target]) {
      const key = nodeKey(end);
      const known = byNode.get(key);
      if (known) known.push(line);
      else byNode.set(key, [line]);
    }
  return byNode;
}

/** Nodes reached in at most `depth` steps either way, nearest first, the starts among them. */
export function reach(lines: readonly Line[], starts: readonly End[], depth: number): Map<string, End> {
  const byNode = linesByNode(lines);
  const reached = new Map(starts.map((node) => [nodeKey(node), node]));
  let border: readonly End[] = [...reached.values()];
  for (let step = 0; step < depth; step += 1) {
    const next: End[] = [];
    for (const node of border)
      for (const line of byNode.get(nodeKey(node)) ?? []) {
        const other = otherEnd(line, node);
        if (reached.has(nodeKey(other))) continue;
        reached.set(nodeKey(other), other);
        next.push(other);
      }
    border = next;
  }
  return reached;
}

export interface Path {
  readonly nodes: readonly End[];
  /** One line between each two nodes that follow each other. */
  readonly lines: readonly Line[];
}

/** Shortest paths between two nodes, either way along lines, at most `most`; none when they are not connected. */
export function shortestPaths(lines: readonly Line[], from: End, to: End, most: number): Path[] {
  const byNode = linesByNode(lines);
  const stepsTo = distances(byNode, to, nodeKey(from));
  const paths: Path[] = [];
  walk({ nodes: [from], lines: [] }, from);
  return paths;

  function walk(path: Path, node: End): void {
    if (paths.length >= most) return;
    const left = stepsTo.get(nodeKey(node));
    if (left === undefined) return;
    if (left === 0) {
      paths.push(path);
      return;
    }
    const seen = new Set<string>();
    for (const line of byNode.get(nodeKey(node)) ?? []) {
      const other = otherEnd(line, node);
      const key = nodeKey(other);
      if (seen.has(key) || stepsTo.get(key) !== left - 1) continue;
      seen.add(key);
      walk({ nodes: [...path.nodes, other], lines: [...path.lines, line] }, other);
    }
  }
}

/** Steps from a node to every other as far as `until`, breadth first. */
function distances(byNode: ReadonlyMap<string, readonly Line[]>, start: End, until: string): Map<string, number> {
  const found = new Map([[nodeKey(start), 0]]);
  let border = [start];
  for (let steps = 1; border.length > 0 && !found.has(until); steps += 1) {
    const next: End[] = [];
    for (const node of border)
      for (const line of byNode.get(nodeKey(node)) ?? []) {
        const other = otherEnd(line, node);
        if (found.has(nodeKey(other))) continue;
        found.set(nodeKey(other), steps);
        next.push(other);
      }
    border = next;
  }
  return found;
}

function otherEnd(line: Line, node: End): End {
  return line.source.kind === node.kind && line.source.id === node.id ? line.target : line.source;
}
