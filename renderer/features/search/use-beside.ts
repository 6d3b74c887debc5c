// What a search finds beside papers.

import { useState } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';

export type Found = Awaited<ReturnType<LecternClient['search']['methods']>>;

export interface Beside {
  readonly found: Found;
  /** Fetches what is only counted so far; null once it is there. */
  readonly showAll: (() => void) | null;
}

/** Methods shown at first, and links. */
const FEW = 12;
/** The most that are ever shown of either. */
const MANY = 500;

/** Null without a search, and until it is answered. */
export function useBeside(): Beside | null {
  const query = useApp(({ listSource }) => (listSource?.kind === 'search' ? listSource.query : null));
  const version = useApp(({ changed }) => changed.method + changed.link + changed.tag + changed.note + changed.paper);
  const [wholeQuery, setWholeQuery] = useState<string | null>(null);
  const isWhole = query !== null && query === wholeQuery;
  const { value } = useQuery(
    async (client, signal) => {
      if (query === null) return null;
      const limit = isWhole ? MANY : FEW;
      return { query, found: await client.search.methods({ query, asYouType: true, limit }, { signal }) };
    },
    [query, isWhole, version],
  );
  if (value === null || value.query !== query) return null;
  return { found: value.found, showAll: isWhole ? null : () => setWholeQuery(query) };
}

/** Whether there is a method or a link to show. */
export function isAnythingBeside(beside: Beside | null): boolean {
  return beside !== null && (beside.found.methods.total > 0 || linksFound(beside.found) > 0);
}

/** Links answer questions only. */
export function linksFound({ asked, links }: Found): number {
  return asked === 'words' ? 0 : links.total;
}
