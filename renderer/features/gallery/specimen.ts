// What the gallery shows of one component.

import type { ReactNode } from 'react';

export interface SpecimenState {
  /** "primary, hovered". */
  readonly label: string;
  readonly content: ReactNode;
}

export interface Specimen {
  /** The component's file name without its ending. */
  readonly name: string;
  readonly states: readonly SpecimenState[];
  /** Covers the window it is in, so each state gets a frame of its own, this many pixels high. */
  readonly framePx?: number;
}
