// The command table: every key of the window. A feature adds its commands with one line in COMMANDS.

import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { LIBRARY } from '../state/place.ts';
import { stateLabel } from '../text/state-label.ts';
import { chooseFiles } from './choose-files.ts';
import { type Command, isPaperOpen, isRoomClear } from './command.ts';
import { focusOn, focusWhenThere } from './focus.ts';

/** The key of each reading state: its first letter, D for done, X for skipped as in a triage. */
export const STATE_KEYS: Readonly<Record<ReadingState, string>> = {
  inbox: 'i',
  queued: 'q',
  reading: 'r',
  read: 'd',
  skipped: 'x',
};

const goCommands: readonly Command[] = [
  {
    id: 'search',
    title: 'Search',
    group: 'Go',
    keys: ['[Shift]+/', '$mod+f'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: () => focusOn('search'),
  },
  {
    id: 'next',
    title: 'Next paper',
    group: 'Go',
    keys: ['j'],
    isAvailable: (state) => isRoomClear(state) && state.place.kind === 'library',
    run: ({ store }) => store.getState().moveSelection(1),
  },
  {
    id: 'previous',
    title: 'Previous paper',
    group: 'Go',
    keys: ['k'],
    isAvailable: (state) => isRoomClear(state) && state.place.kind === 'library',
    run: ({ store }) => store.getState().moveSelection(-1),
  },
  {
    id: 'library',
    title: 'Whole library',
    group: 'Go',
    keys: ['l'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openPlace(LIBRARY),
  },
];

const stateCommands: readonly Command[] = READING_STATES.map((state) => ({
  id: `state-${state}`,
  title: state === 'inbox' ? 'Put back in the inbox' : `Mark as ${stateLabel(state).toLowerCase()}`,
  group: 'Paper',
  keys: [STATE_KEYS[state]],
  isAvailable: isPaperOpen,
  run: ({ store }) => {
    const { selectedId, setReadingState } = store.getState();
    if (selectedId !== null) void setReadingState([selectedId], state);
  },
}));

const paperCommands: readonly Command[] = [
  {
    id: 'note',
    title: 'Write the note',
    group: 'Paper',
    keys: ['n'],
    isAvailable: isPaperOpen,
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
    isAvailable: isPaperOpen,
    run: ({ store }) => {
      const { noteView, setNoteView } = store.getState();
      setNoteView(noteView === 'write' ? 'preview' : 'write');
    },
  },
  {
    id: 'tag',
    title: 'Add a tag',
    group: 'Paper',
    keys: ['t'],
    isAvailable: isPaperOpen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      focusWhenThere('tags');
    },
  },
];

const libraryCommands: readonly Command[] = [
  {
    id: 'undo',
    title: 'Undo',
    group: 'Library',
    keys: ['$mod+z'],
    isAvailable: isRoomClear,
    run: ({ store }) => void store.getState().undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Library',
    keys: ['$mod+Shift+z', '$mod+y'],
    isAvailable: isRoomClear,
    run: ({ store }) => void store.getState().redo(),
  },
  {
    id: 'import-files',
    title: 'Import files',
    group: 'Library',
    keys: ['$mod+o'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: async ({ store }) => store.getState().openImport(await chooseFiles()),
  },
  {
    id: 'import-text',
    title: 'Import pasted text',
    group: 'Library',
    keys: ['$mod+Shift+o'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('paste'),
  },
  {
    id: 'export',
    title: 'Export',
    group: 'Library',
    keys: ['$mod+e'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('export'),
  },
];

const windowCommands: readonly Command[] = [
  {
    id: 'shortcuts',
    title: 'This list of keys',
    group: 'Window',
    keys: ['[Shift]+?'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('shortcuts'),
  },
];

/** In the order the list of keys shows them; the first command that takes a key has it. */
export const COMMANDS: readonly Command[] = [
  ...goCommands,
  ...stateCommands,
  ...paperCommands,
  ...libraryCommands,
  ...windowCommands,
];

/** Keys that act only where they are pressed, listed for people. */
export const LOCAL_KEYS: readonly {
  readonly where: string;
  readonly keys: readonly string[];
  readonly title: string;
}[] = [
  { where: 'In the list', keys: ['ArrowDown', 'ArrowUp'], title: 'Next and previous paper' },
  { where: 'In the list', keys: ['PageDown', 'PageUp'], title: 'A page of papers on or back' },
  { where: 'In the list', keys: ['Home', 'End'], title: 'First and last paper' },
  { where: 'In the list', keys: ['Enter'], title: 'Go to the paper' },
  { where: 'In the search field', keys: ['ArrowDown', 'Enter'], title: 'Go to the first hit' },
  { where: 'In the search field', keys: ['Escape'], title: 'Clear the search' },
  { where: 'In an import', keys: ['j', 'k'], title: 'Next and previous record' },
  { where: 'In an import', keys: ['x'], title: 'Reject, or take in again' },
  { where: 'In an import', keys: ['s'], title: 'Split at the chosen line' },
  { where: 'In an import', keys: ['m'], title: 'Join with the next record' },
  { where: 'In an import', keys: ['w'], title: 'Swap title and abstract' },
  { where: 'In an import', keys: ['a', 'e'], title: 'Look-alike: own paper, or merge' },
  { where: 'In an import', keys: ['c'], title: 'Compare with what it looks like' },
  { where: 'In an import', keys: ['z'], title: 'Take the last edit back' },
  { where: 'In an import', keys: ['Enter', '$mod+Enter'], title: 'Import' },
  { where: 'In an import', keys: ['Escape'], title: 'Leave; nothing is changed' },
  { where: 'In the note', keys: ['$mod+z'], title: 'Undo typing' },
  { where: 'In the note', keys: ['Escape'], title: 'Leave the note' },
];

/** The key printed on the button of a command. */
export function keyOf(id: string): string {
  return COMMANDS.find((command) => command.id === id)?.keys[0] ?? '';
}
