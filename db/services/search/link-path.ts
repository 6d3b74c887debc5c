// The shortest way from one thing to another over links, whichever way each of them points.

import type { End, LinkRow } from '../../store/link-rows.ts';

/** A thing as a key of maps. */
export function endKey({ kind, id }: End): string {
  return `${kind} ${id}`;
}

/** The links of a shortest path in order; empty when there is none, or both are one. `linksAt` names a thing's links. */
export function linkPath(
  from: readonly End[],
  to: readonly End[],
  linksAt: (end: End) => readonly LinkRow[],
): readonly LinkRow[] {
  const goals = new Set(to.map(endKey));
  const arrivedBy = new Map<string, { readonly link: LinkRow; readonly from: End } | null>();
  for (const end of from) arrivedBy.set(endKey(end), null);
  let edge: readonly End[] = from;
  while (edge.length > 0) {
    const reached = edge.find((end) => goals.has(endKey(end)));
    if (reached) return wayTo(reached, arrivedBy);
    const next: End[] = [];
    for (const end of edge) {
      for (const link of linksAt(end)) {
        const other = otherEnd(link, end);
        if (arrivedBy.has(endKey(other))) continue;
        arrivedBy.set(endKey(other), { link, from: end });
        next.push(other);
      }
    }
    edge = next;
  }
  return [];
}

function wayTo(
  end: End,
  arrivedBy: ReadonlyMap<string, { readonly link: LinkRow; readonly from: End } | null>,
): LinkRow[] {
  const links: LinkRow[] = [];
  for (let step = arrivedBy.get(endKey(end)); step; step = arrivedBy.get(endKey(step.from))) links.unshift(step.link);
  return links;
}

/** The end of a link that is not this one. */
export function otherEnd({ source, target }: LinkRow, end: End): End {
  return endKey(source) === endKey(end) ? target : source;
}
