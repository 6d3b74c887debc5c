// Starts the session of an import request, and leads its end into the window.

import { useEffect, useMemo } from 'react';
import { showError } from '../../../state/command-slice.ts';
import type { ImportRequest } from '../../../state/ui-slice.ts';
import { useAppStore, useServices } from '../../../state/use-app.ts';
import { closeOffers } from '../../../ui/toast-queue.ts';
import { createImportSession, type ImportSession } from '../session/import-session.ts';
import { showImported } from './show-imported.ts';

/** A session that reads at once, and stops when the screen goes. */
export function useImportSession(request: ImportRequest): ImportSession {
  const store = useAppStore();
  const services = useServices();
  const session = useMemo(() => {
    // Asked before: when the commit is done, the news of it may have been counted already, or not yet.
    const wasEmpty = (store.getState().library?.counts.papers ?? 0) === 0;
    return createImportSession({
      services,
      request,
      onError: showError,
      onDone: (committed) => {
        store.getState().closeImport();
        if (committed !== null) showImported(store, committed, wasEmpty);
      },
    });
  }, [store, services, request]);
  useEffect(() => {
    closeOffers();
    void session.start();
    return session.stop;
  }, [session]);
  return session;
}
