// The queue's order, moved by key and by drag, and the way from one paper to the next.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueueRow } from '#shared/contract/queue.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { paper, paperId, paperRow } from '../testing/sample-values.ts';
import { testStore } from '../testing/test-app.tsx';
import { onAnnouncement } from '../ui/announce.ts';
import { toastQueue } from '../ui/toast-queue.ts';

/** A queue like the engine's, over a store that hears of every change before the answer comes. */
function setUp(count: number) {
  let order: string[] = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  let revision = 1;
  const announced: string[] = [];
  const stopListening = onAnnouncement((words) => announced.push(words));
  const changed = () => {
    revision++;
    store.getState().libraryChanged([{ kind: 'queue', added: 0, updated: 1, removed: 0, ids: null }]);
  };
  const setState = vi.fn(async ({ papers, state }: { papers: unknown; state: string }) => {
    const { ids } = papers as { ids: string[] };
    if (state === 'read' || state === 'skipped') order = order.filter((id) => !ids.includes(id));
    changed();
    return { revision, changed: ids.length };
  });
  const client = fakeClient({
    queue: {
      list: async ({ offset = 0, limit = 100 }) => ({
        total: order.length,
        rows: order
          .map((id, index): QueueRow => ({ ...paperRow(id, { state: 'queued' }), position: index + 1, queuedAt: '' }))
          .slice(offset, offset + limit),
        progress: { waiting: order.length, reading: 0, decided: 0, total: count },
      }),
      move: async ({ ids, before }) => {
        const staying = order.filter((id) => !ids.includes(id));
        const at = before === null ? staying.length : staying.indexOf(before);
        order = staying.toSpliced(at, 0, ...ids);
        changed();
        return { revision };
      },
      add: async ({ papers, at }) => {
        const added = (papers as { ids: string[] }).ids.filter((id) => !order.includes(id));
        order = at === 'front' ? [...added, ...order] : [...order, ...added];
        changed();
        return { revision, changed: added.length };
      },
    },
    papers: { get: async ({ id }) => paper(id), setState: setState as never },
  });
  const store = testStore(client);
  store.setState({ place: { kind: 'queue' } });
  const begin = async () => {
    await store.getState().queueRows.load(0);
    store.getState().settleQueue();
    await vi.waitFor(() => expect(store.getState().selectedId).not.toBeNull());
  };
  return { state: store.getState, order: () => order.join(' '), begin, announced, setState, stopListening };
}

const messages = () => toastQueue.visibleToasts.map(({ content }) => content.title);

describe('the queue', () => {
  afterEach(() => {
    for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  });

  it('opens its first paper', async () => {
    const { state, begin } = setUp(3);
    await begin();
    expect(state().selectedId).toBe('p1');
    expect(state().queueIndex).toBe(0);
  });

  it('moves the open paper up, down and to the ends, stays on it, and says where it is', async () => {
    const { state, order, begin, announced } = setUp(4);
    await begin();
    await state().shiftInQueue('down');
    expect(order()).toBe('p2 p1 p3 p4');
    expect(state().queueIndex).toBe(1);
    await state().shiftInQueue('last');
    expect(order()).toBe('p2 p3 p4 p1');
    await state().shiftInQueue('up');
    expect(order()).toBe('p2 p3 p1 p4');
    await state().shiftInQueue('first');
    expect(order()).toBe('p1 p2 p3 p4');
    expect(state().selectedId).toBe('p1');
    expect(announced).toEqual([
      'Moved to position 2 of 4',
      'Moved to position 4 of 4',
      'Moved to position 3 of 4',
      'Moved to position 1 of 4',
    ]);
    await state().shiftInQueue('up');
    expect(announced.at(-1)).toBe('It is the first already');
  });

  it('moves once for every press of a key held down', async () => {
    const { state, order, begin } = setUp(5);
    await begin();
    await Promise.all([1, 2, 3].map(() => state().shiftInQueue('down')));
    expect(order()).toBe('p2 p3 p4 p1 p5');
    expect(state().queueIndex).toBe(3);
  });

  it('marks a paper as read and opens the following one, with a way back', async () => {
    const { state, order, begin, setState } = setUp(3);
    await begin();
    await state().nextInQueue('read');
    expect(setState).toHaveBeenCalledWith({ papers: { ids: ['p1'] }, state: 'read' });
    expect(order()).toBe('p2 p3');
    expect(state().selectedId).toBe('p2');
    await state().nextInQueue('skipped');
    expect(setState).toHaveBeenLastCalledWith({ papers: { ids: ['p2'] }, state: 'skipped' });
    // Only the newest step is offered: it is the only one that can be taken back.
    expect(messages()).toEqual(['Skipped']);
    await state().nextInQueue('read');
    expect(state().selectedId).toBeNull();
  });

  it('goes on without marking anything when the open paper has left the queue', async () => {
    const { state, begin, setState } = setUp(3);
    await begin();
    await state().setReadingState([paperId('p1')], 'read');
    await state().queueRows.load(0);
    expect(state().selectedId).toBe('p1');
    await state().nextInQueue('read');
    expect(setState).toHaveBeenCalledTimes(1);
    expect(state().selectedId).toBe('p2');
  });

  it('from the last paper goes back to the first', async () => {
    const { state, begin } = setUp(3);
    await begin();
    await state().selectInQueue(2);
    await vi.waitFor(() => expect(state().selectedId).toBe('p3'));
    await state().nextInQueue('read');
    expect(state().selectedId).toBe('p1');
  });

  it('puts papers in at the end or in front, also those that are in it already', async () => {
    const { state, order } = setUp(2);
    await state().addToQueue([paperId('p9')], 'end');
    expect(order()).toBe('p1 p2 p9');
    await state().addToQueue([paperId('p8')], 'front');
    expect(order()).toBe('p8 p1 p2 p9');
    await state().addToQueue([paperId('p9')], 'front');
    expect(order()).toBe('p9 p8 p1 p2');
    await state().addToQueue([paperId('p1')], 'end');
    expect(messages()).toContain('Already in the queue');
  });
});
