// What a press on the name of a paper or a method opens: its page, or its node where one is in the graph.

import { createContext, useContext } from 'react';
import type { Endpoint } from '#shared/contract/links.ts';
import type { MarkedQuote } from '../../state/mark-slice.ts';
import { useApp } from '../../state/use-app.ts';

/** A place that opens papers and methods in itself says so here; elsewhere each is opened where its kind is listed. */
export const OpenEndContext = createContext<((end: Endpoint) => void) | null>(null);

export function useOpenEnd(): (end: Endpoint) => void {
  const openHere = useContext(OpenEndContext);
  const openMethod = useApp((state) => state.openMethod);
  const openPaper = useApp((state) => state.openPaper);
  return openHere ?? ((end) => (end.kind === 'method' ? openMethod(end.id) : openPaper(end.id)));
}

/** Opens the paper of a quote in the same way, with the quote marked. */
export function useShowQuote(): (quote: MarkedQuote) => void {
  const openHere = useContext(OpenEndContext);
  const showQuote = useApp((state) => state.showQuote);
  return (quote) => {
    openHere?.({ kind: 'paper', id: quote.paperId });
    showQuote(quote);
  };
}
