// Several papers at once: what is selected in the list, and what keys and buttons then mean.

import { toAppError } from '#shared/contract/client.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { PaperSelection } from '#shared/contract/papers.ts';
import { plural } from '../text/plural.ts';
import { showToast } from '../ui/toast-queue.ts';
import type { AppState } from './app-state.ts';
import { showError } from './command-slice.ts';
import { ListIds } from './list-ids.ts';
import { indexOfPaper, rowAt } from './list-pages.ts';
import { countSelected, isSelected, MAX_NAMED, NO_SELECTION, type Selection, withToggled } from './selection.ts';
import type { SliceCreator } from './slice.ts';
import { newTaskId } from './task-slice.ts';

export interface SelectionSlice {
  readonly selection: Selection;
  /** Puts the paper of a row into the selection or takes it out. */
  readonly toggleSelected: (index: number) => void;
  /** Selects from where the selection began to a row; with `adds` besides what is selected. */
  readonly extendSelection: (index: number, adds?: boolean) => void;
  /** Moves the keyboard to a row without selecting it. */
  readonly walkSelection: (index: number) => void;
  /** Selects every paper the list finds, however many. */
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
}

/** What keys and buttons act on: the several papers that are selected, or the open one. */
export interface Chosen {
  readonly papers: PaperSelection;
  readonly count: number;
}

/** How many papers are selected: below two, only the open one is meant. */
export function selectedCount({ selection, listTotal }: Pick<AppState, 'selection' | 'listTotal'>): number {
  return countSelected(selection, listTotal ?? 0);
}

export const createSelectionSlice: SliceCreator<SelectionSlice> = (set, get, services) => {
  /** Where a range begins: the row last chosen by itself. */
  let anchor: { readonly index: number; readonly id: PaperId | null } | null = null;
  let ids = { version: -1, known: new ListIds() };
  let fetching: AbortController | null = null;

  function stopFetching(): void {
    fetching?.abort();
    fetching = null;
  }

  function setAnchor(index: number): void {
    anchor = { index, id: rowAt(get().listPages, index)?.paper.id ?? null };
  }

  function anchorIndex(): number {
    const { activeIndex, listPages, selection } = get();
    if (anchor === null || selection.kind === 'none') setAnchor(Math.max(0, activeIndex));
    const known = anchor?.id ? indexOfPaper(listPages, anchor.id) : -1;
    return known >= 0 ? known : (anchor?.index ?? 0);
  }

  /** What is known of the order of the rows on screen now. */
  function knownIds(): ListIds {
    const { listVersion, listPages } = get();
    if (ids.version !== listVersion) ids = { version: listVersion, known: new ListIds() };
    ids.known.noteAll(listPages);
    return ids.known;
  }

  /** Hands the ids of a range to `take`: at once when they are known, else as soon as they are fetched. */
  function withRange(first: number, last: number, take: (range: readonly PaperId[]) => void): void {
    stopFetching();
    if (last - first >= MAX_NAMED) {
      showToast({
        title: `A range holds ${plural(MAX_NAMED, 'paper')} at most`,
        detail: 'All papers can be selected.',
      });
      return;
    }
    const known = knownIds().range(first, last);
    if (known) take(known);
    else void fetchThen(first, last, take);
  }

  async function fetchThen(first: number, last: number, take: (range: readonly PaperId[]) => void): Promise<void> {
    const { listSource, startWork, taskProgressed } = get();
    if (listSource === null) return;
    const controller = new AbortController();
    fetching = controller;
    const { signal } = controller;
    const id = newTaskId();
    const total = last - first + 1;
    const end = startWork({ id, label: `Selecting ${plural(total, 'paper')}`, cancel: () => controller.abort() });
    const onProgress = (done: number) => taskProgressed({ id, kind: 'bulk', phase: 'reading', done, total });
    try {
      const client = services.client();
      const range = await ids.known.fetchRange(listSource, first, last, { client, signal, onProgress });
      if (!signal.aborted) take(range);
    } catch (error) {
      if (!signal.aborted) showError(toAppError(error).value);
    } finally {
      end();
    }
  }

  function select(selection: Selection): void {
    set({ selection });
  }

  return {
    selection: NO_SELECTION,

    toggleSelected: (index) => {
      stopFetching();
      const { selection, selectedId, listPages } = get();
      const row = rowAt(listPages, index);
      if (row === null) return;
      // The open paper is the first of several, unless it has left the list.
      const isListed = selectedId !== null && indexOfPaper(listPages, selectedId) >= 0;
      const before: Selection =
        selection.kind === 'none' && isListed ? { kind: 'some', ids: new Set([selectedId]) } : selection;
      const next = withToggled(before, row.paper.id);
      const rest = next.kind === 'some' && next.ids.size < 2 ? [...next.ids] : null;
      get().walkTo(index);
      setAnchor(index);
      if (rest === null) select(next);
      else if (rest[0] !== undefined && !isSelected(next, row.paper.id)) get().selectPaper(rest[0]);
      else select(NO_SELECTION);
    },

    extendSelection: (index, adds = false) => {
      const total = get().listTotal ?? 0;
      if (total === 0) return;
      const from = anchorIndex();
      const to = Math.min(Math.max(0, index), total - 1);
      const { selection, walkTo } = get();
      const base = adds && selection.kind === 'some' ? selection.ids : new Set<PaperId>();
      walkTo(to);
      if (from === to && base.size === 0) {
        stopFetching();
        select(NO_SELECTION);
        return;
      }
      withRange(Math.min(from, to), Math.max(from, to), (range) =>
        select({ kind: 'some', ids: base.size === 0 ? new Set(range) : new Set([...base, ...range]) }),
      );
    },

    walkSelection: (index) => {
      const { selection, selectedId, activeIndex, walkTo } = get();
      if (selection.kind === 'none' && selectedId !== null) {
        setAnchor(activeIndex);
        select({ kind: 'some', ids: new Set([selectedId]) });
      }
      walkTo(index);
    },

    selectAll: () => {
      const { listSource, listTotal } = get();
      if (listSource === null || (listTotal ?? 0) === 0) return;
      stopFetching();
      setAnchor(0);
      if (listSource.kind === 'papers') select({ kind: 'all', filter: listSource.filter, except: new Set() });
      else withRange(0, (listTotal ?? 0) - 1, (range) => select({ kind: 'some', ids: new Set(range) }));
    },

    clearSelection: () => {
      stopFetching();
      anchor = null;
      if (get().selection.kind !== 'none') select(NO_SELECTION);
    },
  };
};
