// How nodes and links look: size, shape and colour by what they are and what is looked at. Pure.

import type { Graph, GraphView } from '#shared/contract/graph.ts';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import { READING_STATES } from '#shared/domain/reading-state.ts';
import { visibleText } from '../../../text/visible.ts';
import { type Hue, linkColourIn, mixed, type Palette } from './palette.ts';

export type ColourBy = GraphView['colourBy'];

/** What the reader looks at: nothing of it changes the library. Nodes and links by their number. */
export interface Look {
  readonly colourBy: ColourBy;
  /** Group of each node, largest first; null until it is known. */
  readonly groups: Uint32Array | null;
  readonly open: number | null;
  readonly selected: ReadonlySet<number>;
  /** What the search found or a path goes over; all else steps back. Null when nothing is sought. */
  readonly found: ReadonlySet<number> | null;
  readonly foundLinks: ReadonlySet<number> | null;
}

/** Methods are round, what one measures with is square, papers are dots. */
export type Shape = 'circle' | 'square' | 'dot';

export interface NodeMark {
  readonly shape: Shape;
  readonly size: number;
  readonly colour: string;
  readonly fill: string;
  readonly label: string;
  readonly hasLabelAlways: boolean;
  readonly isFaint: boolean;
}

export interface LinkMark {
  readonly colour: string;
  readonly size: number;
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  readonly isFaint: boolean;
}

const SQUARE_KINDS = new Set(['dataset', 'benchmark', 'metric', 'model', 'software']);
const LONGEST_LABEL = 28;
/** Up to so many that were found have their names whatever they hide. */
const NAMED_WHEN_FOUND = 40;
const SUGGESTED_DASH = '4 4';
const GROUP_HUES: readonly Hue[] = ['blue', 'ochre', 'violet', 'green', 'plum', 'teal', 'red'];
export const KIND_HUES: Readonly<Record<(typeof METHOD_KINDS)[number], Hue>> = {
  method: 'grey',
  system: 'blue',
  dataset: 'ochre',
  benchmark: 'ochre',
  metric: 'plum',
  model: 'violet',
  software: 'teal',
};
export const STATE_HUES: Readonly<Record<(typeof READING_STATES)[number], Hue>> = {
  inbox: 'grey',
  queued: 'ochre',
  reading: 'blue',
  read: 'green',
  skipped: 'red',
};

export function shapeOf({ nodes }: Pick<Graph, 'nodes'>, index: number): Shape {
  return nodes.kind[index] === 'paper' ? 'dot' : shapeOfKind(nodes.detail[index] ?? '');
}

export function shapeOfKind(kind: string): Shape {
  return SQUARE_KINDS.has(kind) ? 'square' : 'circle';
}

/** Radius in pixels: twice as many links make a node larger, not twice as large. */
export function sizeOf(degree: number): number {
  return Math.min(17, 5 + 1.9 * Math.sqrt(degree));
}

/** A label short enough to stand under a node: of "SkipDecode: Autoregressive…" what is before the colon. */
export function shortened(name: string): string {
  const colon = name.indexOf(': ');
  if (colon > 0 && colon <= LONGEST_LABEL) return name.slice(0, colon);
  const letters = [...name];
  return letters.length <= LONGEST_LABEL
    ? name
    : `${letters
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`;
}

export function nodeMark(graph: Graph, index: number, look: Look, palette: Palette): NodeMark {
  const { nodes } = graph;
  const shape = shapeOf(graph, index);
  const isOpen = look.open === index;
  const isSelected = look.selected.has(index);
  const isFaint = look.found !== null && !look.found.has(index);
  const own = isOpen || isSelected ? palette.accent : nodeColour(graph, index, look, palette);
  const colour = isFaint ? mixed(own, palette.paper, 0.72) : own;
  const size = sizeOf(nodes.degree[index] ?? 0) * (shape === 'dot' ? 0.72 : 1);
  const hasLabelAlways =
    isOpen || (look.found !== null && look.found.size <= NAMED_WHEN_FOUND && look.found.has(index));
  const name = shortened(nodes.name[index] ?? '');
  const isSaid = shape === 'dot' && !isOpen && isSaidBeside(graph, name, index, look);
  return {
    shape,
    size: isOpen ? size * 1.25 : size,
    colour,
    fill: shape === 'dot' || isOpen || isSelected ? colour : palette.paper,
    label: isFaint || isSaid ? '' : visibleText(name),
    hasLabelAlways,
    isFaint,
  };
}

const namesOfMethods = new WeakMap<Graph['nodes'], ReadonlyMap<string, number>>();

function methodNames({ nodes }: Graph): ReadonlyMap<string, number> {
  const known = namesOfMethods.get(nodes);
  if (known !== undefined) return known;
  const names = new Map(
    nodes.name.flatMap((name, at) => (nodes.kind[at] === 'method' ? [[shortened(name), at] as const] : [])),
  );
  namesOfMethods.set(nodes, names);
  return names;
}

/** A paper called after its method stands beside it and needs no name, unless it alone was found. */
function isSaidBeside(graph: Graph, name: string, paper: number, { found }: Look): boolean {
  const method = methodNames(graph).get(name);
  return method !== undefined && !(found?.has(paper) === true && !found.has(method));
}

export function linkMark(graph: Graph, index: number, look: Look, palette: Palette): LinkMark {
  const { links, types } = graph;
  const type = types[links.type[index] ?? -1];
  const isFaint = isLinkFaint(graph, index, look);
  const isSuggested = links.isSuggested[index] === true;
  const own = type === undefined ? palette.ink3 : linkColourIn(palette, type.colour);
  // Mentions and suggestions are lighter than what the reader holds for true.
  const share = isFaint ? 0.82 : type === undefined ? 0.62 : isSuggested ? 0.4 : 0;
  return {
    colour: share === 0 ? own : mixed(own, palette.paper, share),
    size: type === undefined ? 0.8 : isSuggested ? 1.2 : look.foundLinks?.has(index) === true ? 3 : 1.7,
    dash: isSuggested ? SUGGESTED_DASH : (type?.dash ?? ''),
    isFaint,
  };
}

function isLinkFaint({ links }: Graph, index: number, { found, foundLinks }: Look): boolean {
  if (foundLinks !== null) return !foundLinks.has(index);
  if (found === null) return false;
  return !(found.has(links.source[index] ?? -1) && found.has(links.target[index] ?? -1));
}

function nodeColour({ nodes, tags }: Graph, index: number, { colourBy, groups }: Look, palette: Palette): string {
  const detail = nodes.detail[index] ?? '';
  const isPaper = nodes.kind[index] === 'paper';
  switch (colourBy) {
    case 'kind': {
      if (isPaper) return palette.ink3;
      const kind = METHOD_KINDS.find((known) => known === detail) ?? 'method';
      return KIND_HUES[kind] === 'grey' ? palette.ink2 : palette.hues[KIND_HUES[kind]];
    }
    case 'state': {
      const state = READING_STATES.find((known) => known === detail);
      return isPaper && state !== undefined ? palette.hues[STATE_HUES[state]] : palette.ink3;
    }
    case 'tag': {
      const tag = nodes.tag[index] ?? -1;
      return tag < 0 || tag >= tags.length ? palette.ink3 : palette.hues[groupHue(tag)];
    }
    case 'cluster': {
      const group = groups?.[index];
      return group === undefined || group >= GROUP_HUES.length ? palette.ink3 : palette.hues[groupHue(group)];
    }
    case 'year':
      return yearColour(nodes.year, nodes.year[index] ?? null, palette);
    default:
      return colourBy satisfies never;
  }
}

/** A hue for the n-th group or tag; after seven they begin again. */
export function groupHue(index: number): Hue {
  return GROUP_HUES[index % GROUP_HUES.length] ?? 'grey';
}

/** From grey for the oldest to the accent for the newest. */
function yearColour(
  all: readonly (number | null)[],
  year: number | null,
  { line, ink3, accent, paper }: Palette,
): string {
  if (year === null) return mixed(ink3, paper, 0.4);
  const range = yearRange(all);
  if (range === null || range.from === range.to) return accent;
  return mixed(mixed(ink3, line, 0.5), accent, (year - range.from) / (range.to - range.from));
}

const ranges = new WeakMap<readonly (number | null)[], { readonly from: number; readonly to: number } | null>();

/** First and last year of a picture; null when none is known. */
export function yearRange(all: readonly (number | null)[]): { readonly from: number; readonly to: number } | null {
  const known = ranges.get(all);
  if (known !== undefined) return known;
  const years = all.filter((year) => year !== null);
  const first = years[0];
  const range =
    first === undefined
      ? null
      : years.reduce(({ from, to }, year) => ({ from: Math.min(from, year), to: Math.max(to, year) }), {
          from: first,
          to: first,
        });
  ranges.set(all, range);
  return range;
}
