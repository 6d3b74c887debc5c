// Which component shows which place. A feature adds its place with one line here and one in rail.ts.

import type { ComponentType } from 'react';
import { BackupsPlace } from '../features/backups/BackupsPlace.tsx';
import { GraphPlace } from '../features/graph/GraphPlace.tsx';
import { ImportPage, ImportsPlace } from '../features/imports/index.ts';
import { MethodsPlace } from '../features/methods/MethodsPlace.tsx';
import { LibraryPlace } from '../features/papers/LibraryPlace.tsx';
import { QueuePlace } from '../features/queue/QueuePlace.tsx';
import { SettingsPlace } from '../features/settings/SettingsPlace.tsx';
import { SuggestionsPlace } from '../features/suggestions/SuggestionsPlace.tsx';
import { TrashPlace } from '../features/trash/TrashPlace.tsx';
import type { PlaceKind, PlaceOf } from '../state/place.ts';

export const PLACES: { readonly [Kind in PlaceKind]: ComponentType<{ readonly place: PlaceOf<Kind> }> } = {
  library: LibraryPlace,
  trash: TrashPlace,
  queue: QueuePlace,
  graph: GraphPlace,
  methods: MethodsPlace,
  suggestions: SuggestionsPlace,
  imports: ImportsPlace,
  import: ImportPage,
  backups: BackupsPlace,
  settings: SettingsPlace,
};
