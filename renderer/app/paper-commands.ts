// The commands on the open paper alone: its note (and that of the open method), where it came from, its text for elsewhere.

import type { Host } from '../host/host.ts';
import type { AppState } from '../state/app-state.ts';
import { showToast } from '../ui/toast-queue.ts';
import { type Command, isMethodOpen, isPaperOpen } from './command.ts';
import { focusWhenThere, pressOn } from './focus.ts';

/** Puts a text on the clipboard and says so, or that the system did not let it. */
export async function copyOut(host: Pick<Host, 'copyText'>, what: string, text: string): Promise<void> {
  const isCopied = await host.copyText(text);
  showToast(
    isCopied
      ? { title: `${what} copied` }
      : { title: `${what} not copied`, detail: 'The system did not let it. Select the text and copy it.', tone: 'bad' },
  );
}

/** A paper or a method. */
function hasNoteOpen(state: AppState): boolean {
  return isPaperOpen(state) || isMethodOpen(state);
}

export const paperCommands: readonly Command[] = [
  {
    id: 'note',
    title: 'Write the note',
    group: 'Paper',
    keys: ['w'],
    isAvailable: hasNoteOpen,
    run: ({ store }) => {
      store.getState().setNoteView('write');
      store.getState().setPaperOnTop(true);
      focusWhenThere('note');
    },
  },
  {
    id: 'note-preview',
    title: 'Preview the note, or write again',
    group: 'Paper',
    keys: ['p'],
    isAvailable: hasNoteOpen,
    run: ({ store }) => {
      const { noteView, setNoteView } = store.getState();
      setNoteView(noteView === 'write' ? 'preview' : 'write');
    },
  },
  {
    id: 'source',
    title: 'Where the paper came from',
    group: 'Paper',
    keys: ['o s'],
    isAvailable: isPaperOpen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      setTimeout(() => pressOn('source'));
    },
  },
  {
    id: 'same-import',
    title: 'Show the papers of the same import',
    group: 'Paper',
    keys: ['Shift+i'],
    isAvailable: (state) => isPaperOpen(state) && state.paper !== null,
    run: ({ store }) => {
      const importId = store.getState().paper?.provenance[0]?.importId;
      if (importId !== undefined) store.getState().openPlace({ kind: 'library', importId });
    },
  },
  {
    id: 'in-graph',
    title: 'Show in the graph',
    group: 'Go',
    keys: ['Shift+g'],
    isAvailable: hasNoteOpen,
    run: ({ store }) => {
      const { place, selectedId, openPlace } = store.getState();
      if (place.kind === 'methods' && place.id !== undefined)
        openPlace({ kind: 'graph', around: { kind: 'method', id: place.id } });
      else if (selectedId !== null) openPlace({ kind: 'graph', around: { kind: 'paper', id: selectedId } });
    },
  },
  {
    id: 'copy-title',
    title: 'Copy the title',
    group: 'Paper',
    keys: ['c t'],
    isAvailable: (state) => isPaperOpen(state) && state.paper !== null,
    run: ({ store, services }) => void copyOut(services.host, 'Title', store.getState().paper?.title ?? ''),
  },
  {
    id: 'copy-abstract',
    title: 'Copy the abstract',
    group: 'Paper',
    keys: ['c a'],
    isAvailable: (state) => isPaperOpen(state) && (state.paper?.abstract ?? '') !== '',
    run: ({ store, services }) => void copyOut(services.host, 'Abstract', store.getState().paper?.abstract ?? ''),
  },
];
