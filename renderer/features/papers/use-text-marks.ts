// What to mark in the texts of the open paper.

import { useEffect, useMemo } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { Range } from '#shared/contract/values.ts';
import type { MarkedQuote } from '../../state/mark-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { occurrencesOf } from '../../text/occurrences.ts';

export interface TextMarks {
  readonly title: readonly Range[];
  readonly abstract: readonly Range[];
  /** Evidence is marked like a search hit, names only underlined. */
  readonly kind: 'quote' | 'names';
}

const NONE: readonly Range[] = [];

/** Names under the pointer or the focus go before the quote that is shown. */
export function useTextMarks({ id, title, abstract }: Paper): TextMarks {
  const quote = useApp(({ markedQuote }) => (markedQuote?.paperId === id ? markedQuote : null));
  const names = useApp(({ markedNames }) => (markedNames?.paperId === id ? markedNames.names : null));
  const isOther = useApp(({ markedQuote }) => markedQuote !== null && markedQuote.paperId !== id);
  const markQuote = useApp((state) => state.markQuote);

  // A mark belongs to one visit: back at its paper later, nothing is marked.
  useEffect(() => {
    if (isOther) markQuote(null);
  }, [isOther, markQuote]);

  return useMemo(() => {
    if (names !== null)
      return { kind: 'names', title: occurrencesOf(title, names), abstract: occurrencesOf(abstract, names) };
    if (quote === null) return { kind: 'quote', title: NONE, abstract: NONE };
    const place = placeOf(quote.field === 'title' ? title : abstract, quote);
    return {
      kind: 'quote',
      title: quote.field === 'title' ? [place] : NONE,
      abstract: quote.field === 'abstract' ? [place] : NONE,
    };
  }, [names, quote, title, abstract]);
}

/** Where the words of a quote stand: at its place, around it, or else nearest to it. */
export function placeOf(text: string, { start, end, quote }: Pick<MarkedQuote, 'start' | 'end' | 'quote'>): Range {
  if (quote === undefined || quote === '' || text.startsWith(quote, start)) return { start, end };
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (at <= start && end <= at + quote.length) return { start: at, end: at + quote.length };
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best === null ? { start, end } : { start: best, end: best + quote.length };
}
