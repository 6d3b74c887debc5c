// The one store of the window.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import { createBulkSlice } from './bulk-slice.ts';
import { createCommandSlice } from './command-slice.ts';
import { createConnectionSlice } from './connection-slice.ts';
import { createLibrariesSlice } from './libraries-slice.ts';
import { createLibrarySlice } from './library-slice.ts';
import { createLinkSlice } from './link-slice.ts';
import { createLinkingSlice } from './linking-slice.ts';
import { createListSlice } from './list-slice.ts';
import { createMarkSlice } from './mark-slice.ts';
import { createMethodSlice } from './method-slice.ts';
import { createPaperSlice } from './paper-slice.ts';
import { createPlaceSlice } from './place-slice.ts';
import { createQueueSlice } from './queue-slice.ts';
import { createSearchSlice } from './search-slice.ts';
import { createSelectionSlice } from './selection-slice.ts';
import type { Services } from './services.ts';
import type { SetState } from './slice.ts';
import { createSuggestionSlice } from './suggestion-slice.ts';
import { createTaskSlice } from './task-slice.ts';
import { createUiSlice } from './ui-slice.ts';

export type AppStore = StoreApi<AppState>;

/** Makes the store; nothing is fetched before an action asks for it. */
export function createAppStore(services: Services): AppStore {
  return createStore<AppState>()((setState, get) => {
    const set: SetState = (change) => setState(change);
    return {
      ...createBulkSlice(set, get, services),
      ...createCommandSlice(set, get, services),
      ...createConnectionSlice(set, get, services),
      ...createLibrariesSlice(set, get, services),
      ...createLinkingSlice(set, get, services),
      ...createLibrarySlice(set, get, services),
      ...createLinkSlice(set, get, services),
      ...createListSlice(set, get, services),
      ...createMarkSlice(set, get, services),
      ...createMethodSlice(set, get, services),
      ...createPaperSlice(set, get, services),
      ...createPlaceSlice(set, get, services),
      ...createQueueSlice(set, get, services),
      ...createSearchSlice(set, get, services),
      ...createSelectionSlice(set, get, services),
      ...createSuggestionSlice(set, get, services),
      ...createTaskSlice(set, get, services),
      ...createUiSlice(set, get, services),
    };
  });
}
