// What a key pressed in the list of papers means.

import type { KeyboardEvent } from 'react';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export type ListKey =
  /** Goes to a row: `open` it, select the rows on the way with `extend`, or leave the selection alone with `walk`. */
  | { readonly kind: 'open' | 'extend' | 'walk'; readonly index: number }
  /** Puts the row the keyboard is on into the selection or takes it out. */
  | { readonly kind: 'toggle' }
  | { readonly kind: 'to-paper' };

/** Where a key leads from row `index` of `count`, with `pageRows` on screen; null when it means nothing here. */
export function listKey(event: Pressed, index: number, count: number, pageRows: number): ListKey | null {
  const { key, shiftKey, altKey } = event;
  const isMod = event.ctrlKey || event.metaKey;
  if (altKey || count === 0) return null;
  if (key === ' ') return shiftKey ? null : { kind: 'toggle' };
  if (key === 'Enter') return isMod || shiftKey ? null : { kind: 'to-paper' };
  const target = afterKey(key, Math.max(0, index), count, pageRows);
  if (target === null) return null;
  return { kind: shiftKey ? 'extend' : isMod ? 'walk' : 'open', index: Math.min(Math.max(0, target), count - 1) };
}

function afterKey(key: string, index: number, count: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + pageRows;
    case 'PageUp':
      return index - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
