// The commands that lead to another library.

import type { Host } from '../host/host.ts';
import { showError } from '../state/command-slice.ts';
import type { AppStore } from '../state/store.ts';
import { type Command, isRoomClear } from './command.ts';

/** Asks for a new library or another one, each in the way of this shell. */
export function wishForLibrary(store: AppStore, host: Host, wish: 'new' | 'open'): void {
  const { closeDialog, openDialog, openLibrary, createLibrary } = store.getState();
  closeDialog();
  if (wish === 'open') void openLibrary();
  else if (!host.libraries.asksWhereToCreate) openDialog('new-library');
  else void createLibrary('Library').then((error) => error && showError(error));
}

export const libraryCommands: readonly Command[] = [
  {
    id: 'libraries',
    title: 'All libraries',
    group: 'Library',
    keys: ['o l'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('libraries'),
  },
  {
    id: 'new-library',
    title: 'New library',
    group: 'Library',
    keys: ['o n'],
    isAvailable: isRoomClear,
    run: ({ store, services }) => wishForLibrary(store, services.host, 'new'),
  },
  {
    id: 'open-library',
    title: 'Open a library',
    group: 'Library',
    keys: ['o o'],
    isAvailable: isRoomClear,
    run: ({ store, services }) => {
      // A browser names no files: there the list of libraries is the way.
      if (services.host.libraries.open === null) store.getState().openDialog('libraries');
      else wishForLibrary(store, services.host, 'open');
    },
  },
];
