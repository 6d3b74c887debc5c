// Leads what the engine announces into the store.

import type { LecternEvent } from '#shared/contract/events.ts';
import type { ConnectionListener } from '../api/connection.ts';
import type { NoteSessions } from '../features/notes/note-sessions.ts';
import type { AppStore } from '../state/store.ts';
import { changesTogether } from './changes-together.ts';

/** The listener of the one subscription. */
export function eventsInto(store: AppStore, noteSessions: NoteSessions): ConnectionListener {
  /** Last revision seen: after a reconnection it tells whether anything was missed. */
  let revision: number | null = null;

  const changed = changesTogether((changes) => {
    store.getState().libraryChanged(changes);
    if (changes.some(({ kind }) => kind === 'note' || kind === 'paper')) noteSessions.libraryChanged();
  });

  function onEvent(event: LecternEvent): void {
    const state = store.getState();
    if (event.type !== 'library.changed') changed.flush();
    switch (event.type) {
      case 'subscribed':
        if (revision === null) {
          void state.refreshLibrary();
          void state.refreshLinking();
          state.syncListSource();
        } else if (event.revision !== revision) {
          state.everythingChanged();
          noteSessions.libraryChanged();
        }
        revision = event.revision;
        return;
      case 'library.changed':
        revision = event.revision;
        changed.take(event.changes);
        return;
      case 'library.status':
        void state.refreshLibrary();
        return;
      case 'tasks.progress':
        state.taskProgressed(event.progress);
        return;
      case 'tasks.ended':
        state.taskEnded(event.end.id);
        return;
      default:
        event satisfies never;
    }
  }

  return {
    onEvent,
    onStatus: (status) => {
      store.getState().setConnection(status);
      if (status.kind === 'open') noteSessions.retry();
    },
  };
}
