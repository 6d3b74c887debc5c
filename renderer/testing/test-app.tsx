// The store and the context of the window around a component under test.

import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import { NoteSessionsContext } from '../features/notes/note-sessions.ts';
import type { Host } from '../host/host.ts';
import type { AppStore } from '../state/store.ts';
import { AppContext } from '../state/use-app.ts';
import { fakeHost, standIn } from './in-app.tsx';

export function testStore(client: LecternClient): AppStore {
  return standIn(client).store;
}

/** Renders inside the context a window gives; the store is returned for looking into and acting on. */
export function renderInApp(children: ReactNode, client: LecternClient, host: Host = fakeHost()) {
  const { store, services, sessions } = standIn(client, host);
  const view = render(
    <AppContext value={{ store, services }}>
      <NoteSessionsContext value={sessions}>{children}</NoteSessionsContext>
    </AppContext>,
  );
  return { ...view, store };
}
