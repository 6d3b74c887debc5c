// What a key does to the node the list is on.

import type { Graph } from '#shared/contract/graph.ts';
import type { GraphSession } from '../session/graph-session.ts';
import { endpointOf, type NodeKey, nameOf, numbersOf } from '../session/graph-state.ts';

/** Does it, and gives what is to be said aloud; empty when the screen says it, null for a key that means nothing. */
export function listAction(session: GraphSession, graph: Graph, key: NodeKey, pressed: string): string | null {
  const name = nameOf(graph, key) ?? '';
  const { store } = session;
  switch (pressed) {
    case 'Enter':
      session.openNode(key);
      return '';
    case ' ': {
      session.toggleSelected([key]);
      const { selected } = store.getState();
      return `${selected.has(key) ? 'Selected' : 'No longer selected'}: ${name}. ${selected.size} in all.`;
    }
    case 'p':
      return togglePin(session, graph, key, name);
    case 'a':
      showAround(session, key);
      return `What is around ${name}`;
    case 'x': {
      const isSecond = store.getState().pathFrom !== null;
      void session.markForPath(key);
      return isSecond ? `Looking for paths to ${name}` : `Paths from ${name}: choose where to, and press X again`;
    }
    case 'l': {
      const isSecond = store.getState().linkFrom !== null;
      session.markForLink(key);
      return isSecond ? '' : `A link from ${name}: choose where to, and press L again`;
    }
    default:
      return null;
  }
}

/** Pins a node where it is, or lets it go. */
export function togglePin(session: GraphSession, graph: Graph, key: NodeKey, name: string): string {
  const at = numbersOf(graph).get(key) ?? -1;
  if (graph.nodes.isPinned[at] === true) {
    void session.unpin(key);
    return `Let go of ${name}`;
  }
  const { places } = session.store.getState();
  void session.pin(key, places?.x[at] ?? 0, places?.y[at] ?? 0);
  return `Pinned ${name}`;
}

/** The neighbourhood of a node instead of what is shown now. */
export function showAround(session: GraphSession, key: NodeKey): void {
  const { scope } = session.store.getState().query;
  const depth = scope.kind === 'around' ? scope.depth : 2;
  session.ask({ scope: { kind: 'around', nodes: [endpointOf(key)], depth } }, true);
}
