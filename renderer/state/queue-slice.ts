// The queue: its rows, where the reader is in it, and how papers are moved in it.

import type { PaperId } from '#shared/contract/ids.ts';
import type { QueueRow } from '#shared/contract/queue.ts';
import { createPager, type Pager } from '../features/imports/lists/pager.ts';
import { plural } from '../text/plural.ts';
import { quoted } from '../text/visible.ts';
import { announce } from '../ui/announce.ts';
import { closeOffers, showToast } from '../ui/toast-queue.ts';
import type { SliceCreator } from './slice.ts';
import { undoOffer } from './undo-offer.ts';

/** Where a paper of the queue is moved to. */
export type QueueMove = 'up' | 'down' | 'first' | 'last';

export interface QueueSlice {
  readonly queueRows: Pager<QueueRow>;
  /** Row the keyboard is on; -1 before one was chosen. */
  readonly queueIndex: number;
  /** The rows may have changed; they are fetched again where they are seen. */
  readonly refreshQueue: () => void;
  /** Keeps the row with its paper when the order changed; opens the first paper when none is open. */
  readonly settleQueue: () => void;
  readonly selectInQueue: (index: number) => Promise<void>;
  /** Goes `by` rows on; where the open paper has left the queue, the row in its place is the next. */
  readonly stepInQueue: (by: number) => Promise<void>;
  /** Moves the open paper one row, or to an end, and says where it is now. */
  readonly shiftInQueue: (move: QueueMove) => Promise<void>;
  /** Puts a paper in front of another; null puts it last. */
  readonly moveInQueue: (id: PaperId, before: PaperId | null, position: number) => Promise<void>;
  /** Marks the open paper and opens the following one. */
  readonly nextInQueue: (as: 'read' | 'skipped') => Promise<void>;
  /** Puts papers into the queue; in front also moves those that are in it already. */
  readonly addToQueue: (ids: readonly PaperId[], at: 'end' | 'front') => Promise<void>;
  /** Queues every paper of the inbox, in the order of the list. */
  readonly queueInbox: () => Promise<void>;
}

export const createQueueSlice: SliceCreator<QueueSlice> = (set, get, services) => {
  const rows = createPager<QueueRow>((range, signal) => services.client().queue.list(range, { signal }));
  /** Moves wait for each other, so that a key held down moves from where the last one ended. */
  let turn: Promise<void> = Promise.resolve();

  const total = () => rows.getState().total ?? 0;
  const indexOf = (id: PaperId | null) => (id === null ? -1 : rows.find((row) => row.id === id));

  async function shift(move: QueueMove): Promise<void> {
    const { selectedId, moveInQueue } = get();
    const index = indexOf(selectedId);
    if (selectedId === null || index < 0) return;
    const last = total() - 1;
    const target = { up: index - 1, down: index + 1, first: 0, last }[move];
    if (target === index || target < 0 || target > last) {
      announce(target <= 0 ? 'It is the first already' : 'It is the last already');
      return;
    }
    const before = target === last ? null : await rows.load(target < index ? target : target + 1);
    await moveInQueue(selectedId, before?.id ?? null, target + 1);
  }

  async function open(index: number): Promise<void> {
    const row = await rows.load(index);
    if (row !== null && get().queueIndex === index && get().place.kind === 'queue') get().selectPaper(row.id);
  }

  return {
    queueRows: rows,
    queueIndex: -1,

    refreshQueue: () => {
      if (get().place.kind === 'queue') rows.invalidate();
    },

    settleQueue: () => {
      const { place, selectedId, queueIndex, selectInQueue } = get();
      if (place.kind !== 'queue') return;
      const index = indexOf(selectedId);
      if (index >= 0 && index !== queueIndex) set({ queueIndex: index });
      else if (selectedId === null && total() > 0) void selectInQueue(Math.max(0, queueIndex));
    },

    selectInQueue: async (index) => {
      if (total() === 0) return;
      const target = Math.min(Math.max(0, index), total() - 1);
      set({ queueIndex: target });
      await open(target);
    },

    stepInQueue: async (by) => {
      const { queueIndex, selectedId, selectInQueue } = get();
      const hasLeft = selectedId !== null && indexOf(selectedId) < 0;
      await selectInQueue(queueIndex < 0 ? 0 : queueIndex + (hasLeft && by > 0 ? by - 1 : by));
    },

    shiftInQueue: (move) => {
      turn = turn.then(() => shift(move));
      return turn;
    },

    moveInQueue: async (id, before, position) => {
      const done = await get().perform((client) => client.queue.move({ ids: [id], before }));
      if (done === null) return;
      await rows.load(position - 1);
      if (get().selectedId === id) set({ queueIndex: position - 1 });
      announce(`Moved to position ${position} of ${total()}`);
    },

    nextInQueue: async (as) => {
      const { selectedId, paper, perform, stepInQueue } = get();
      const index = indexOf(selectedId);
      if (selectedId === null || index < 0) {
        await stepInQueue(1);
        return;
      }
      const following = (await rows.load(index + 1)) ?? (index > 0 ? await rows.load(0) : null);
      const done = await perform((client) => client.papers.setState({ papers: { ids: [selectedId] }, state: as }));
      if (done === null) return;
      closeOffers();
      showToast({
        title: as === 'read' ? 'Marked as read' : 'Skipped',
        ...(paper?.id === selectedId ? { detail: quoted(paper.title) } : {}),
        ...undoOffer(get, done.revision),
      });
      // Someone may have gone elsewhere while it was saved.
      if (get().selectedId !== selectedId || get().place.kind !== 'queue') return;
      if (following === null) set({ selectedId: null, queueIndex: -1 });
      else get().selectPaper(following.id);
      get().settleQueue();
    },

    addToQueue: async (ids, at) => {
      const done = await get().perform(async (client) => {
        const added = await client.queue.add({ papers: { ids: [...ids] }, at });
        if (at === 'end' || added.changed === ids.length) return added;
        const first = (await client.queue.list({ limit: 1 })).rows[0]?.id;
        if (first === undefined || ids.includes(first)) return added;
        return { ...(await client.queue.move({ ids: [...ids], before: first })), changed: ids.length };
      });
      if (done === null) return;
      const { paper } = get();
      const isOpenPaper = paper !== null && ids.length === 1 && ids[0] === paper.id;
      const what = isOpenPaper ? quoted(paper.title) : plural(ids.length, 'paper');
      if (done.changed === 0) {
        showToast({ title: 'Already in the queue', detail: what });
        return;
      }
      showToast({
        title: at === 'front' ? 'To be read next' : 'Put in the queue',
        detail: what,
        ...undoOffer(get, done.revision),
      });
    },

    queueInbox: async () => {
      const done = await get().perform((client) => client.queue.add({ papers: { filter: { states: ['inbox'] } } }));
      if (done === null) return;
      showToast({ title: `Queued ${plural(done.changed, 'paper')}`, ...undoOffer(get, done.revision) });
    },
  };
};
