// What the palette lists: items in groups, the best group first.

import type { ReactNode } from 'react';
import type { Range, RepairValue } from '#shared/contract/values.ts';

export const PALETTE_GROUPS = ['Methods', 'Papers', 'Notes', 'Tags', 'Places', 'Commands'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

export interface PaletteItem {
  /** The same thing has the same id whatever is typed, so that a choice survives more letters. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly title: string;
  readonly marks: readonly Range[];
  /** Shown over the title of a paper where repairs are shown at all. */
  readonly repairs?: readonly RepairValue[];
  readonly icon: ReactNode;
  /** A second line: where in a note the words stand. */
  readonly detail?: { readonly text: string; readonly marks: readonly Range[] };
  /** Beside the title: who wrote a paper, and when. */
  readonly aside?: string;
  /** Keys that do the same without the palette. */
  readonly keys?: string;
  readonly score: number;
  /** Titles and notes are set in the serif. */
  readonly isText?: boolean;
  /** Runs once the palette is closed. */
  readonly run: () => void;
}

export interface PaletteSection {
  /** The group, or what it is called while nothing is typed. */
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

const MOST: Readonly<Record<PaletteGroup, number>> = {
  Methods: 5,
  Papers: 8,
  Notes: 4,
  Tags: 5,
  Places: 5,
  Commands: 6,
};

/** Groups by their best item; inside of each the best first, and no more than fit on a screen. */
export function toSections(items: readonly PaletteItem[]): PaletteSection[] {
  return PALETTE_GROUPS.map((group) => ({
    title: group,
    items: items
      .filter((item) => item.group === group)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST[group]),
  }))
    .filter((section) => section.items.length > 0)
    .sort((a, b) => (b.items[0]?.score ?? 0) - (a.items[0]?.score ?? 0));
}
