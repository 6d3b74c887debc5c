// What the shell says unasked: another library is open, the engine was started again, files were opened with Lectern.

import type { Connection } from '../api/connection.ts';
import type { NoteSessions } from '../features/notes/note-sessions.ts';
import type { Services } from '../state/services.ts';
import type { AppStore } from '../state/store.ts';
import { quoted } from '../text/visible.ts';
import { closeOffers, showToast } from '../ui/toast-queue.ts';
import { copyOut } from './paper-commands.ts';

/** What one library's worth of a window is made of. */
export interface WindowApp {
  readonly store: AppStore;
  readonly services: Services;
  readonly connection: Connection;
  readonly noteSessions: NoteSessions;
}

/** `onSwitched` begins the window anew; until then nothing of the old one reaches the new library. */
export function hearHost({ store, services, connection, noteSessions }: WindowApp, onSwitched: () => void): () => void {
  const { host } = services;
  const unsubscribe = [
    host.onLibrarySwitched((name) => {
      connection.stop();
      const unsaved = noteSessions.abandonAll();
      closeOffers();
      showToast({ title: `Opened ${quoted(name)}` });
      if (unsaved.length > 0) offerUnsaved(services, unsaved);
      globalThis.history?.replaceState(null, '');
      onSwitched();
    }),
    host.onEngineRestarted(() =>
      showToast({
        title: 'The part of Lectern that keeps your library was started again',
        detail: 'It had stopped. Everything saved before is safe, and what you were typing is still here.',
      }),
    ),
    host.onFilesOpened((files) => store.getState().openOpenedFiles(files)),
  ];
  return () => {
    for (const stop of unsubscribe) stop();
  };
}

/** Another window moved on while something was being typed here. */
function offerUnsaved({ host }: Services, texts: readonly string[]): void {
  showToast({
    title: 'What you were typing was not saved',
    detail: 'Another window opened another library at that moment. The text can be copied from here.',
    tone: 'bad',
    action: { label: 'Copy the text', run: () => void copyOut(host, 'Text', texts.join('\n\n---\n\n')) },
  });
}
