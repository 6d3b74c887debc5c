// Papers on their way to a place of the rail: what is dragged, and what drops there do.

import type { Chosen } from '../../state/selection-slice.ts';

/** The type of our own drags: other windows and programs see nothing in it. */
export const PAPERS_TYPE = 'application/x-lectern-papers';

/** A page has one pointer: what it drags is remembered here until it is let go. */
let dragged: Chosen | null = null;

/** Begins a drag of papers. */
export function beginDrag(transfer: DataTransfer, chosen: Chosen): void {
  dragged = chosen;
  transfer.setData(PAPERS_TYPE, '');
  transfer.effectAllowed = 'copyMove';
}

/** Ends it, wherever it was let go. */
export function endDrag(): void {
  dragged = null;
}

/** The papers that are dragged over something now. */
export function draggedPapers(transfer: DataTransfer | null): Chosen | null {
  return transfer?.types.includes(PAPERS_TYPE) === true ? dragged : null;
}
