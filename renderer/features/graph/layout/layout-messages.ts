// What the page and the layout's worker say to each other.

import type { LayoutInput, Places } from './layout-input.ts';

export type LayoutQuestion =
  /** With `showsSteps` the places on the way are told too, for a picture that can follow them. */
  { readonly kind: 'start'; readonly input: LayoutInput; readonly showsSteps: boolean } | { readonly kind: 'stop' };

export type LayoutAnswer =
  /** Groups for colouring, told before the first iteration. */
  | { readonly kind: 'groups'; readonly groups: Uint32Array }
  | { readonly kind: 'step'; readonly done: number; readonly total: number; readonly places: Places | null }
  | { readonly kind: 'end'; readonly places: Places; readonly isStopped: boolean };
