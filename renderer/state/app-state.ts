// The shape of the whole store: the sum of its slices.

import type { BulkSlice } from './bulk-slice.ts';
import type { CommandSlice } from './command-slice.ts';
import type { ConnectionSlice } from './connection-slice.ts';
import type { LibrariesSlice } from './libraries-slice.ts';
import type { LibrarySlice } from './library-slice.ts';
import type { LinkSlice } from './link-slice.ts';
import type { LinkingSlice } from './linking-slice.ts';
import type { ListSlice } from './list-slice.ts';
import type { MarkSlice } from './mark-slice.ts';
import type { MethodSlice } from './method-slice.ts';
import type { PaperSlice } from './paper-slice.ts';
import type { PlaceSlice } from './place-slice.ts';
import type { QueueSlice } from './queue-slice.ts';
import type { SearchSlice } from './search-slice.ts';
import type { SelectionSlice } from './selection-slice.ts';
import type { SuggestionSlice } from './suggestion-slice.ts';
import type { TaskSlice } from './task-slice.ts';
import type { UiSlice } from './ui-slice.ts';

export type AppState = BulkSlice &
  ConnectionSlice &
  CommandSlice &
  LibrariesSlice &
  LinkingSlice &
  LibrarySlice &
  LinkSlice &
  ListSlice &
  MarkSlice &
  MethodSlice &
  PaperSlice &
  PlaceSlice &
  QueueSlice &
  SearchSlice &
  SelectionSlice &
  SuggestionSlice &
  TaskSlice &
  UiSlice;
