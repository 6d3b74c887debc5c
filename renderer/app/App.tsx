// The whole window: the connection, the frame, and what may cover it.

import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createConnection } from '../api/connection.ts';
import { ExportDialog } from '../features/exports/index.ts';
import { DropTarget, ImportScreen } from '../features/imports/index.ts';
import { LibrariesDialog } from '../features/libraries/LibrariesDialog.tsx';
import { NewLibraryDialog } from '../features/libraries/NewLibraryDialog.tsx';
import { LinkDialog } from '../features/links/LinkDialog.tsx';
import { LinkTypesDialog } from '../features/links/LinkTypesDialog.tsx';
import { createNoteSessions, NoteSessionsContext, useSaveOnLeave } from '../features/notes/note-sessions.ts';
import { Palette } from '../features/palette/Palette.tsx';
import { useRecentPapers } from '../features/palette/use-recent-papers.ts';
import { WorkCards } from '../features/papers/WorkCards.tsx';
import type { Host } from '../host/host.ts';
import type { Services } from '../state/services.ts';
import { type AppStore, createAppStore } from '../state/store.ts';
import { AppContext } from '../state/use-app.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { ConnectionGate } from './ConnectionGate.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { eventsInto } from './events-into.ts';
import { Frame } from './Frame.tsx';
import { hearHost, type WindowApp } from './hear-host.ts';
import { LicencesDialog } from './LicencesDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useAppearance } from './use-appearance.ts';
import { useBackButton } from './use-back-button.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useTitle } from './use-title.ts';
import { useWindowMenu } from './use-window-menu.ts';

/** Everything over a host; in tests the host is a fake one. */
export function App({ host }: { readonly host: Host }) {
  // Another library is another window's worth of state: nothing of the one before may show through.
  const [libraryCount, setLibraryCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a library more is a reason to begin anew
  const app = useMemo(() => createApp(host), [host, libraryCount]);
  const { store, services, connection, noteSessions } = app;

  useEffect(() => {
    const stopHearing = hearHost(app, () => setLibraryCount((count) => count + 1));
    connection.connect();
    return () => {
      stopHearing();
      connection.stop();
    };
  }, [app, connection]);

  return (
    <I18nProvider locale="en-GB">
      <AppContext value={{ store, services }}>
        <NoteSessionsContext value={noteSessions}>
          <ErrorBoundary>
            <ConnectionGate>
              <Window />
            </ConnectionGate>
            <ToastRegion />
            <Announcer />
          </ErrorBoundary>
        </NoteSessionsContext>
      </AppContext>
    </I18nProvider>
  );
}

function Window() {
  useAppearance();
  useCommandKeys();
  useBackButton();
  useWindowMenu();
  useTitle();
  useSaveOnLeave();
  useRecentPapers();
  return (
    <>
      <Frame />
      <ImportScreen />
      <ExportDialog />
      <PasteDialog />
      <Palette />
      <ShortcutsDialog />
      <LicencesDialog />
      <LibrariesDialog />
      <NewLibraryDialog />
      <LinkDialog />
      <LinkTypesDialog />
      <WorkCards />
      <DropTarget />
    </>
  );
}

function createApp(host: Host): WindowApp {
  // The store is made before the connection that feeds it, and asks it for the client only when it needs one.
  const services: Services = {
    client: () => connection.client(),
    reconnect: () => connection.connect(),
    host,
    saveNotes: async () => {
      await noteSessions.flushAll();
      return noteSessions.unsavedCount() === 0;
    },
  };
  const store: AppStore = createAppStore(services);
  const noteSessions = createNoteSessions(services.client, store.getState().setUnsavedNotes);
  const connection = createConnection(host, eventsInto(store, noteSessions));
  return { store, services, connection, noteSessions };
}
