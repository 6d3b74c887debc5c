// The keys that move through a list.

import type { KeyboardEvent } from 'react';

/** What a key asks of a list: `by` rows on, or to one of its ends. */
export type ListMove = { readonly by: number } | { readonly to: 'first' | 'last' };

/** The move a key means, or null; Ctrl, Cmd and Alt make it another key. */
export function listMove(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  pageRows: number,
): ListMove | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return { by: 1 };
    case 'ArrowUp':
      return { by: -1 };
    case 'PageDown':
      return { by: pageRows };
    case 'PageUp':
      return { by: -pageRows };
    case 'Home':
      return { to: 'first' };
    case 'End':
      return { to: 'last' };
    default:
      return null;
  }
}

/** Where a move leads from `index` in a list of `count` rows; -1 when there are none. */
export function afterMove(move: ListMove, index: number, count: number): number {
  if (count === 0) return -1;
  if ('to' in move) return move.to === 'first' ? 0 : count - 1;
  if (index < 0) return move.by > 0 ? 0 : count - 1;
  return Math.min(Math.max(0, index + move.by), count - 1);
}
