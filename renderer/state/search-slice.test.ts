// Searching as one types: stale answers never win, a bad query hides nothing.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { Hit } from '#shared/contract/search.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { paper, paperRow } from '../testing/sample-values.ts';
import { testStore } from '../testing/test-app.tsx';
import { rowAt } from './list-pages.ts';
import { SEARCH_DELAY_MS } from './search-slice.ts';

function hit(id: string): Hit {
  return { paper: paperRow(id), sourceKey: null, score: 1, titleMarks: [{ start: 0, end: 5 }], snippet: null };
}

interface Asked {
  readonly query: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: (ids: readonly string[]) => void;
  readonly fail: (error: unknown) => void;
}

function setUp() {
  const asked: Asked[] = [];
  const client = fakeClient({
    papers: {
      list: async () => ({ total: 1, rows: [paperRow('library')], revision: 1 }),
      get: async ({ id }) => paper(id),
    },
    search: {
      query: ({ query }, options) =>
        new Promise((resolve, reject) => {
          asked.push({
            query,
            signal: options?.signal,
            answer: (ids) => resolve({ query, total: ids.length, hits: ids.map(hit) }),
            fail: reject,
          });
        }),
    },
  });
  const store = testStore(client);
  store.getState().syncListSource();
  return { asked, state: store.getState };
}

async function type(state: ReturnType<typeof setUp>['state'], text: string): Promise<void> {
  state().setSearchText(text);
  await vi.advanceTimersByTimeAsync(SEARCH_DELAY_MS);
}

function last(asked: readonly Asked[]): Asked {
  const newest = asked.at(-1);
  if (newest === undefined) throw new Error('nothing was asked');
  return newest;
}

describe('search', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for a pause in typing', async () => {
    const { asked, state } = setUp();
    for (const text of ['s', 'sk', 'ski', 'skip']) {
      state().setSearchText(text);
      await vi.advanceTimersByTimeAsync(SEARCH_DELAY_MS / 2);
    }
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(SEARCH_DELAY_MS);
    expect(asked.map(({ query }) => query)).toEqual(['skip']);
  });

  it('aborts the call for an older text and ignores its late answer', async () => {
    const { asked, state } = setUp();
    await type(state, 'ski');
    const older = last(asked);
    await type(state, 'skip');
    expect(older.signal?.aborted).toBe(true);
    last(asked).answer(['right']);
    await vi.advanceTimersByTimeAsync(0);
    older.answer(['wrong', 'wrong too']);
    await vi.advanceTimersByTimeAsync(0);
    expect(state().listTotal).toBe(1);
    expect(rowAt(state().listPages, 0)?.paper.id).toBe('right');
  });

  it('shows the hits with their marks, and the library again when cleared', async () => {
    const { asked, state } = setUp();
    await type(state, 'skip');
    last(asked).answer(['a', 'b']);
    await vi.advanceTimersByTimeAsync(0);
    expect(state().listSource?.kind).toBe('search');
    expect(rowAt(state().listPages, 1)?.titleMarks).toEqual([{ start: 0, end: 5 }]);
    state().setSearchText('');
    await vi.advanceTimersByTimeAsync(0);
    expect(rowAt(state().listPages, 0)?.paper.id).toBe('library');
  });

  it('keeps the hits of the last good query when one cannot be run', async () => {
    const { asked, state } = setUp();
    await type(state, 'skip');
    last(asked).answer(['a']);
    await vi.advanceTimersByTimeAsync(0);
    await type(state, 'skip~x');
    last(asked).fail(appError('QUERY_INVALID', { reason: 'distance-not-number', start: 5, end: 6 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(state().listError?.code).toBe('QUERY_INVALID');
    expect(rowAt(state().listPages, 0)?.paper.id).toBe('a');
    await type(state, 'skip~1');
    last(asked).answer(['b']);
    await vi.advanceTimersByTimeAsync(0);
    expect(state().listError).toBeNull();
  });

  it('runs again when the library changed', async () => {
    const { asked, state } = setUp();
    await type(state, 'skip');
    last(asked).answer(['a']);
    await vi.advanceTimersByTimeAsync(0);
    state().refreshList();
    expect(asked).toHaveLength(2);
    last(asked).answer(['b']);
    await vi.advanceTimersByTimeAsync(0);
    expect(rowAt(state().listPages, 0)?.paper.id).toBe('b');
  });

  it('searches within the place that is open', async () => {
    const { asked, state } = setUp();
    state().openPlace({ kind: 'library', states: ['reading'] });
    await vi.advanceTimersByTimeAsync(0);
    await type(state, 'skip');
    last(asked).answer([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(state().listSource).toMatchObject({ kind: 'search', filter: { states: ['reading'] } });
  });
});
