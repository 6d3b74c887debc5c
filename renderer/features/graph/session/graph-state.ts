// What one stay in the graph holds, and what it begins with.

import type { ErrorValue } from '#shared/contract/errors.ts';
import { type Graph, type GraphQuery, type GraphView, graphQuerySchema } from '#shared/contract/graph.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import type { NamedEnd } from '../../../state/link-slice.ts';
import type { Sight } from '../drawing/frame.ts';
import type { ColourBy } from '../drawing/marks.ts';
import type { Places } from '../layout/layout-input.ts';

/** A node by what it is, which outlives a new picture. */
export type NodeKey = `${Endpoint['kind']}:${string}`;

/** What a press and a drag on the picture mean. */
export type PointerMode = 'move' | 'lasso' | 'draw';

export type SideTab = 'legend' | 'list' | 'open';

/** A way from one node to another, as the engine found it. */
export interface GraphPath {
  readonly nodes: readonly Endpoint[];
  readonly names: readonly string[];
  readonly linkIds: readonly string[];
}

export interface FoundPaths {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly paths: readonly GraphPath[];
}

export interface GraphState {
  readonly query: GraphQuery;
  readonly colourBy: ColourBy;
  readonly graph: Graph | null;
  readonly places: Places | null;
  readonly groups: Uint32Array | null;
  readonly error: ErrorValue | null;
  readonly isLoading: boolean;
  readonly layout: { readonly done: number; readonly total: number } | null;
  readonly search: string;
  readonly open: NodeKey | null;
  readonly selected: ReadonlySet<NodeKey>;
  readonly mode: PointerMode;
  /** The first of two nodes whose paths are looked for. */
  readonly pathFrom: NodeKey | null;
  readonly paths: FoundPaths | null;
  /** The first of two nodes that are to be linked by key. */
  readonly linkFrom: NodeKey | null;
  readonly tab: SideTab;
  readonly views: readonly GraphView[];
  /** Grows when the picture is to show everything. */
  readonly fits: number;
  /** Where a named view looks, once its picture is there. */
  readonly sight: Sight | null;
}

export const DEFAULT_QUERY: GraphQuery = graphQuerySchema.parse({ scope: { kind: 'whole' } });

/** Steps from what was open to the rim of its neighbourhood, at first. */
const FIRST_DEPTH = 2;

export function initialState(around: Endpoint | null): GraphState {
  return {
    query: {
      ...DEFAULT_QUERY,
      ...(around === null ? {} : { scope: { kind: 'around' as const, nodes: [around], depth: FIRST_DEPTH } }),
    },
    colourBy: 'kind',
    graph: null,
    places: null,
    groups: null,
    error: null,
    isLoading: true,
    layout: null,
    search: '',
    open: around === null ? null : keyOf(around),
    selected: new Set(),
    mode: 'move',
    pathFrom: null,
    paths: null,
    linkFrom: null,
    tab: 'legend',
    views: [],
    fits: 0,
    sight: null,
  };
}

export function keyOf({ kind, id }: Endpoint): NodeKey {
  return `${kind}:${id}`;
}

/** The node a key stands for. */
export function endpointOf(key: NodeKey): Endpoint {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  // Keys are only made of endpoints, whose ids are branded strings.
  return { kind, id } as Endpoint;
}

/** Key of the n-th node of a picture. */
export function keyAt({ nodes }: Graph, index: number): NodeKey | null {
  const [kind, id] = [nodes.kind[index], nodes.id[index]];
  return kind === undefined || id === undefined ? null : `${kind}:${id}`;
}

const numbers = new WeakMap<Graph, ReadonlyMap<NodeKey, number>>();

/** Number of every node of a picture by its key. */
export function numbersOf(graph: Graph): ReadonlyMap<NodeKey, number> {
  const known = numbers.get(graph);
  if (known !== undefined) return known;
  const made = new Map(graph.nodes.id.map((id, index) => [`${graph.nodes.kind[index]}:${id}` as NodeKey, index]));
  numbers.set(graph, made);
  return made;
}

/** Its name as the picture has it; null for a node that is not in it. */
export function nameOf(graph: Graph | null, key: NodeKey): string | null {
  const index = graph === null ? undefined : numbersOf(graph).get(key);
  return index === undefined ? null : (graph?.nodes.name[index] ?? null);
}

/** A node as an end of a link; null for one that is not in the picture. */
export function endAt(graph: Graph | null, key: NodeKey): NamedEnd | null {
  const name = nameOf(graph, key);
  return name === null ? null : { ...endpointOf(key), name: name === '' ? 'untitled' : name };
}
