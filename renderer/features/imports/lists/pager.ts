// A long list read in pages: holds the few around what is seen, fetches others as they come into view.

import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';

export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Reads the rows `offset` to `offset + limit`. */
export type ReadPage<Row> = (
  range: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
) => Promise<Page<Row>>;

export interface PagerState {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Why the last page did not come; cleared by the next that does. */
  readonly error: ErrorValue | null;
  /** Another one whenever a row may have changed. */
  readonly version: number;
}

export interface Pager<Row> {
  readonly getState: () => PagerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The row at an index, or null when its page is not here. */
  readonly rowAt: (index: number) => Row | null;
  /** The rows that are here and pass a test, with their indexes. */
  readonly find: (test: (row: Row) => boolean) => number;
  /** Tells which rows are on screen, so that their pages are fetched. */
  readonly need: (first: number, last: number) => void;
  /** A row, fetched first when it is not here or not fresh; null when there is none, or it could not be had. */
  readonly load: (index: number) => Promise<Row | null>;
  /** The rows may have changed: what is seen is fetched again, and the old rows stay until then. */
  readonly invalidate: () => void;
  /** Forgets every row: the list is another one now. */
  readonly reset: () => void;
  /** Aborts what is under way; the next need starts again. */
  readonly stop: () => void;
}

export const PAGE_ROWS = 100;
/** Pages kept at most; scrolling back further fetches again. */
const MAX_PAGES = 24;

interface HeldPage<Row> {
  readonly rows: readonly Row[];
  readonly generation: number;
}

/** A pager over `read`; nothing is fetched before rows are needed, or the list is reset. */
export function createPager<Row>(read: ReadPage<Row>): Pager<Row> {
  const listeners = new Set<() => void>();
  const pages = new Map<number, HeldPage<Row>>();
  const underWay = new Map<number, Promise<void>>();
  let state: PagerState = { total: null, error: null, version: 0 };
  let controller = new AbortController();
  let generation = 0;
  let isStopped = false;
  let seen = { first: 0, last: 0 };

  function show(change: Partial<PagerState>): void {
    state = { ...state, ...change, version: state.version + 1 };
    for (const listener of listeners) listener();
  }

  function forgetCalls(): void {
    isStopped = false;
    controller.abort();
    controller = new AbortController();
    underWay.clear();
    generation++;
  }

  async function fetchPage(number: number): Promise<void> {
    const { signal } = controller;
    const mine = generation;
    const { total, rows } = await read({ offset: number * PAGE_ROWS, limit: PAGE_ROWS }, signal);
    if (signal.aborted) return;
    pages.set(number, { rows, generation: mine });
    for (const key of pages.keys()) if (key > 0 && key * PAGE_ROWS >= total) pages.delete(key);
    while (pages.size > MAX_PAGES) pages.delete(furthest(pages.keys(), number));
    show({ total, error: null });
  }

  function ensure(number: number): Promise<void> {
    if (pages.get(number)?.generation === generation) return Promise.resolve();
    const known = underWay.get(number);
    if (known) return known;
    const call = fetchPage(number).finally(() => {
      if (underWay.get(number) === call) underWay.delete(number);
    });
    underWay.set(number, call);
    return call;
  }

  /** Ensures a page and says whether it is here; a failure is shown, an abort is not. */
  async function tryEnsure(number: number): Promise<boolean> {
    const { signal } = controller;
    try {
      await ensure(number);
      return !signal.aborted;
    } catch (error) {
      if (!signal.aborted) show({ error: toAppError(error).value });
      return false;
    }
  }

  function ensureSeen(): void {
    for (let page = pageOf(seen.first); page <= pageOf(seen.last); page++) void tryEnsure(page);
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rowAt: (index) => pages.get(pageOf(index))?.rows[index % PAGE_ROWS] ?? null,
    find: (test) => {
      for (const [number, { rows }] of pages) {
        const position = rows.findIndex(test);
        if (position >= 0) return number * PAGE_ROWS + position;
      }
      return -1;
    },
    need: (first, last) => {
      seen = { first: Math.max(0, first), last: Math.max(0, last) };
      ensureSeen();
    },
    load: async (index) => {
      if (index < 0) return null;
      for (;;) {
        const mine = generation;
        const isHere = await tryEnsure(pageOf(index));
        if (isHere) return pages.get(pageOf(index))?.rows[index % PAGE_ROWS] ?? null;
        // Fetched in vain because the rows changed meanwhile: the new ones are what is wanted.
        if (generation === mine || isStopped) return null;
      }
    },
    invalidate: () => {
      forgetCalls();
      ensureSeen();
    },
    reset: () => {
      forgetCalls();
      pages.clear();
      seen = { first: 0, last: 0 };
      show({ total: null, error: null });
      ensureSeen();
    },
    stop: () => {
      forgetCalls();
      isStopped = true;
    },
  };
}

function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / PAGE_ROWS);
}

function furthest(numbers: Iterable<number>, from: number): number {
  return [...numbers].reduce((a, b) => (Math.abs(b - from) > Math.abs(a - from) ? b : a));
}
