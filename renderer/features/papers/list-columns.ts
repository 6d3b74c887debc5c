// What the list can be sorted by, and what each is called.

import type { PaperRow, PaperSort } from '#shared/contract/papers.ts';

export type SortBy = PaperSort['by'];

export const SORT_LABELS: Readonly<Record<SortBy, string>> = {
  added: 'Date added',
  title: 'Title',
  author: 'First author',
  year: 'Year',
  venue: 'Venue',
  tag: 'First tag',
  note: 'With a note',
  state: 'Reading state',
};

/** The direction a sort starts with: the newest first, names from A. */
const FIRST_DIRECTION: Readonly<Record<SortBy, PaperSort['direction']>> = {
  added: 'descending',
  title: 'ascending',
  author: 'ascending',
  year: 'descending',
  venue: 'ascending',
  tag: 'ascending',
  note: 'ascending',
  state: 'ascending',
};

/** Sorted by it as it is usually wanted. */
export function firstSort(by: SortBy): PaperSort {
  return { by, direction: FIRST_DIRECTION[by] };
}

/** What pressing a column does: sorts by it, and the other way round when it is sorted by it already. */
export function sortAfterPress(sort: PaperSort, by: SortBy): PaperSort {
  if (sort.by !== by) return firstSort(by);
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

export interface Column {
  readonly id: SortBy;
  readonly label: string;
  /** Null for what cannot be sorted by. */
  readonly sortBy: SortBy | null;
  readonly width: string;
  /** Whether a paper has something to show in it; a column nobody fills is not drawn. */
  readonly isFilled: (paper: PaperRow) => boolean;
}

/** The columns of the list where there is room for them. */
export const COLUMNS: readonly Column[] = [
  { id: 'title', label: 'Title', sortBy: 'title', width: 'minmax(12rem, 5fr)', isFilled: () => true },
  {
    id: 'author',
    label: 'Authors',
    sortBy: 'author',
    width: 'minmax(5.5rem, 2fr)',
    isFilled: ({ authorCount }) => authorCount > 0,
  },
  { id: 'year', label: 'Year', sortBy: 'year', width: '3.5rem', isFilled: ({ year }) => year !== null },
  {
    id: 'venue',
    label: 'Venue',
    sortBy: 'venue',
    width: 'minmax(5rem, 2fr)',
    isFilled: ({ containerTitle }) => containerTitle !== null,
  },
  { id: 'tag', label: 'Tags', sortBy: 'tag', width: 'minmax(5rem, 1.5fr)', isFilled: ({ tags }) => tags.length > 0 },
  { id: 'note', label: 'Note', sortBy: 'note', width: '3.25rem', isFilled: ({ hasNote }) => hasNote },
  { id: 'state', label: 'State', sortBy: 'state', width: '4.5rem', isFilled: () => true },
  { id: 'added', label: 'Added', sortBy: 'added', width: '4.75rem', isFilled: () => true },
];

/** The tracks of a grid with these columns. */
export function columnTracks(columns: readonly Column[]): string {
  return columns.map(({ width }) => width).join(' ');
}
