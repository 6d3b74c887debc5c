// The store and the context of the window around a component under test.

import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import { createNoteSessions, NoteSessionsContext } from '../features/notes/note-sessions.ts';
import type { Host } from '../host/host.ts';
import { type AppStore, createAppStore } from '../state/store.ts';
import { AppContext } from '../state/use-app.ts';

/** A host that reaches nothing; tests override what they look at. */
export function fakeHost(change: Partial<Host> = {}): Host {
  return {
    kind: 'browser',
    connect: () => Promise.reject(new Error('the test did not expect a connection')),
    libraries: {
      recent: () => Promise.resolve([]),
      open: null,
      asksWhereToCreate: false,
      create: () => Promise.resolve(true),
      switchTo: () => Promise.resolve(),
      forget: () => Promise.resolve(),
      showInFolder: null,
    },
    restartEngine: () => Promise.resolve(),
    onEngineRestarted: () => () => undefined,
    onLibrarySwitched: () => () => undefined,
    onFilesOpened: () => () => undefined,
    saveFile: () => Promise.resolve('downloaded'),
    dragOut: null,
    copyText: () => Promise.resolve(true),
    menu: null,
    grantFiles: () => Promise.reject(new Error('the test did not expect files')),
    chooseExportFolder: () => Promise.resolve(null),
    canDownload: true,
    download: () => Promise.resolve(),
    openExternal: () => Promise.resolve(true),
    ...change,
  };
}

export function testStore(client: LecternClient): AppStore {
  return createAppStore({
    client: () => client,
    reconnect: () => undefined,
    host: fakeHost(),
    saveNotes: async () => true,
  });
}

/** Renders inside the context a window gives; the store is returned for looking into and acting on. */
export function renderInApp(children: ReactNode, client: LecternClient, host: Host = fakeHost()) {
  const services = { client: () => client, reconnect: () => undefined, host, saveNotes: async () => true };
  const store = createAppStore(services);
  const sessions = createNoteSessions(services.client, store.getState().setUnsavedNotes);
  const view = render(
    <AppContext value={{ store, services }}>
      <NoteSessionsContext value={sessions}>{children}</NoteSessionsContext>
    </AppContext>,
  );
  return { ...view, store };
}
