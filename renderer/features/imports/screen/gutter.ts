// The column of numbers beside a long list: as wide as its largest number, so that all rows begin alike.

import type { CSSProperties } from 'react';

/** Sets `--gutter` for the rows inside. */
export function gutterStyle(largest: number, leastRem: number): CSSProperties {
  const characters = largest.toLocaleString('en-GB').length;
  const gutter: Record<`--${string}`, string> = { '--gutter': `max(${leastRem}rem, ${characters + 1}ch)` };
  return gutter;
}
