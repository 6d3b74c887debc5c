// What the list in the middle shows: papers of the library, or hits of a search; fetched a page at a time.

import type { LecternClient } from '#shared/contract/client.ts';
import type { PaperFilter, PaperRow, PaperSort } from '#shared/contract/papers.ts';
import type { Snippet } from '#shared/contract/search.ts';
import type { Range } from '#shared/contract/values.ts';

export type ListSource =
  /** Without a sort the newest come first: by when they were added or, in the trash, moved there. */
  | { readonly kind: 'papers'; readonly filter: PaperFilter; readonly sort: PaperSort | null }
  | { readonly kind: 'search'; readonly query: string; readonly filter: PaperFilter };

/** A row: a paper, and in a search what matched. */
export interface ListItem {
  readonly paper: PaperRow;
  readonly titleMarks: readonly Range[];
  readonly snippet: Snippet | null;
}

export interface FetchedPage {
  readonly total: number;
  readonly rows: readonly ListItem[];
}

/** Rows a page; the contract's answer stays under 200 kB. */
export const PAGE_SIZE = 100;

const NO_MARKS: readonly Range[] = [];

/** Fetches one page, counted from 0; with how abstracts begin where cards show that. */
export async function fetchPage(
  client: LecternClient,
  source: ListSource,
  {
    page,
    withAbstract,
    signal,
  }: { readonly page: number; readonly withAbstract: boolean; readonly signal: AbortSignal },
): Promise<FetchedPage> {
  const range = { offset: page * PAGE_SIZE, limit: PAGE_SIZE, withAbstract };
  if (source.kind === 'papers') {
    const { filter, sort } = source;
    const { total, rows } = await client.papers.list(
      { ...range, filter, ...(sort === null ? {} : { sort }) },
      { signal },
    );
    return { total, rows: rows.map((paper) => ({ paper, titleMarks: NO_MARKS, snippet: null })) };
  }
  const { query, filter } = source;
  const { total, hits } = await client.search.query({ ...range, query, filter, asYouType: true }, { signal });
  return { total, rows: hits.map(({ paper, titleMarks, snippet }) => ({ paper, titleMarks, snippet })) };
}

/** Whether two sources show the same rows in the same order. */
export function isSameSource(a: ListSource | null, b: ListSource | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
