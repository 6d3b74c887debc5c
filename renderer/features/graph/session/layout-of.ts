// A picture as the layout wants it, and its outcome as the library keeps it.

import type { Graph } from '#shared/contract/graph.ts';
import type { LayoutInput, Places } from '../layout/layout-input.ts';

/** A link ties nodes together, a mention half as much, a suggestion hardly. */
const WEIGHTS = { link: 1, mention: 0.5, suggestion: 0.2 } as const;

export function placesOf({ nodes }: Graph): Places {
  const values = (all: readonly (number | null)[]) => Float32Array.from(all, (value) => value ?? Number.NaN);
  return { x: values(nodes.x), y: values(nodes.y) };
}

export function layoutInput({ nodes, links }: Graph, places: Places, startsOver: boolean): LayoutInput {
  return {
    x: places.x,
    y: places.y,
    isPinned: Uint8Array.from(nodes.isPinned, Number),
    source: Uint32Array.from(links.source),
    target: Uint32Array.from(links.target),
    weight: Float32Array.from(links.type, (type, at) =>
      links.isSuggested[at] === true ? WEIGHTS.suggestion : type === -1 ? WEIGHTS.mention : WEIGHTS.link,
    ),
    startsOver,
  };
}

/** In hundredths, as the layout gives them: single precision would add digits that mean nothing. */
export function keptPlaces({ nodes }: Graph, { x, y }: Places) {
  const round = (value: number | undefined) => Math.round((value ?? 0) * 100) / 100;
  return nodes.id.flatMap((id, at) => {
    const kind = nodes.kind[at];
    // A pin has a place of its own; the layout's is kept for when it is let go.
    if (kind === undefined || Number.isNaN(x[at]) || nodes.isPinned[at] === true) return [];
    return { kind, id, x: round(x[at]), y: round(y[at]) };
  });
}

/** Whether two pictures have the same nodes and lines, so that the drawing need not be built again. */
export function isSameShape(a: Graph, b: Graph): boolean {
  const same = (left: readonly unknown[], right: readonly unknown[]) =>
    left.length === right.length && left.every((value, at) => value === right[at]);
  return (
    same(a.nodes.id, b.nodes.id) &&
    same(a.nodes.kind, b.nodes.kind) &&
    same(a.links.source, b.links.source) &&
    same(a.links.target, b.links.target)
  );
}
