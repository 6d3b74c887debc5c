// The search field: what is typed, and the query that is run for it a moment later.

import { QUERY_MAX_LENGTH } from '#shared/contract/search.ts';
import { LIBRARY } from './place.ts';
import type { SliceCreator } from './slice.ts';

export interface SearchSlice {
  /** As typed. */
  readonly searchText: string;
  /** As run: trimmed, and after a short pause in typing; empty when there is no search. */
  readonly searchQuery: string;
  readonly setSearchText: (text: string) => void;
  /** Empties the field without fetching anything: the caller goes on to another place. */
  readonly clearSearch: () => void;
}

/** Pause in typing after which a search is run. */
export const SEARCH_DELAY_MS = 80;

export const createSearchSlice: SliceCreator<SearchSlice> = (set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    const searchQuery = get().searchText.trim().slice(0, QUERY_MAX_LENGTH);
    if (searchQuery === get().searchQuery) return;
    // A search is over papers: from a place without any it starts in the library.
    if (searchQuery !== '' && get().place.kind !== 'library') set({ place: LIBRARY });
    set({ searchQuery });
    get().syncListSource();
  }

  return {
    searchText: '',
    searchQuery: '',

    setSearchText: (searchText) => {
      clearTimeout(timer);
      set({ searchText });
      if (searchText.trim() === '') run();
      else timer = setTimeout(run, SEARCH_DELAY_MS);
    },

    clearSearch: () => {
      clearTimeout(timer);
      set({ searchText: '', searchQuery: '' });
    },
  };
};
