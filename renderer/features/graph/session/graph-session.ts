// One stay in the graph: what is asked for, what came, where it lies, and what the reader does with it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError } from '#shared/contract/client.ts';
import type { GraphQuery, GraphView } from '#shared/contract/graph.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import type { Services } from '../../../state/services.ts';
import type { AppStore } from '../../../state/store.ts';
import { type Places, planOf } from '../layout/layout-input.ts';
import { type RunningLayout, runLayout } from '../layout/run-layout.ts';
import { DEFAULT_QUERY, endAt, endpointOf, type GraphState, initialState, type NodeKey } from './graph-state.ts';
import { isSameShape, keptPlaces, layoutInput, placesOf } from './layout-of.ts';

/** Pictures up to this size follow their layout as it goes; larger ones wait for its end. */
const FOLLOWED_UP_TO = 400;

export interface GraphSession {
  readonly store: StoreApi<GraphState>;
  /** Changes what is asked for and asks. */
  readonly ask: (change: Partial<GraphQuery>, fits?: boolean) => void;
  /** Asks for the same again: the library changed. */
  readonly reload: () => void;
  readonly set: (change: Partial<GraphState>) => void;
  readonly openNode: (key: NodeKey) => void;
  readonly toggleSelected: (keys: readonly NodeKey[]) => void;
  readonly arrangeAnew: () => void;
  readonly stopLayout: () => void;
  readonly pin: (key: NodeKey, x: number, y: number) => Promise<void>;
  readonly unpin: (key: NodeKey) => Promise<void>;
  /** The first call remembers a node, the second finds the paths between the two. */
  readonly markForPath: (key: NodeKey) => Promise<void>;
  /** Opens the dialog for a link between two nodes. */
  readonly link: (source: NodeKey, target: NodeKey) => void;
  /** The first call remembers a node, the second opens the dialog for a link between the two. */
  readonly markForLink: (key: NodeKey) => void;
  readonly loadViews: () => Promise<void>;
  readonly openView: (view: GraphView) => void;
  readonly end: () => void;
}

/**
 * Makes a session; nothing is asked for before the first {@link GraphSession.ask} or reload. With `orWhole` it shows the
 * whole library when nothing is around what it starts from.
 */
export function createGraphSession(
  { client }: Pick<Services, 'client'>,
  app: Pick<AppStore, 'getState'>,
  around: Endpoint | null,
  orWhole = false,
): GraphSession {
  const store = createStore<GraphState>()(() => initialState(around));
  const { getState, setState } = store;
  let asking = new AbortController();
  let layout: RunningLayout | null = null;
  let isFirst = true;

  async function load(fits: boolean): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    setState({ isLoading: true });
    try {
      const graph = await client().graph.load(getState().query, { signal });
      if (signal.aborted) return;
      if (isFirst && orWhole && graph.nodes.id.length <= 1) {
        setState({ query: DEFAULT_QUERY, open: null });
        isFirst = false;
        await load(fits);
        return;
      }
      isFirst = false;
      const before = getState();
      const isSame = before.graph !== null && isSameShape(before.graph, graph);
      // A layout under way is of these very nodes: it goes on.
      if (isSame && layout !== null) {
        setState({ graph, error: null, isLoading: false });
        return;
      }
      dropLayout();
      const groups = isSame ? before.groups : null;
      setState({ graph, places: placesOf(graph), groups, error: null, isLoading: false });
      if (fits) setState(({ fits: before }) => ({ fits: before + 1 }));
      arrange(false);
    } catch (error) {
      if (!signal.aborted) setState({ error: toAppError(error).value, isLoading: false });
    }
  }

  function dropLayout(): void {
    layout?.drop();
    layout = null;
    setState({ layout: null });
  }

  /** Lays out what has no place yet; also finds the groups when they are the colours. */
  function arrange(startsOver: boolean): void {
    const { graph, places, colourBy, groups } = getState();
    if (graph === null || places === null) return;
    const plan = planOf({ x: places.x, startsOver });
    if (plan === 'none' && (colourBy !== 'cluster' || groups !== null)) return;
    layout?.drop();
    const isFollowed = graph.nodes.id.length <= FOLLOWED_UP_TO;
    if (plan !== 'none') setState({ layout: { done: 0, total: 1 } });
    layout = runLayout(layoutInput(graph, places, startsOver), isFollowed && plan === 'fresh', {
      onGroups: (found) => setState({ groups: found }),
      onStep: (done, total, now) => setState({ layout: { done, total }, ...(now === null ? {} : { places: now }) }),
      onEnd: (found) => {
        layout = null;
        setState({ layout: null });
        if (plan === 'none') return;
        settle(found ?? getState().places ?? places, plan === 'fresh');
      },
    });
  }

  function settle(places: Places, fits: boolean): void {
    const { graph } = getState();
    if (graph === null) return;
    setState(({ fits: before }) => ({ places, fits: fits ? before + 1 : before }));
    const kept = keptPlaces(graph, places);
    if (kept.length === 0 || app.getState().library?.readOnly) return;
    void app.getState().perform((to) => to.graph.savePlaces({ places: kept }));
  }

  const nodeInput = (key: NodeKey) => {
    const node = endpointOf(key);
    return node.kind === 'paper' ? { paperId: node.id } : { methodId: node.id };
  };

  function link(sourceKey: NodeKey, targetKey: NodeKey): void {
    setState({ linkFrom: null });
    const { graph } = getState();
    const [source, target] = [endAt(graph, sourceKey), endAt(graph, targetKey)];
    if (source !== null && target !== null) app.getState().openLink({ source, target, evidence: null });
  }

  return {
    store,
    set: (change) => {
      setState(change);
      if (change.colourBy === 'cluster') arrange(false);
    },
    ask: (change, fits = false) => {
      setState(({ query }) => ({ query: { ...query, ...change }, paths: null, pathFrom: null }));
      void load(fits);
    },
    reload: () => void load(false),
    openNode: (key) => {
      setState({ open: key, tab: 'open' });
      const node = endpointOf(key);
      if (node.kind === 'paper') app.getState().selectPaper(node.id);
    },
    toggleSelected: (keys) =>
      setState(({ selected }) => {
        const next = new Set(selected);
        const areAllIn = keys.every((key) => next.has(key));
        for (const key of keys)
          if (areAllIn) next.delete(key);
          else next.add(key);
        return { selected: next };
      }),
    arrangeAnew: () => arrange(true),
    stopLayout: () => layout?.stop(),
    pin: async (key, x, y) => {
      await app.getState().perform((to) => to.graph.pin({ node: nodeInput(key), x, y }));
    },
    unpin: async (key) => {
      await app.getState().perform((to) => to.graph.unpin({ node: nodeInput(key) }));
    },
    markForPath: async (key) => {
      const { pathFrom: from } = getState();
      if (from === null || from === key) {
        setState({ pathFrom: from === key ? null : key, paths: null });
        return;
      }
      const ends = { from: endpointOf(from), to: endpointOf(key) };
      const found = await app.getState().perform(async (to) => {
        const paths = await to.graph.paths({ ...ends, most: 5 });
        return { from, to: key, paths };
      });
      setState({ pathFrom: null, paths: found, tab: 'open', open: null });
    },
    link,
    markForLink: (key) => {
      const { linkFrom } = getState();
      if (linkFrom === null || linkFrom === key) setState({ linkFrom: linkFrom === key ? null : key });
      else link(linkFrom, key);
    },
    loadViews: async () => {
      try {
        setState({ views: await client().graph.views() });
      } catch {
        // The picture says so itself when the library cannot be reached.
      }
    },
    openView: ({ query, colourBy, camera }) => {
      setState({ query, colourBy, sight: camera, paths: null, pathFrom: null, search: '' });
      void load(false);
    },
    end: () => {
      asking.abort();
      dropLayout();
    },
  };
}
