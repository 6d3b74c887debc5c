// The pages of rows the window holds: a few around what is seen, never the whole library.

import type { PaperId } from '#shared/contract/ids.ts';
import { type ListItem, PAGE_SIZE } from './list-source.ts';

export interface ListPage {
  readonly rows: readonly ListItem[];
  /** False once the library changed after it was fetched: still shown, but fetched again when seen. */
  readonly isFresh: boolean;
}

export type ListPages = ReadonlyMap<number, ListPage>;

/** Pages kept at most; scrolling back further fetches again. */
export const MAX_PAGES = 12;

/** The row at an index, or null when its page is not here. */
export function rowAt(pages: ListPages, index: number): ListItem | null {
  return pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE] ?? null;
}

/** Index of a paper's row, or -1 when it is on no page that is here; fresh pages are believed first. */
export function indexOfPaper(pages: ListPages, id: PaperId): number {
  let stale = -1;
  for (const [number, page] of pages) {
    const position = page.rows.findIndex((row) => row.paper.id === id);
    if (position < 0) continue;
    const index = number * PAGE_SIZE + position;
    if (page.isFresh) return index;
    stale = index;
  }
  return stale;
}

/** The page numbers that rows `first` to `last` lie on. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** The pages just before and just after those rows: fetched ahead, so that who scrolls fast meets rows. */
export function pagesAround(first: number, last: number, total: number): number[] {
  const seen = pagesOf(first, last);
  const lastPage = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1);
  const before = (seen[0] ?? 0) - 1;
  const after = (seen.at(-1) ?? 0) + 1;
  return [after, before].filter((page) => page >= 0 && page <= lastPage);
}

/** Adds a fetched page, drops what lies behind the end and, above the limit, what is furthest away. */
export function withPage(pages: ListPages, number: number, rows: readonly ListItem[], total: number): ListPages {
  const next = new Map(pages).set(number, { rows, isFresh: true });
  for (const key of next.keys()) if (key * PAGE_SIZE >= Math.max(1, total)) next.delete(key);
  while (next.size > MAX_PAGES) {
    const furthest = [...next.keys()].reduce((a, b) => (Math.abs(b - number) > Math.abs(a - number) ? b : a));
    next.delete(furthest);
  }
  return next;
}

/** The same rows, to be fetched again when they are seen. */
export function asStale(pages: ListPages): ListPages {
  return new Map([...pages].map(([number, { rows }]) => [number, { rows, isFresh: false }]));
}
