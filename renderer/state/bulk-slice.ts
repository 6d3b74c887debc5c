// Work on several papers: started, watched, cancelled, and told with its one undo.

import { toAppError } from '#shared/contract/client.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { PaperSelection } from '#shared/contract/papers.ts';
import { bulkDoneWords, bulkRunningWords } from '../api/bulk-words.ts';
import { quoted } from '../text/visible.ts';
import { closeOffers, showToast } from '../ui/toast-queue.ts';
import type { AppState } from './app-state.ts';
import { type BulkAction, type BulkResult, leavesTrash, runBulk } from './bulk.ts';
import { showError } from './command-slice.ts';
import { indexOfPaper, rowAt } from './list-pages.ts';
import { hasList } from './place.ts';
import { isSelected, toPaperSelection } from './selection.ts';
import { type Chosen, selectedCount } from './selection-slice.ts';
import type { SliceCreator } from './slice.ts';
import { newTaskId } from './task-slice.ts';
import { undoOffer } from './undo-offer.ts';

/** A piece of work under way that a reader may wait for; its progress is the task's of the same id. */
export interface Work {
  readonly id: TaskId;
  readonly label: string;
  /** Null for what can only be waited for. */
  readonly cancel: (() => void) | null;
}

export interface BulkSlice {
  readonly works: readonly Work[];
  /** Shows a piece of work once it takes long enough to be seen; the returned function ends it. */
  readonly startWork: (work: Work) => () => void;
  /** Does something to the papers that are chosen now; nothing when none is. */
  readonly changeChosen: (action: BulkAction) => Promise<void>;
  readonly changePapers: (chosen: Chosen, action: BulkAction) => Promise<void>;
}

/** The papers that keys and buttons mean now: those selected, else the open one. */
export function chosenPapers(state: AppState): Chosen | null {
  const count = hasList(state.place) ? selectedCount(state) : 0;
  const papers = count > 1 ? toPaperSelection(state.selection) : null;
  if (papers !== null) return { papers, count };
  return state.selectedId === null ? null : { papers: { ids: [state.selectedId] }, count: 1 };
}

/** What one paper shows by itself needs no message: its state changes before one's eyes. */
function isQuiet(action: BulkAction, { count }: Chosen): boolean {
  return count === 1 && (action.kind === 'set-state' || action.kind === 'add-tag' || action.kind === 'remove-tag');
}

export const createBulkSlice: SliceCreator<BulkSlice> = (set, get, services) => {
  async function run(chosen: Chosen, action: BulkAction): Promise<BulkResult | null> {
    const controller = new AbortController();
    const id = newTaskId();
    const end = get().startWork({
      id,
      label: bulkRunningWords(action, chosen.count),
      cancel: () => controller.abort(),
    });
    set((state) => ({ savingCount: state.savingCount + 1 }));
    try {
      return await runBulk(services.client(), action, { papers: chosen.papers, taskId: id }, controller.signal);
    } catch (error) {
      const { value } = toAppError(error);
      if (value.code === 'CANCELLED') showToast({ title: 'Cancelled', detail: 'Nothing was changed.' });
      else showError(value);
      return null;
    } finally {
      end();
      set((state) => ({ savingCount: state.savingCount - 1 }));
    }
  }

  function tell(chosen: Chosen, action: BulkAction, result: BulkResult): void {
    if (isQuiet(action, chosen)) return;
    closeOffers();
    const title = titleOf(chosen.papers);
    showToast({
      ...(title === null ? {} : { detail: title }),
      ...bulkDoneWords(action, chosen.count, result),
      ...(result.changed === 0 ? {} : undoOffer(get, result.revision)),
    });
  }

  /** The title of a single paper, where it is known. */
  function titleOf(papers: PaperSelection): string | null {
    const [id] = 'ids' in papers && papers.ids.length === 1 ? papers.ids : [];
    const { paper, listPages } = get();
    if (id === undefined) return null;
    const known = paper?.id === id ? paper : rowAt(listPages, indexOfPaper(listPages, id))?.paper;
    return known ? quoted(known.title) : null;
  }

  return {
    works: [],

    startWork: (work) => {
      set((state) => ({ works: [...state.works, work] }));
      return () => {
        set((state) => ({ works: state.works.filter(({ id }) => id !== work.id) }));
        get().taskEnded(work.id);
      };
    },

    changeChosen: async (action) => {
      const chosen = chosenPapers(get());
      if (chosen !== null) await get().changePapers(chosen, action);
    },

    changePapers: async (chosen, action) => {
      const { selection, selectedId, place } = get();
      const result = await run(chosen, action);
      if (result === null) return;
      tell(chosen, action, result);
      const isGone = place.kind === 'trash' ? leavesTrash(action) : action.kind === 'trash';
      if (!isGone || result.changed === 0) return;
      const now = get();
      if (now.selection === selection) now.clearSelection();
      if (now.selectedId !== null && now.selectedId === selectedId && isMeant(chosen.papers, now)) now.moveOn();
    },
  };

  /** Whether the open paper is one of those that were chosen. */
  function isMeant(papers: PaperSelection, { selectedId }: AppState): boolean {
    if (selectedId === null) return false;
    if ('ids' in papers) return papers.ids.includes(selectedId);
    return isSelected({ kind: 'all', filter: papers.filter, except: new Set(papers.except) }, selectedId);
  }
};
