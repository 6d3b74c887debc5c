// Pagers in components.

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import { useServices } from '../../../state/use-app.ts';
import { createPager, type Page, type Pager, type PagerState } from './pager.ts';

/** Renders again whenever rows of the pager come or change. */
export function usePagerState<Row>(pager: Pager<Row>): PagerState {
  return useSyncExternalStore(pager.subscribe, pager.getState);
}

/**
 * A pager of one component, made anew when `key` changes; its rows are fetched again when `version` grows.
 *
 * `read` may be written in place: the one of the first render with a key is used.
 */
export function usePager<Row>(
  key: string,
  version: number,
  read: (
    client: LecternClient,
    range: { readonly offset: number; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<Page<Row>>,
): Pager<Row> {
  const { client } = useServices();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what is read
  const pager = useMemo(() => createPager<Row>((range, signal) => read(client(), range, signal)), [key, client]);
  useEffect(() => () => pager.stop(), [pager]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to fetch again
  useEffect(() => pager.invalidate(), [pager, version]);
  return pager;
}
