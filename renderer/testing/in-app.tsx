// The store and the context of the window around components that stand alone: in tests, and in the gallery.

import { type ReactNode, useState } from 'react';
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

/** Everything the window gives to what is in it. */
export function standIn(client: LecternClient, host: Host = fakeHost()) {
  const services = { client: () => client, reconnect: () => undefined, host, saveNotes: async () => true };
  const store = createAppStore(services);
  return { services, store, sessions: createNoteSessions(services.client, store.getState().setUnsavedNotes) };
}

export interface InAppProps {
  readonly client: LecternClient;
  /** Called once, before anything is drawn. */
  readonly prepare?: (store: AppStore) => void;
  readonly children: ReactNode;
}

export function InApp({ client, prepare, children }: InAppProps) {
  const [{ store, services, sessions }] = useState(() => {
    const made = standIn(client);
    prepare?.(made.store);
    return made;
  });
  return (
    <AppContext value={{ store, services }}>
      <NoteSessionsContext value={sessions}>{children}</NoteSessionsContext>
    </AppContext>
  );
}
