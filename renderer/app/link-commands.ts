// The commands that make links.

import type { AppState } from '../state/app-state.ts';
import { type Command, isPaperOpen, isRoomClear } from './command.ts';
import { focusOn, pressOn } from './focus.ts';

function isEndOpen(state: AppState): boolean {
  const isMethodOpen = isRoomClear(state) && state.place.kind === 'methods' && state.place.id !== undefined;
  return isMethodOpen || isPaperOpen(state);
}

export const linkCommands: readonly Command[] = [
  {
    id: 'link',
    title: 'Link…',
    group: 'Links',
    keys: ['Shift+l'],
    isAvailable: isEndOpen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      pressOn('link');
    },
  },
  {
    id: 'link-types',
    title: 'Link types',
    group: 'Links',
    keys: ['g y'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('link-types'),
  },
  {
    id: 'link-evidence',
    title: 'Link with a sentence as evidence',
    group: 'Links',
    keys: ['e'],
    isAvailable: isPaperOpen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      // What is selected is meant; else a sentence is chosen by keys.
      if (focusOn('selection')) pressOn('selection');
      else pressOn('sentence');
    },
  },
];
