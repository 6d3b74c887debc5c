// Which component shows which place. A feature adds its place with one line here and one in rail.ts.

import type { ComponentType } from 'react';
import { ImportPage, ImportsPlace } from '../features/imports/index.ts';
import { LibraryPlace } from '../features/papers/LibraryPlace.tsx';
import type { PlaceKind, PlaceOf } from '../state/place.ts';

export const PLACES: { readonly [Kind in PlaceKind]: ComponentType<{ readonly place: PlaceOf<Kind> }> } = {
  library: LibraryPlace,
  imports: ImportsPlace,
  import: ImportPage,
};
