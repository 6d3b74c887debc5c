// How links and their types are worded and coloured.

import type { Endpoint, Link, LinkType } from '#shared/contract/links.ts';

/** Names of the colour tokens a link type may have. */
export const LINK_COLOURS = [
  'introduces',
  'extends',
  'uses',
  'outperforms',
  'alternative',
  'evaluated',
  'contradicts',
  'surveys',
  'related',
] as const;

/** The colours by what one sees, in the order of the tokens. */
export const COLOUR_LABELS: Readonly<Record<(typeof LINK_COLOURS)[number], string>> = {
  introduces: 'Teal',
  extends: 'Blue',
  uses: 'Plum',
  outperforms: 'Green',
  alternative: 'Violet',
  evaluated: 'Ochre',
  contradicts: 'Red',
  surveys: 'Olive',
  related: 'Grey',
};

/** The colour of a type as a style value; one this version does not know is grey. */
export function linkColour(colour: string): string {
  return `var(--link-${LINK_COLOURS.find((known) => known === colour) ?? 'related'})`;
}

/** A type as it reads from one of its ends. */
export interface DirectedType {
  readonly type: Omit<LinkType, 'linkCount'>;
  /** Read from the target: "extended by". */
  readonly isTurned: boolean;
  readonly label: string;
}

export function directed(type: Omit<LinkType, 'linkCount'>, isTurned: boolean): DirectedType {
  return { type, isTurned: isTurned && !type.isSymmetric, label: isTurned ? type.inverseLabel : type.label };
}

/** Every way two things can be linked: each type forwards and, unless it is symmetric, backwards. */
export function directedTypes(types: readonly Omit<LinkType, 'linkCount'>[]): DirectedType[] {
  return types.flatMap((type) =>
    type.isSymmetric ? [directed(type, false)] : [directed(type, false), directed(type, true)],
  );
}

export function isAt(end: Endpoint, here: Endpoint): boolean {
  return end.kind === here.kind && end.id === here.id;
}

/** A link as seen from one of its ends. */
export interface SeenLink {
  readonly link: Link;
  readonly here: Link['source'];
  readonly there: Link['source'];
  readonly as: DirectedType;
}

/** Seen from whichever end is among `here`; from its source when both are, or none. */
export function seenFrom(link: Link, here: readonly Endpoint[]): SeenLink {
  const isHere = (end: Endpoint) => here.some((one) => isAt(end, one));
  const isTurned = !isHere(link.source) && isHere(link.target);
  const [from, to] = isTurned ? [link.target, link.source] : [link.source, link.target];
  return { link, here: from, there: to, as: directed(link.type, isTurned) };
}

export interface LinkGroup {
  readonly key: string;
  readonly as: DirectedType;
  readonly links: readonly SeenLink[];
}

/** Links of one type and direction together, in the order the types came in; inside by name. */
export function groupByType(links: readonly SeenLink[]): LinkGroup[] {
  const groups = new Map<string, { as: DirectedType; links: SeenLink[] }>();
  for (const seen of links) {
    const key = `${seen.as.type.id}-${seen.as.isTurned}`;
    const group = groups.get(key);
    if (group) group.links.push(seen);
    else groups.set(key, { as: seen.as, links: [seen] });
  }
  return [...groups].map(([key, { as, links: own }]) => ({
    key,
    as,
    links: own.toSorted((a, b) => a.there.name.localeCompare(b.there.name)),
  }));
}
