// The commands on methods and links.

import type { AppState } from '../state/app-state.ts';
import type { MethodTask } from '../state/method-slice.ts';
import { type Command, isMethodOpen, isPaperOpen, isRoomClear } from './command.ts';
import { focusOn, focusWhenThere } from './focus.ts';

function areMethodsOpen(state: AppState): boolean {
  return isRoomClear(state) && state.place.kind === 'methods' && canWrite(state);
}

function canChangeMethod(state: AppState): boolean {
  return isMethodOpen(state) && canWrite(state);
}

function canWrite({ library }: AppState): boolean {
  return library?.readOnly == null;
}

const TASKS: readonly { readonly task: MethodTask; readonly title: string; readonly keys: readonly string[] }[] = [
  { task: 'edit', title: 'Rename or edit the method', keys: ['F2'] },
  { task: 'merge', title: 'Merge the method into another', keys: ['Shift+m'] },
  { task: 'split', title: 'Split the method in two', keys: ['s'] },
  { task: 'delete', title: 'Delete the method', keys: ['Delete', '$mod+Backspace'] },
];

export const methodCommands: readonly Command[] = [
  {
    id: 'paper-methods',
    title: 'Go to the names found in the paper',
    group: 'Paper',
    keys: ['Shift+m'],
    isAvailable: isPaperOpen,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      document.querySelector<HTMLElement>('[data-focus="methods"] [data-candidate][tabindex="0"]')?.focus();
    },
  },
  {
    id: 'method-new',
    title: 'New method',
    group: 'Methods',
    keys: ['n'],
    isAvailable: areMethodsOpen,
    run: ({ store }) => store.getState().openMethodTask('new'),
  },
  {
    id: 'method-accept-all',
    title: 'Accept the names found',
    group: 'Methods',
    keys: ['a'],
    isAvailable: areMethodsOpen,
    run: ({ store }) => store.getState().openMethodTask('accept-all'),
  },
  {
    id: 'method-find',
    title: 'Find a method',
    group: 'Methods',
    keys: ['f'],
    isAvailable: (state) => isRoomClear(state) && state.place.kind === 'methods',
    run: () => focusOn('filter'),
  },
  ...TASKS.map(
    ({ task, title, keys }): Command => ({
      id: `method-${task}`,
      title,
      group: 'Methods',
      keys,
      isAvailable: canChangeMethod,
      run: ({ store }) => store.getState().openMethodTask(task),
    }),
  ),
  {
    id: 'method-tag',
    title: 'Add a tag to the method',
    group: 'Methods',
    keys: ['t'],
    isAvailable: canChangeMethod,
    run: ({ store }) => {
      store.getState().setPaperOnTop(true);
      focusWhenThere('tags');
    },
  },
];
