// The paper that is open on the right, and what can be done to papers.

import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Paper } from '#shared/contract/papers.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import type { SliceCreator } from './slice.ts';

export interface PaperSlice {
  /** The open paper; the last one stays until the next is here. */
  readonly paper: Paper | null;
  readonly paperError: ErrorValue | null;
  readonly loadPaper: (id: PaperId) => void;
  readonly setReadingState: (ids: readonly PaperId[], state: ReadingState) => Promise<void>;
}

export const createPaperSlice: SliceCreator<PaperSlice> = (set, get, services) => {
  let controller = new AbortController();

  return {
    paper: null,
    paperError: null,

    loadPaper: async (id) => {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      try {
        const paper = await services.client().papers.get({ id }, { signal });
        if (!signal.aborted) set({ paper, paperError: null });
      } catch (error) {
        if (signal.aborted) return;
        const { value } = toAppError(error);
        if (value.code === 'NOT_FOUND') {
          // It was removed: an import undone, a step taken back. The list moves on to the row in its place.
          set({ paper: null, paperError: null, selectedId: null });
          get().refreshList();
        } else {
          set({ paperError: value });
        }
      }
    },

    setReadingState: async (ids, state) => {
      await get().perform((client) => client.papers.setState({ papers: { ids: [...ids] }, state }));
    },
  };
};
