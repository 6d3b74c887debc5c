// What the shapes and colours of nodes mean and how many there are of each. Pure.

import type { Graph } from '#shared/contract/graph.ts';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import { READING_STATES } from '#shared/domain/reading-state.ts';
import { stateLabel } from '../../../text/state-label.ts';
import type { Look, Shape } from '../drawing/marks.ts';
import { groupHue, KIND_HUES, STATE_HUES, shapeOf, shapeOfKind } from '../drawing/marks.ts';
import { kindWords } from '../words.ts';

export interface LegendEntry {
  readonly key: string;
  readonly shape: Shape;
  /** Name of a colour in the token file. */
  readonly token: string;
  readonly words: string;
  readonly count: number;
}

/** Groups and tags listed at most: after them the hues begin again. */
const LISTED = 7;

const SHAPES: readonly Omit<LegendEntry, 'count'>[] = [
  { key: 'dot', shape: 'dot', token: 'ink-3', words: 'paper' },
  { key: 'circle', shape: 'circle', token: 'ink-2', words: 'method, system' },
  { key: 'square', shape: 'square', token: 'ink-2', words: 'data, model' },
];

/** Only what the picture has; a year's colour has no name and is not among them. */
export function nodeLegend(graph: Graph, colourBy: Look['colourBy'], groups: Look['groups']): LegendEntry[] {
  const entries = colourBy === 'kind' ? kindEntries(graph) : [...shapeEntries(graph), ...hues(graph, colourBy, groups)];
  return entries.filter(({ count }) => count > 0);
}

function shapeEntries(graph: Graph): LegendEntry[] {
  const counts = tally(graph.nodes.id.map((_, at) => shapeOf(graph, at)));
  return SHAPES.map((entry) => ({ ...entry, count: counts.get(entry.shape) ?? 0 }));
}

function kindEntries({ nodes }: Graph): LegendEntry[] {
  const counts = tally(nodes.kind.map((kind, at) => (kind === 'paper' ? 'paper' : (nodes.detail[at] ?? ''))));
  const [paper] = SHAPES;
  return [
    ...(paper ? [{ ...paper, count: counts.get('paper') ?? 0 }] : []),
    ...METHOD_KINDS.map((kind) => ({
      key: kind,
      shape: shapeOfKind(kind),
      token: KIND_HUES[kind] === 'grey' ? 'ink-2' : `hue-${KIND_HUES[kind]}`,
      words: kindWords(kind),
      count: counts.get(kind) ?? 0,
    })),
  ];
}

function hues(graph: Graph, colourBy: Exclude<Look['colourBy'], 'kind'>, groups: Look['groups']): LegendEntry[] {
  const { nodes, tags } = graph;
  switch (colourBy) {
    case 'state': {
      const counts = tally(nodes.kind.map((kind, at) => (kind === 'paper' ? (nodes.detail[at] ?? '') : '')));
      return READING_STATES.map((state) => ({
        key: `state ${state}`,
        shape: 'dot',
        token: `hue-${STATE_HUES[state]}`,
        words: stateLabel(state),
        count: counts.get(state) ?? 0,
      }));
    }
    case 'tag': {
      const counts = tally(nodes.tag);
      return tags.slice(0, LISTED).map(({ id, name }, at) => ({
        key: `tag ${id}`,
        shape: 'dot',
        token: `hue-${groupHue(at)}`,
        words: name,
        count: counts.get(at) ?? 0,
      }));
    }
    case 'cluster': {
      const counts = tally([...(groups ?? [])]);
      return Array.from({ length: LISTED }, (_, at) => at).flatMap((at) => {
        const count = counts.get(at) ?? 0;
        // One alone is no group.
        if (count < 2) return [];
        return [{ key: `group ${at}`, shape: 'dot', token: `hue-${groupHue(at)}`, words: `group ${at + 1}`, count }];
      });
    }
    case 'year':
      return [];
    default:
      return colourBy satisfies never;
  }
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
