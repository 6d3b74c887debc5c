// The list in the middle: which rows are wanted, which pages are here, and which row is selected.

import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { PaperSort } from '#shared/contract/papers.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { asStale, indexOfPaper, type ListPages, pagesAround, pagesOf, rowAt, withPage } from './list-pages.ts';
import { type FetchedPage, fetchPage, isSameSource, type ListSource } from './list-source.ts';
import { filterOf, hasList } from './place.ts';
import type { SliceCreator } from './slice.ts';

export interface ListSlice {
  /** What the rows on screen belong to; null before the first answer. */
  readonly listSource: ListSource | null;
  readonly listPages: ListPages;
  readonly listTotal: number | null;
  readonly listError: ErrorValue | null;
  readonly isListLoading: boolean;
  /** Grows when rows of another source appear: the view then starts at the top. */
  readonly listEpoch: number;
  /** Grows whenever rows may stand elsewhere than before. */
  readonly listVersion: number;
  readonly selectedId: PaperId | null;
  /** Row of the selected paper, where it was last seen; -1 when it was never in this list. */
  readonly activeIndex: number;
  /** Sorts the library, and remembers it. */
  readonly setSort: (sort: PaperSort) => void;
  /** Shows the list as the settings now want it. */
  readonly followSettings: (before: Settings) => void;
  /** Makes the list show what place, sort and search ask for. */
  readonly syncListSource: () => void;
  /** Tells which rows are on screen, so that their pages are fetched. */
  readonly needRows: (first: number, last: number) => void;
  /** Fetches what is on screen again; the old rows stay until the new ones are here. */
  readonly refreshList: () => void;
  /** Opens the paper of a row; it alone is selected then. */
  readonly selectIndex: (index: number) => void;
  readonly selectPaper: (id: PaperId) => void;
  /** Opens the paper of a row and leaves the selection of several as it is. */
  readonly walkTo: (index: number) => void;
  readonly moveSelection: (by: number) => void;
  /** The open paper has left the list: opens the one that takes its place. */
  readonly moveOn: () => void;
}

export const createListSlice: SliceCreator<ListSlice> = (set, get, services) => {
  const inFlight = new Map<number, AbortController>();
  let wantedSource: ListSource | null = null;
  let wantedRows = { first: 0, last: 0 };
  /** A row to select as soon as its page is here. */
  let pendingIndex: number | null = null;

  function abortAll(): void {
    for (const controller of inFlight.values()) controller.abort();
    inFlight.clear();
  }

  async function load(page: number): Promise<void> {
    const source = wantedSource;
    if (source === null || inFlight.has(page)) return;
    const controller = new AbortController();
    inFlight.set(page, controller);
    set({ isListLoading: true });
    try {
      const { signal } = controller;
      const withAbstract = get().settings.listView === 'cards';
      const fetched = await fetchPage(services.client(), source, { page, withAbstract, signal });
      if (!controller.signal.aborted) arrived(source, page, fetched);
    } catch (error) {
      // An aborted call was replaced by another one: its failure says nothing.
      if (!controller.signal.aborted) set({ listError: toAppError(error).value });
    } finally {
      if (inFlight.get(page) === controller) inFlight.delete(page);
      set({ isListLoading: inFlight.size > 0 });
    }
  }

  function arrived(source: ListSource, page: number, { total, rows }: FetchedPage): void {
    const { listSource, listPages, listEpoch, listVersion } = get();
    const isOther = !isSameSource(source, listSource);
    set({
      listSource: source,
      listPages: withPage(isOther ? new Map() : listPages, page, rows, total),
      listTotal: total,
      listError: null,
      ...(isOther ? { listEpoch: listEpoch + 1, listVersion: listVersion + 1, activeIndex: -1 } : {}),
    });
    settleSelection();
    get().needRows(wantedRows.first, wantedRows.last);
  }

  /** Keeps the selection on its paper wherever its row went; an empty one takes the first row of the library. */
  function settleSelection(): void {
    const { selectedId, activeIndex, listPages, listSource, listTotal, place } = get();
    if (pendingIndex !== null) {
      pendingIndex = Math.min(pendingIndex, (listTotal ?? 0) - 1);
      if (pendingIndex < 0) pendingIndex = null;
      else if (listPages.get(pageOf(pendingIndex))?.isFresh === true) get().walkTo(pendingIndex);
      else void load(pageOf(pendingIndex));
    } else if (selectedId !== null) {
      const index = indexOfPaper(listPages, selectedId);
      if (index >= 0 && index !== activeIndex) set({ activeIndex: index });
    } else if (listSource?.kind === 'papers' && hasList(place) && (listTotal ?? 0) > 0) {
      get().selectIndex(Math.max(0, activeIndex));
    }
  }

  return {
    listSource: null,
    listPages: new Map(),
    listTotal: null,
    listError: null,
    isListLoading: false,
    listEpoch: 0,
    listVersion: 0,
    selectedId: null,
    activeIndex: -1,

    setSort: (sort) => void get().setSettings({ listSort: sort }),

    followSettings: (before) => {
      const { settings, listSource } = get();
      if (JSON.stringify(settings.listSort) !== JSON.stringify(before.listSort)) get().syncListSource();
      else if (settings.listView !== before.listView && listSource !== null) get().refreshList();
    },

    syncListSource: () => {
      const { place, settings, searchQuery } = get();
      const filter = filterOf(place);
      if (filter === null) return;
      const sort = place.kind === 'trash' ? null : settings.listSort;
      const source: ListSource =
        searchQuery === '' ? { kind: 'papers', filter, sort } : { kind: 'search', query: searchQuery, filter };
      if (isSameSource(source, wantedSource)) {
        get().refreshList();
        return;
      }
      get().clearSelection();
      wantedSource = source;
      wantedRows = { first: 0, last: 0 };
      pendingIndex = null;
      abortAll();
      void load(0);
    },

    needRows: (first, last) => {
      wantedRows = { first, last };
      const { listPages, listSource, listTotal } = get();
      if (!isSameSource(listSource, wantedSource)) return;
      for (const page of pagesOf(first, last)) if (listPages.get(page)?.isFresh !== true) void load(page);
      for (const page of pagesAround(first, last, listTotal ?? 0)) if (!listPages.has(page)) void load(page);
    },

    refreshList: () => {
      if (wantedSource === null) return;
      abortAll();
      set((state) => ({ listPages: asStale(state.listPages), listVersion: state.listVersion + 1 }));
      if (isSameSource(get().listSource, wantedSource)) get().needRows(wantedRows.first, wantedRows.last);
      else void load(0);
    },

    selectIndex: (index) => {
      get().clearSelection();
      get().walkTo(index);
    },

    walkTo: (index) => {
      const total = get().listTotal ?? 0;
      if (total === 0) return;
      const target = Math.min(Math.max(0, index), total - 1);
      const row = rowAt(get().listPages, target);
      pendingIndex = row === null ? target : null;
      set({ activeIndex: target });
      if (row === null) {
        void load(pageOf(target));
        return;
      }
      set({ selectedId: row.paper.id });
      get().loadPaper(row.paper.id);
    },

    selectPaper: (id) => {
      pendingIndex = null;
      get().clearSelection();
      set({ selectedId: id, activeIndex: indexOfPaper(get().listPages, id) });
      get().loadPaper(id);
    },

    moveSelection: (by) => {
      const { activeIndex, selectedId, listPages } = get();
      if (activeIndex < 0) {
        get().selectIndex(wantedRows.first);
        return;
      }
      // When the selected paper has left the list, the row that took its place is the next one down.
      const row = rowAt(listPages, activeIndex);
      const hasLeft = pendingIndex === null && row !== null && row.paper.id !== selectedId;
      get().selectIndex(hasLeft && by > 0 ? activeIndex + by - 1 : activeIndex + by);
    },

    moveOn: () => {
      if (!hasList(get().place)) return;
      pendingIndex = Math.max(0, get().activeIndex);
      set({ selectedId: null });
      get().refreshList();
      void load(pageOf(pendingIndex));
    },
  };
};

function pageOf(row: number): number {
  return pagesOf(row, row)[0] ?? 0;
}
