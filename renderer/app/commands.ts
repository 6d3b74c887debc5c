// The command table: every key of the window. A feature adds its commands with one line in COMMANDS.

import { backUp } from '../features/backups/back-up.ts';
import type { AppState } from '../state/app-state.ts';
import { hasList } from '../state/place.ts';
import { chooseFiles } from './choose-files.ts';
import { type Command, isRoomClear } from './command.ts';
import { focusOn } from './focus.ts';
import { goCommands } from './go-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { linkCommands } from './link-commands.ts';
import { lookCommands } from './look-commands.ts';
import { methodCommands } from './method-commands.ts';
import { paperCommands } from './paper-commands.ts';
import { placeCommands } from './place-commands.ts';
import { queueCommands } from './queue-commands.ts';
import { chosenCommands, listCommands } from './selection-commands.ts';
import { suggestionCommands } from './suggestion-commands.ts';
import { windowCommands } from './window-commands.ts';

function isListOpen(state: AppState): boolean {
  return isRoomClear(state) && (hasList(state.place) || state.place.kind === 'queue');
}

function stepThroughList({ place, moveSelection, stepInQueue }: AppState, by: number): void {
  if (place.kind === 'queue') void stepInQueue(by);
  else moveSelection(by);
}

const paperGoCommands: readonly Command[] = [
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
    id: 'search-help',
    title: 'How to search',
    group: 'Go',
    keys: ['$mod+Shift+f'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('search-help'),
  },
  {
    id: 'next',
    title: 'Next paper',
    group: 'Go',
    keys: ['j'],
    isAvailable: isListOpen,
    run: ({ store }) => stepThroughList(store.getState(), 1),
  },
  {
    id: 'previous',
    title: 'Previous paper',
    group: 'Go',
    keys: ['k'],
    isAvailable: isListOpen,
    run: ({ store }) => stepThroughList(store.getState(), -1),
  },
];

const changeCommands: readonly Command[] = [
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
  {
    id: 'sample',
    title: 'Try the sample library',
    group: 'Library',
    keys: ['o t'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openSampleImport(),
  },
  {
    id: 'backup',
    title: 'Back up now',
    group: 'Library',
    keys: ['o b'],
    isAvailable: (state) => isRoomClear(state) && state.library !== null && state.library.readOnly === null,
    run: ({ store }) => void backUp(store),
  },
];

/** In the order the list of keys shows them; the first command that takes a key has it. */
export const COMMANDS: readonly Command[] = [
  ...suggestionCommands,
  ...paperGoCommands,
  ...goCommands,
  ...listCommands,
  ...chosenCommands,
  ...paperCommands,
  ...linkCommands,
  ...methodCommands,
  ...queueCommands,
  ...changeCommands,
  ...placeCommands,
  ...libraryCommands,
  ...windowCommands,
  ...lookCommands,
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
  { where: 'In the list', keys: ['Shift+ArrowDown', 'Shift+ArrowUp'], title: 'Select one more, or one less' },
  { where: 'In the list', keys: ['Shift+Home', 'Shift+End'], title: 'Select as far as the first or last' },
  { where: 'In the list', keys: ['$mod+ArrowDown', '$mod+ArrowUp'], title: 'Walk without selecting' },
  { where: 'In the list', keys: ['Space'], title: 'Put into the selection, or take out' },
  { where: 'In the queue', keys: ['ArrowDown', 'ArrowUp'], title: 'Next and previous paper' },
  { where: 'In the queue', keys: ['Home', 'End'], title: 'First and last paper' },
  { where: 'In the queue', keys: ['Enter'], title: 'Go to the paper' },
  { where: 'In the queue', keys: ['Escape'], title: 'Give up a drag' },
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
  { where: 'On a name found', keys: ['Enter', 'a'], title: 'Accept' },
  { where: 'On a name found', keys: ['e'], title: 'Edit, then accept' },
  { where: 'On a name found', keys: ['r', 'Delete'], title: 'Refuse' },
  { where: 'On a name found', keys: ['ArrowLeft', 'ArrowRight'], title: 'Previous and next name' },
  { where: 'Choosing a sentence', keys: ['ArrowUp', 'ArrowDown'], title: 'Previous and next sentence' },
  { where: 'Choosing a sentence', keys: ['Shift+ArrowDown'], title: 'One more sentence' },
  { where: 'Choosing a sentence', keys: ['Enter'], title: 'Link with it as evidence' },
  { where: 'Choosing a sentence', keys: ['Escape'], title: 'Leave' },
  { where: 'On a suggested link', keys: ['a', 'r'], title: 'Accept, refuse' },
  { where: 'In the list of the graph', keys: ['Enter'], title: 'Open the paper or method' },
  { where: 'In the list of the graph', keys: ['ArrowRight', 'ArrowLeft'], title: 'Show its links, or hide them' },
  { where: 'In the list of the graph', keys: ['Space'], title: 'Put into the selection, or take out' },
  { where: 'In the list of the graph', keys: ['a'], title: 'Show what is around it' },
  { where: 'In the list of the graph', keys: ['p'], title: 'Pin it, or let it go' },
  { where: 'In the list of the graph', keys: ['x'], title: 'Find paths, on the first and on the second' },
  { where: 'In the list of the graph', keys: ['l'], title: 'Link, on the first and on the second' },
  { where: 'In the note', keys: ['$mod+z'], title: 'Undo typing' },
  { where: 'In the note', keys: ['Escape'], title: 'Leave the note' },
];

/** The key printed on the button of a command. */
export function keyOf(id: string): string {
  return COMMANDS.find((command) => command.id === id)?.keys[0] ?? '';
}
