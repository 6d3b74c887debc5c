// How the rows of the list are drawn: as rows, as cards, or in columns where there is room.

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { useApp } from '../../state/use-app.ts';

export type ListLayout = 'rows' | 'cards' | 'columns';

/** Width from which rows become columns, in rem. */
const COLUMNS_REM = 44;

/** Likely heights in rem, until a row has been drawn and measured. */
const HEIGHTS: Readonly<Record<ListLayout, Readonly<Record<Settings['density'], number>>>> = {
  rows: { comfortable: 5.125, compact: 2.5 },
  cards: { comfortable: 11, compact: 8 },
  columns: { comfortable: 2.5, compact: 1.8 },
};

export interface LaidOut {
  readonly layout: ListLayout;
  readonly estimatePx: number;
}

/** The layout a list of this width has; hits of a search keep their snippets and so their rows. */
export function useListLayout(element: RefObject<HTMLElement | null>): LaidOut {
  const listView = useApp((state) => state.settings.listView);
  const density = useApp((state) => state.settings.density);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const isRoomy = useRoomy(element);
  const layout = listView === 'cards' ? 'cards' : isRoomy && !isSearch ? 'columns' : 'rows';
  return { layout, estimatePx: HEIGHTS[layout][density] * remPx() };
}

function useRoomy(element: RefObject<HTMLElement | null>): boolean {
  const [isRoomy, setRoomy] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (width: number) => setRoomy(width >= COLUMNS_REM * remPx());
    measure(current.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isRoomy;
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
