// The places of the window, as data.

import type { ImportId, MethodId, TagId } from '#shared/contract/ids.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import type { PaperFilter } from '#shared/contract/papers.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';

/** Years from the first to the last, both included; `unknown` for papers without one. */
export type Years = { readonly from: number; readonly to: number } | 'unknown';

/** What narrows the library; absent keys do not narrow. Together they narrow further. */
export interface LibraryNarrowing {
  /** Papers in any of these states. */
  readonly states?: readonly ReadingState[];
  /** Papers with all of these tags. */
  readonly tagIds?: readonly TagId[];
  readonly importId?: ImportId;
  readonly hasNote?: boolean;
  readonly years?: Years;
}

/** Around one node, or of the whole library. */
export interface GraphPlace {
  readonly kind: 'graph';
  readonly around?: Endpoint;
  /** True when the whole library is shown where nothing is around the node: it only happened to be open. */
  readonly orWhole?: boolean;
}

export type Place =
  | ({ readonly kind: 'library' } & LibraryNarrowing)
  | { readonly kind: 'trash' }
  | { readonly kind: 'queue' }
  | GraphPlace
  /** All methods, or one of them open beside them. */
  | { readonly kind: 'methods'; readonly id?: MethodId }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'imports' }
  | { readonly kind: 'import'; readonly id: ImportId }
  | { readonly kind: 'backups' }
  | { readonly kind: 'settings' };

export type PlaceKind = Place['kind'];
export type PlaceOf<Kind extends PlaceKind> = Extract<Place, { readonly kind: Kind }>;

export const LIBRARY: PlaceOf<'library'> = { kind: 'library' };
const METHODS: PlaceOf<'methods'> = { kind: 'methods' };

/** A place of the library narrowed otherwise; what is undefined no longer narrows. */
export function narrowed(
  place: PlaceOf<'library'>,
  change: { readonly [Key in keyof LibraryNarrowing]: LibraryNarrowing[Key] | undefined },
): PlaceOf<'library'> {
  const values = Object.entries({ ...place, ...change }).filter(([, value]) => value !== undefined);
  // Only absent keys were left out, which the type of `Object.fromEntries` cannot say.
  return Object.fromEntries(values) as unknown as PlaceOf<'library'>;
}

/** The place of the rail a place belongs to: filters narrow it further, and one is still in it. */
export function railPlaceOf(place: Place): Place {
  if (place.kind === 'graph') return { kind: 'graph' };
  if (place.kind === 'methods') return METHODS;
  if (place.kind !== 'library') return place;
  if (place.states?.length === 1) return { kind: 'library', states: place.states };
  if (place.tagIds?.length === 1) return { kind: 'library', tagIds: place.tagIds };
  return LIBRARY;
}

/** The filter of the contract for a place that lists papers; null for one that does not. */
export function filterOf(place: Place): PaperFilter | null {
  if (place.kind === 'trash') return { trashed: true };
  if (place.kind !== 'library') return null;
  const { states, tagIds, importId, hasNote, years } = place;
  return {
    // In one order, so that the same papers are asked for in the same words.
    ...(states === undefined ? {} : { states: READING_STATES.filter((state) => states.includes(state)) }),
    ...(tagIds === undefined ? {} : { tagIds: [...tagIds].sort() }),
    ...(importId === undefined ? {} : { importId }),
    ...(hasNote === undefined ? {} : { hasNote }),
    ...(years === undefined ? {} : { years }),
  };
}

/** Whether papers are listed in the middle of the place. */
export function hasList(place: Place): boolean {
  return place.kind === 'library' || place.kind === 'trash';
}

/** Whether two places are the same place. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind === 'methods') return b.kind === 'methods' && a.id === b.id;
  if (a.kind === 'import') return b.kind === 'import' && a.id === b.id;
  if (a.kind === 'graph')
    return b.kind === 'graph' && a.around?.kind === b.around?.kind && a.around?.id === b.around?.id;
  return a.kind === b.kind && JSON.stringify(filterOf(a)) === JSON.stringify(filterOf(b));
}
