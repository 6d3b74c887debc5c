// Paging, refetching and selection of the list.

import { describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { paper, paperId, paperRow } from '../testing/sample-values.ts';
import { testStore } from '../testing/test-app.tsx';
import { MAX_PAGES, rowAt } from './list-pages.ts';
import { PAGE_SIZE } from './list-source.ts';

/** A library of numbered papers that a test can change under the window. */
function setUp(size: number) {
  let ids = Array.from({ length: size }, (_, index) => `p${index}`);
  const list = vi.fn(
    async ({ offset = 0, limit = 100 }: { offset?: number | undefined; limit?: number | undefined }) => ({
      total: ids.length,
      rows: ids.slice(offset, offset + limit).map((id) => paperRow(id)),
      revision: 1,
    }),
  );
  const client = fakeClient({ papers: { list, get: async ({ id }) => paper(id) } });
  const store = testStore(client);
  const offsets = () => list.mock.calls.map(([input]) => input.offset);
  return {
    store,
    list,
    offsets,
    state: store.getState,
    change: (next: (old: readonly string[]) => string[]) => {
      ids = next(ids);
    },
    started: async () => {
      store.getState().syncListSource();
      await settled();
    },
  };
}

/** Lets answers that are ready arrive. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('the list', () => {
  it('fetches the first page, then the pages that are seen and the ones beside them', async () => {
    const { state, started, offsets } = setUp(1_000);
    await started();
    await settled();
    expect(state().listTotal).toBe(1_000);
    expect(offsets()).toEqual([0, PAGE_SIZE]);
    state().needRows(0, 20);
    await settled();
    expect(offsets()).toEqual([0, PAGE_SIZE]);
    state().needRows(450, 560);
    await settled();
    expect(offsets().slice(2)).toEqual([4, 5, 6, 3].map((page) => page * PAGE_SIZE));
    state().needRows(150, 160);
    await settled();
    expect(rowAt(state().listPages, 199)?.paper.id).toBe('p199');
  });

  it('asks for a page once, however often its rows come by while it is on its way', async () => {
    const { state, started, offsets } = setUp(1_000);
    await started();
    for (let row = 300; row < 340; row++) state().needRows(row, row + 10);
    await settled();
    expect(offsets().filter((offset) => offset === 300)).toHaveLength(1);
  });

  it('holds a few pages however far one scrolls', async () => {
    const { state, started } = setUp(10_000);
    await started();
    for (let row = 0; row < 10_000; row += PAGE_SIZE) {
      state().needRows(row, row + 10);
      await settled();
    }
    expect(state().listPages.size).toBeLessThanOrEqual(MAX_PAGES);
    expect(rowAt(state().listPages, 9_900)?.paper.id).toBe('p9900');
  });

  it('selects the first paper of the library by itself', async () => {
    const { state, started } = setUp(3);
    await started();
    expect(state().selectedId).toBe('p0');
    await settled();
    expect(state().paper?.id).toBe('p0');
  });

  it('keeps showing the old rows while it fetches again, and only what is on screen', async () => {
    const { state, started, offsets, list } = setUp(1_000);
    await started();
    state().needRows(150, 160);
    await settled();
    list.mockClear();
    state().refreshList();
    expect(rowAt(state().listPages, 155)?.paper.id).toBe('p155');
    await settled();
    expect(offsets()).toEqual([PAGE_SIZE]);
  });

  it('keeps the selection on its paper when rows are added above it', async () => {
    const { state, started, change } = setUp(50);
    await started();
    state().selectIndex(10);
    change((ids) => ['new1', 'new2', ...ids]);
    state().refreshList();
    await settled();
    expect(state().selectedId).toBe('p10');
    expect(state().activeIndex).toBe(12);
  });

  it('goes on with the row that took the place of one that left', async () => {
    const { state, started, change } = setUp(50);
    await started();
    state().selectIndex(10);
    change((ids) => ids.filter((id) => id !== 'p10'));
    state().refreshList();
    await settled();
    expect(state().selectedId).toBe('p10');
    state().moveSelection(1);
    expect(state().selectedId).toBe('p11');
    state().moveSelection(-1);
    expect(state().selectedId).toBe('p9');
  });

  it('selects a row whose page is not here yet as soon as it is', async () => {
    const { state, started } = setUp(10_000);
    await started();
    state().selectIndex(9_999);
    expect(state().activeIndex).toBe(9_999);
    await settled();
    expect(state().selectedId).toBe('p9999');
  });

  it('stays within the list at both ends', async () => {
    const { state, started } = setUp(3);
    await started();
    state().moveSelection(-5);
    expect(state().selectedId).toBe('p0');
    state().moveSelection(500);
    expect(state().selectedId).toBe('p2');
  });

  it('lets go of rows that are no longer there', async () => {
    const { state, started, change } = setUp(250);
    await started();
    state().needRows(200, 249);
    await settled();
    change((ids) => ids.slice(0, 20));
    state().refreshList();
    await settled();
    expect(state().listTotal).toBe(20);
    expect(rowAt(state().listPages, 210)).toBeNull();
  });

  it('shows another place from its beginning and selects there', async () => {
    const { state, started, list } = setUp(30);
    await started();
    state().selectIndex(5);
    const epoch = state().listEpoch;
    state().openPlace({ kind: 'library', states: ['reading'] });
    await settled();
    expect(list.mock.lastCall?.[0]).toMatchObject({ filter: { states: ['reading'] }, offset: 0 });
    expect(state().listEpoch).toBe(epoch + 1);
    expect(state().selectedId).toBe(paperId('p0'));
  });
});
