// Makes a session for as long as the graph is open at one place, and keeps it in step with the library.

import { useEffect, useMemo } from 'react';
import { useApp, useAppStore, useServices } from '../../../state/use-app.ts';
import { createGraphSession, type GraphSession } from './graph-session.ts';
import { endpointOf, type NodeKey } from './graph-state.ts';

/** Several changes in a row are answered by one reading. */
const PAUSE_MS = 60;

export function useNewSession(around: NodeKey | null, orWhole: boolean): GraphSession {
  const store = useAppStore();
  const services = useServices();
  const session = useMemo(
    () => createGraphSession(services, store, around === null ? null : endpointOf(around), orWhole),
    [services, store, around, orWhole],
  );
  const version = useApp(({ changed }) => changed.paper + changed.method + changed.link + changed.tag + changed.graph);
  const suggestions = useApp(({ changed }) => changed.suggestion);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the library is the reason to ask again
  useEffect(() => {
    const { graph, isLoading } = session.store.getState();
    const isFirst = graph === null && isLoading;
    const timer = setTimeout(
      () => {
        session.reload();
        void session.loadViews();
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [session, version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: suggestions are read again only while they are shown
  useEffect(() => {
    if (session.store.getState().query.withSuggestions) session.reload();
  }, [session, suggestions]);

  // What it starts from is open: beside the picture, one press away.
  useEffect(() => {
    const start = around === null ? null : endpointOf(around);
    if (start?.kind === 'paper') store.getState().selectPaper(start.id);
  }, [store, around]);

  useEffect(() => session.end, [session]);
  return session;
}
