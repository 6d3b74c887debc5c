// Leads what is selected on screen back to its place in the stored text.

import type { Range } from '#shared/contract/values.ts';

/**
 * The stored range of the selection, if it lies in `root` and is not empty.
 *
 * Repairs show other characters than are stored and hidden characters are shown by codes: of these a selection has
 * all or nothing.
 */
export function selectedRange(root: Element, selection: Selection | null): Range | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = storedOffset(root, range.startContainer, range.startOffset, 'start');
  const end = storedOffset(root, range.endContainer, range.endOffset, 'end');
  return start < end ? { start, end } : null;
}

function storedOffset(root: Element, node: Node, offset: number, edge: 'start' | 'end'): number {
  let position = 0;
  for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(piece.dataset['start']);
    const end = Number(piece.dataset['end']);
    const own = document.createRange();
    own.selectNodeContents(piece);
    const side = own.comparePoint(node, offset);
    if (side < 0) return position;
    if (side > 0) {
      position = end;
      continue;
    }
    if (piece.dataset['whole'] !== undefined) return edge === 'start' ? start : end;
    own.setEnd(node, offset);
    return Math.min(end, start + own.toString().length);
  }
  return position;
}
