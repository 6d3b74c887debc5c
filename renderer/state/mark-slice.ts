// What is marked in the text of the open paper: a sentence some link rests on, or the places of a name.

import type { PaperId } from '#shared/contract/ids.ts';
import type { SliceCreator } from './slice.ts';

/** A stretch of a paper's stored text. */
export interface MarkedQuote {
  readonly paperId: PaperId;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  /** The words themselves, where the place is only that of a name in them, or may have moved. */
  readonly quote?: string;
}

/** Names to mark wherever a paper has them. */
export interface MarkedNames {
  readonly paperId: PaperId;
  readonly names: readonly string[];
}

export interface MarkSlice {
  /** Stays until another paper is opened; each showing is a new object, so that it is scrolled to again. */
  readonly markedQuote: MarkedQuote | null;
  readonly markedNames: MarkedNames | null;
  /** Opens the paper of a quote with the quote marked. */
  readonly showQuote: (quote: MarkedQuote) => void;
  /** Marks a quote in the paper that is open already, or takes the mark off. */
  readonly markQuote: (quote: MarkedQuote | null) => void;
  readonly markNames: (marked: MarkedNames | null) => void;
  /** A sentence of the open abstract is being chosen, by keys. */
  readonly isChoosingSentence: boolean;
  readonly chooseSentence: (isChoosing: boolean) => void;
}

export const createMarkSlice: SliceCreator<MarkSlice> = (set, get) => ({
  markedQuote: null,
  markedNames: null,
  showQuote: (quote) => {
    if (get().selectedId !== quote.paperId) get().openPaper(quote.paperId);
    set({ markedQuote: { ...quote }, markedNames: null, isPaperOnTop: true });
  },
  markQuote: (markedQuote) => set({ markedQuote }),
  isChoosingSentence: false,
  chooseSentence: (isChoosingSentence) => set({ isChoosingSentence }),
  markNames: (markedNames) => set({ markedNames }),
});
