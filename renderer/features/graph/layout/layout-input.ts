// What a layout is made from, as plain numbers that travel to the worker and back.

/** Nodes are numbered; those that were never laid out have `NaN` for a place. */
export interface LayoutInput {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 for a node the reader pinned: it stays, whatever else moves. */
  readonly isPinned: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  /** Lays out everything but the pins anew, though places are known. */
  readonly startsOver: boolean;
}

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** `fresh` lays out all but the pins; `around` puts new nodes beside those that stay; `none` when all have places. */
export type LayoutPlan = 'fresh' | 'around' | 'none';

/** A picture of which less than half was known is better made anew than patched. */
export function planOf({ x, startsOver }: Pick<LayoutInput, 'x' | 'startsOver'>): LayoutPlan {
  if (startsOver) return 'fresh';
  const unknown = x.filter(Number.isNaN).length;
  if (unknown === 0) return 'none';
  return unknown > x.length / 2 ? 'fresh' : 'around';
}
