// Finds list numbers that rise through the file, and only those.

/** A number in front of an element or a line; `position` is any ascending key, such as a line index. */
export interface NumberCandidate {
  readonly position: number;
  readonly style: string;
  readonly value: number;
}

/** Numbers may be missing, but not many in a row: a reader who deleted entries leaves small holes. */
const MAX_GAP = 5;

interface Link {
  readonly candidate: NumberCandidate;
  readonly previous: Link | null;
  readonly length: number;
}

/**
 * Chains of candidates of one style whose values rise step by step, longest first; each candidate is in at most one.
 *
 * Several chains occur where lists were put one after the other. The nearest candidate before is preferred, so that
 * two lists 1…9, 1…9 give two chains.
 */
export function risingChains(candidates: readonly NumberCandidate[], minLength: number): NumberCandidate[][] {
  const last = new Map<string, Link>();
  const links: Link[] = [];
  for (const candidate of candidates) {
    const link = extend(last, candidate);
    last.set(`${candidate.style}${candidate.value}`, link);
    links.push(link);
  }
  links.sort((a, b) => b.length - a.length || a.candidate.position - b.candidate.position);
  const used = new Set<NumberCandidate>();
  const chains: NumberCandidate[][] = [];
  for (const end of links) {
    if (end.length < minLength) break;
    if (used.has(end.candidate)) continue;
    const chain: NumberCandidate[] = [];
    for (let link: Link | null = end; link !== null && !used.has(link.candidate); link = link.previous) {
      chain.push(link.candidate);
    }
    if (chain.length < minLength) continue;
    for (const candidate of chain) used.add(candidate);
    chains.push(chain.reverse());
  }
  return chains;
}

function extend(last: ReadonlyMap<string, Link>, candidate: NumberCandidate): Link {
  for (let gap = 1; gap <= MAX_GAP; gap++) {
    const previous = last.get(`${candidate.style}${candidate.value - gap}`);
    if (previous !== undefined) return { candidate, previous, length: previous.length + 1 };
  }
  return { candidate, previous: null, length: 1 };
}
