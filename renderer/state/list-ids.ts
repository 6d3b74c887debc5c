// Ids of the rows of a list in their order, also of rows nobody has seen: what a range of rows is made of.

import type { LecternClient } from '#shared/contract/client.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { ListPages } from './list-pages.ts';
import { type ListSource, PAGE_SIZE } from './list-source.ts';

/** Rows asked for at once: the most the contract answers with. */
const CHUNK = 500;

/** The ids that are known of one list, as it is now; another list needs another of these. */
export class ListIds {
  readonly #ids: (PaperId | undefined)[] = [];

  /** Notes what is on pages that are up to date. */
  noteAll(pages: ListPages): void {
    for (const [number, { rows, isFresh }] of pages) {
      if (!isFresh) continue;
      rows.forEach(({ paper }, position) => {
        this.#ids[number * PAGE_SIZE + position] = paper.id;
      });
    }
  }

  /** Ids of rows `first` to `last`, or null while one of them is unknown. */
  range(first: number, last: number): PaperId[] | null {
    const ids: PaperId[] = [];
    for (let index = first; index <= last; index++) {
      const id = this.#ids[index];
      if (id === undefined) return null;
      ids.push(id);
    }
    return ids;
  }

  /** Fetches what is unknown of rows `first` to `last`; fewer come back when the list turns out to be shorter. */
  async fetchRange(
    source: ListSource,
    first: number,
    last: number,
    { client, signal, onProgress }: FetchOptions,
  ): Promise<PaperId[]> {
    let index = first;
    while (index <= last) {
      while (index <= last && this.#ids[index] !== undefined) index++;
      if (index > last) break;
      const ids = await fetchIds(client, source, index, Math.min(CHUNK, last - index + 1), signal);
      ids.forEach((id, step) => {
        this.#ids[index + step] = id;
      });
      if (ids.length === 0) break;
      index += ids.length;
      onProgress(index - first);
    }
    return this.#ids.slice(first, last + 1).filter((id) => id !== undefined);
  }
}

interface FetchOptions {
  readonly client: LecternClient;
  readonly signal: AbortSignal;
  /** How many rows are known so far. */
  readonly onProgress: (done: number) => void;
}

async function fetchIds(
  client: LecternClient,
  source: ListSource,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<PaperId[]> {
  if (source.kind === 'papers') {
    const { filter, sort } = source;
    const range = { offset, limit, filter, ...(sort === null ? {} : { sort }) };
    return (await client.papers.list(range, { signal })).rows.map(({ id }) => id);
  }
  const { query, filter } = source;
  const { hits } = await client.search.query({ offset, limit, query, filter, asYouType: true }, { signal });
  return hits.map(({ paper }) => paper.id);
}
