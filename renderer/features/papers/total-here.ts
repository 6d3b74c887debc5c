// How many rows the list of the open place has.

import type { AppState } from '../../state/app-state.ts';

/** How many rows there are; unknown while those of the library are still here and the trash is open, or the reverse. */
export function totalHere({ listTotal, listSource, place }: AppState): number | null {
  const isTrash = listSource?.filter.trashed === true;
  return isTrash === (place.kind === 'trash') ? listTotal : null;
}
