// Makes a session for as long as the graph is open at one place, and keeps it in step with the library.

import { useEffect, useMemo } from 'react';
import type { PlaceOf } from '../../../state/place.ts';
import { useApp, useAppStore, useServices } from '../../../state/use-app.ts';
import { createGraphSession, type GraphSession } from './graph-session.ts';
import { endpointOf } from './graph-state.ts';

/** Several changes in a row are answered by one reading. */
const PAUSE_MS = 60;

/** A stay goes on when the window only became narrower, or the reader comes back; not in another library. */
const stays = new WeakMap<PlaceOf<'graph'>, { readonly session: GraphSession; readonly libraryId: string | null }>();

export function useNewSession(place: PlaceOf<'graph'>): GraphSession {
  const store = useAppStore();
  const services = useServices();
  const libraryId = useApp((state) => state.library?.libraryId ?? null);
  const session = useMemo(() => {
    const known = stays.get(place);
    if (known !== undefined && known.libraryId === libraryId) return known.session;
    const made = createGraphSession(services, store, place.around ?? null, place.orWhole);
    stays.set(place, { session: made, libraryId });
    return made;
  }, [services, store, place, libraryId]);
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

  // What is open in it is open in the window: beside the picture, one press away.
  useEffect(() => {
    const { open } = session.store.getState();
    const node = open === null ? null : endpointOf(open);
    if (node?.kind === 'paper') store.getState().selectPaper(node.id);
  }, [store, session]);

  useEffect(() => session.end, [session]);
  return session;
}
