// The columns in which at least one paper of the list has something to show.

import { useRef } from 'react';
import type { ListPages } from '../../state/list-pages.ts';
import { COLUMNS, type Column } from './list-columns.ts';

interface Used {
  readonly epoch: number;
  readonly pages: ListPages | null;
  readonly columns: readonly Column[];
}

/** A column that appeared stays until another list is shown: nothing jumps while one scrolls. */
export function useUsedColumns(pages: ListPages, epoch: number): readonly Column[] {
  const last = useRef<Used>({ epoch: -1, pages: null, columns: [] });
  if (last.current.epoch !== epoch) last.current = { epoch, pages: null, columns: [] };
  if (last.current.pages !== pages) {
    const before = last.current.columns;
    const used = COLUMNS.filter((column) => before.includes(column) || isUsed(column, pages));
    last.current = { epoch, pages, columns: used.length === before.length ? before : used };
  }
  return last.current.columns;
}

function isUsed({ isFilled }: Column, pages: ListPages): boolean {
  for (const { rows } of pages.values()) if (rows.some(({ paper }) => isFilled(paper))) return true;
  return false;
}
