// Which place is open, with back and forward.

import type { PaperId } from '#shared/contract/ids.ts';
import { isSamePlace, LIBRARY, type Place } from './place.ts';
import type { SliceCreator } from './slice.ts';

export interface PlaceSlice {
  readonly place: Place;
  /** Goes to a place and clears the search; going where one already is does nothing. */
  readonly openPlace: (place: Place) => void;
  /** Opens a paper beside the list of the library. */
  readonly openPaper: (id: PaperId) => void;
  /** Returns to a place without adding to the back list: what the window's own back button does. */
  readonly returnToPlace: (place: Place) => void;
}

export const createPlaceSlice: SliceCreator<PlaceSlice> = (set, get) => {
  const enter = (place: Place) => {
    set({ place, selectedId: null, isPaperOnTop: false, isRailOpen: false });
    get().clearSearch();
    get().syncListSource();
  };
  return {
    place: LIBRARY,

    openPlace: (place) => {
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

    returnToPlace: enter,
  };
};
