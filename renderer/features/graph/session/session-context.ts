// The session for the components of the graph.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { GraphSession } from './graph-session.ts';
import type { GraphState } from './graph-state.ts';

export const GraphSessionContext = createContext<GraphSession | null>(null);

export function useGraphSession(): GraphSession {
  const session = useContext(GraphSessionContext);
  if (session === null) throw new Error('used outside the graph');
  return session;
}

/** A narrow piece of the session. */
export function useGraph<Piece>(selector: (state: GraphState) => Piece): Piece {
  return useStore(useGraphSession().store, selector);
}
