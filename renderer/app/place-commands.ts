// The commands of single places: what their own buttons do.

import type { AppState } from '../state/app-state.ts';
import type { PlaceKind } from '../state/place.ts';
import { type Command, isRoomClear } from './command.ts';
import { type FocusTarget, pressOn } from './focus.ts';

interface PlaceButton extends Pick<Command, 'id' | 'title' | 'group'> {
  readonly place: PlaceKind;
  readonly key: string;
  /** The button it presses; nothing happens where that is not there or disabled. */
  readonly button: FocusTarget;
}

/** What stands around the picture, by I and a letter. */
const GRAPH_BUTTONS = [
  { title: 'Move the picture and drag nodes', key: 'm', button: 'graph-move' },
  { title: 'Draw round nodes to select them', key: 'r', button: 'graph-lasso' },
  { title: 'Draw links from node to node', key: 'l', button: 'graph-draw' },
  { title: 'Nearer', key: 'n', button: 'graph-nearer' },
  { title: 'Farther', key: 'f', button: 'graph-farther' },
  { title: 'Show everything', key: 'w', button: 'graph-whole' },
  { title: 'Arrange anew; pins stay', key: 'a', button: 'graph-arrange' },
  { title: 'What the graph shows', key: 's', button: 'graph-scope' },
  { title: 'Named views', key: 'v', button: 'graph-views' },
  { title: 'Export the graph', key: 'e', button: 'graph-export' },
] as const;

const BUTTONS: readonly PlaceButton[] = [
  { id: 'rules', title: 'Rules', group: 'Suggestions', place: 'suggestions', key: 'f', button: 'filter' },
  {
    id: 'import-papers',
    title: 'Show the papers of the import',
    group: 'Library',
    place: 'import',
    key: 's',
    button: 'import-papers',
  },
  {
    id: 'undo-import',
    title: 'Undo the import',
    group: 'Library',
    place: 'import',
    key: 'Shift+Delete',
    button: 'undo-import',
  },
  {
    id: 'empty-trash',
    title: 'Empty the trash',
    group: 'Library',
    place: 'trash',
    key: 'Shift+Delete',
    button: 'empty-trash',
  },
  ...GRAPH_BUTTONS.map(({ title, key, button }) => ({
    id: button,
    title,
    group: 'Graph' as const,
    place: 'graph' as const,
    key: `i ${key}`,
    button,
  })),
];

export const placeCommands: readonly Command[] = BUTTONS.map(({ id, title, group, place, key, button }) => ({
  id,
  title,
  group,
  keys: [key],
  isAvailable: (state: AppState) => isRoomClear(state) && state.place.kind === place,
  run: () => pressOn(button),
}));
