// The places of the window, as data.

import type { ImportId, PaperId, TagId } from '#shared/contract/ids.ts';
import type { PaperFilter } from '#shared/contract/papers.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';

/** What narrows the library; absent keys do not narrow. */
export interface LibraryNarrowing {
  readonly state?: ReadingState;
  readonly tagId?: TagId;
  readonly importId?: ImportId;
  readonly hasNote?: true;
}

export type Place =
  | ({ readonly kind: 'library' } & LibraryNarrowing)
  | { readonly kind: 'imports' }
  | { readonly kind: 'import'; readonly id: ImportId };

export type PlaceKind = Place['kind'];
export type PlaceOf<Kind extends PlaceKind> = Extract<Place, { readonly kind: Kind }>;

export const LIBRARY: PlaceOf<'library'> = { kind: 'library' };

/** A place with the paper that was open in it: what going back returns to. */
export interface PlaceVisit {
  readonly place: Place;
  readonly paperId: PaperId | null;
}

/** The filter of the contract for a place of the library. */
export function filterOf({ state, tagId, importId, hasNote }: LibraryNarrowing): PaperFilter {
  return {
    ...(state === undefined ? {} : { states: [state] }),
    ...(tagId === undefined ? {} : { tagIds: [tagId] }),
    ...(importId === undefined ? {} : { importId }),
    ...(hasNote === undefined ? {} : { hasNote }),
  };
}

/** Whether two places are the same place. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind === 'import') return b.kind === 'import' && a.id === b.id;
  if (a.kind === 'imports') return b.kind === 'imports';
  return b.kind === 'library' && JSON.stringify(filterOf(a)) === JSON.stringify(filterOf(b));
}
