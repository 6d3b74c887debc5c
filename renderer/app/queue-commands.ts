// The commands of the queue.

import type { AppState } from '../state/app-state.ts';
import type { QueueMove } from '../state/queue-slice.ts';
import { type Command, isPaperOpen, isRoomClear } from './command.ts';
import { arePapersChosen } from './selection-commands.ts';

/** The queue is open, with a paper in it that a key could mean. */
function isInQueue(state: AppState): boolean {
  return isRoomClear(state) && state.place.kind === 'queue' && state.selectedId !== null;
}

const MOVES: readonly { readonly move: QueueMove; readonly title: string; readonly keys: string }[] = [
  { move: 'up', title: 'Move the paper up', keys: 'Alt+ArrowUp' },
  { move: 'down', title: 'Move the paper down', keys: 'Alt+ArrowDown' },
  { move: 'first', title: 'Move the paper to the top', keys: 'Alt+Shift+ArrowUp' },
  { move: 'last', title: 'Move the paper to the end', keys: 'Alt+Shift+ArrowDown' },
];

export const queueCommands: readonly Command[] = [
  {
    id: 'queue-next',
    title: 'Mark as read and open the next',
    group: 'Queue',
    keys: ['n'],
    isAvailable: isInQueue,
    run: ({ store }) => void store.getState().nextInQueue('read'),
  },
  {
    id: 'queue-skip',
    title: 'Skip and open the next',
    group: 'Queue',
    keys: ['Shift+n'],
    isAvailable: isInQueue,
    run: ({ store }) => void store.getState().nextInQueue('skipped'),
  },
  {
    id: 'queue-front',
    title: 'Put at the front of the queue',
    group: 'Queue',
    keys: ['Shift+q'],
    isAvailable: arePapersChosen,
    run: ({ store }) => {
      const { selectedId, addToQueue, changeChosen } = store.getState();
      if (!isPaperOpen(store.getState())) void changeChosen({ kind: 'queue-front' });
      else if (selectedId !== null) void addToQueue([selectedId], 'front');
    },
  },
  ...MOVES.map(
    ({ move, title, keys }): Command => ({
      id: `queue-${move}`,
      title,
      group: 'Queue',
      keys: [keys],
      isAvailable: isInQueue,
      run: ({ store }) => void store.getState().shiftInQueue(move),
    }),
  ),
];
