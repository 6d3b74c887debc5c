// The commands on papers: on those that are selected, or else on the open one.

import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import type { AppState } from '../state/app-state.ts';
import { chosenPapers } from '../state/bulk-slice.ts';
import { hasList } from '../state/place.ts';
import { selectedCount } from '../state/selection-slice.ts';
import { stateLabel } from '../text/state-label.ts';
import { type Command, isRoomClear } from './command.ts';
import { focusOn, focusWhenThere, pressOn } from './focus.ts';

/** The key of each reading state: its first letter, D for done, X for skipped as in a triage. */
export const STATE_KEYS: Readonly<Record<ReadingState, string>> = {
  inbox: 'i',
  queued: 'q',
  reading: 'r',
  read: 'd',
  skipped: 'x',
};

/** Papers are chosen that a key could mean, and they are not in the trash. */
export function arePapersChosen(state: AppState): boolean {
  const isHere = state.place.kind === 'library' || state.place.kind === 'queue';
  return isRoomClear(state) && isHere && chosenPapers(state) !== null;
}

function isTrashOpen(state: AppState): boolean {
  return isRoomClear(state) && state.place.kind === 'trash' && chosenPapers(state) !== null;
}

function isListShown(state: AppState): boolean {
  return isRoomClear(state) && hasList(state.place);
}

const stateCommands: readonly Command[] = READING_STATES.map((state) => ({
  id: `state-${state}`,
  title: state === 'inbox' ? 'Put back in the inbox' : `Mark as ${stateLabel(state).toLowerCase()}`,
  group: 'Paper',
  keys: [STATE_KEYS[state]],
  isAvailable: arePapersChosen,
  run: ({ store }) => void store.getState().changeChosen({ kind: 'set-state', state }),
}));

/** What is done to one paper or many. */
export const chosenCommands: readonly Command[] = [
  ...stateCommands,
  {
    id: 'tag',
    title: 'Add a tag',
    group: 'Paper',
    keys: ['t'],
    isAvailable: arePapersChosen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      focusWhenThere('tags');
    },
  },
  {
    id: 'trash',
    title: 'Move to the trash',
    group: 'Paper',
    keys: ['Delete', '$mod+Backspace'],
    isAvailable: arePapersChosen,
    run: ({ store }) => void store.getState().changeChosen({ kind: 'trash' }),
  },
  {
    id: 'restore',
    title: 'Restore from the trash',
    group: 'Paper',
    keys: ['u'],
    isAvailable: isTrashOpen,
    run: ({ store }) => void store.getState().changeChosen({ kind: 'restore' }),
  },
];

/** How papers are found, selected and shown. */
export const listCommands: readonly Command[] = [
  {
    id: 'select-all',
    title: 'Select all papers of the list',
    group: 'List',
    keys: ['$mod+a'],
    isAvailable: (state) => isListShown(state) && (state.listTotal ?? 0) > 0,
    run: ({ store }) => {
      store.getState().selectAll();
      focusOn('list');
    },
  },
  {
    id: 'select-none',
    title: 'Select only the open paper',
    group: 'List',
    keys: ['Escape'],
    isAvailable: (state) => isListShown(state) && selectedCount(state) > 0,
    run: ({ store }) => {
      store.getState().clearSelection();
      focusOn('list');
    },
  },
  {
    id: 'filter',
    title: 'Filter',
    group: 'List',
    keys: ['f'],
    isAvailable: (state) => isRoomClear(state) && state.place.kind === 'library',
    run: () => pressOn('filter'),
  },
  {
    id: 'sort',
    title: 'Sort',
    group: 'List',
    keys: ['s'],
    isAvailable: (state) => isRoomClear(state) && state.place.kind === 'library' && state.searchQuery === '',
    run: () => pressOn('sort'),
  },
  {
    id: 'list-view',
    title: 'Show as cards, or as a list',
    group: 'List',
    keys: ['v'],
    isAvailable: isListShown,
    run: ({ store }) => {
      const { settings, setSettings } = store.getState();
      void setSettings({ listView: settings.listView === 'list' ? 'cards' : 'list' });
    },
  },
];
