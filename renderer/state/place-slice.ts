// Which place is open, with back and forward.

import type { MethodId, PaperId } from '#shared/contract/ids.ts';
import type { AppState } from './app-state.ts';
import { isSamePlace, LIBRARY, type LibraryNarrowing, narrowed, type Place } from './place.ts';
import type { SliceCreator } from './slice.ts';

export interface PlaceSlice {
  readonly place: Place;
  /** Goes to a place and clears the search; going where one already is does nothing. */
  readonly openPlace: (place: Place) => void;
  /** Narrows the library further or less, also within a search; an absent value no longer narrows. */
  readonly narrow: (change: { readonly [Key in keyof LibraryNarrowing]: LibraryNarrowing[Key] | undefined }) => void;
  /** Opens a paper beside the list of the library. */
  readonly openPaper: (id: PaperId) => void;
  /** Opens the page of a method. */
  readonly openMethod: (id: MethodId) => void;
  /** Opens another method of the list one is in: a step back leaves the list, however many were looked at. */
  readonly selectMethod: (id: MethodId | null) => void;
  /** Returns to a place without adding to the back list: what the window's own back button does. */
  readonly returnToPlace: (place: Place) => void;
}

/** The graph starts from the paper or method that is open, when one goes there and does not say where. */
function withWhatIsOpen(place: Place, { place: from, selectedId }: AppState): Place {
  if (place.kind !== 'graph' || place.around !== undefined || from.kind === 'graph') return place;
  if (from.kind === 'methods' && from.id !== undefined)
    return { kind: 'graph', around: { kind: 'method', id: from.id }, orWhole: true };
  if (selectedId === null) return place;
  return { kind: 'graph', around: { kind: 'paper', id: selectedId }, orWhole: true };
}

export const createPlaceSlice: SliceCreator<PlaceSlice> = (set, get) => {
  const enter = (place: Place) => {
    get().clearSelection();
    set({ place, selectedId: null, isPaperOnTop: false, isRailOpen: false });
    get().clearSearch();
    get().syncListSource();
  };
  return {
    place: LIBRARY,

    openPlace: (wanted) => {
      const place = withWhatIsOpen(wanted, get());
      if (isSamePlace(place, get().place) && get().searchText === '') {
        set({ isRailOpen: false });
        return;
      }
      globalThis.history?.pushState({ place }, '');
      enter(place);
    },

    openPaper: (id) => {
      if (get().place.kind !== 'library') get().openPlace(LIBRARY);
      get().selectPaper(id);
      set({ isPaperOnTop: true });
    },

    openMethod: (id) => {
      get().openPlace({ kind: 'methods', id });
      set({ isPaperOnTop: true });
    },

    selectMethod: (id) => {
      const place: Place = id === null ? { kind: 'methods' } : { kind: 'methods', id };
      if (isSamePlace(place, get().place)) return;
      globalThis.history?.replaceState({ place }, '');
      set({ place });
    },

    narrow: (change) => {
      const { place } = get();
      const next = narrowed(place.kind === 'library' ? place : LIBRARY, change);
      if (isSamePlace(next, place)) return;
      // However many filters were tried, one step back leaves them all.
      const entry = { place: next, isNarrowed: true };
      if (globalThis.history?.state?.isNarrowed === true) globalThis.history.replaceState(entry, '');
      else globalThis.history?.pushState(entry, '');
      set({ place: next });
      get().syncListSource();
    },

    returnToPlace: enter,
  };
};
