// Where a dragged row would land: geometry of the rows on screen.

/** How close to an edge of the list the pointer scrolls it, and how fast at most, in pixels (a frame). */
const EDGE_PX = 48;
const MAX_SPEED_PX = 14;
/** How far beside the list still counts as in it. */
const MARGIN_PX = 60;

/** The row in front of which something would land that is dropped at a point; null outside of the list. */
export function slotAt(list: Element | null, x: number, y: number): number | null {
  if (list === null) return null;
  const { left, right, top, bottom } = list.getBoundingClientRect();
  if (x < left - MARGIN_PX || x > right + MARGIN_PX || y < top - MARGIN_PX || y > bottom + MARGIN_PX) return null;
  let slot: number | null = null;
  for (const row of list.querySelectorAll('[data-index]')) {
    const rect = row.getBoundingClientRect();
    const index = Number(row.getAttribute('data-index'));
    if (rect.bottom < top || rect.top > bottom) continue;
    slot ??= index;
    if (y > rect.top + rect.height / 2) slot = index + 1;
  }
  return slot;
}

/** Index a row ends up at when it is taken from `from` and put in front of `slot`; null when it stays where it is. */
export function landing(from: number, slot: number): number | null {
  if (slot === from || slot === from + 1) return null;
  return slot > from ? slot - 1 : slot;
}

/** Pixels to scroll in one frame while the pointer is near an edge: faster the nearer it is, negative for up. */
export function edgeSpeed({ top, bottom }: { readonly top: number; readonly bottom: number }, y: number): number {
  const above = Math.min(1, Math.max(0, (top + EDGE_PX - y) / EDGE_PX));
  const below = Math.min(1, Math.max(0, (y - bottom + EDGE_PX) / EDGE_PX));
  return Math.round((below - above) * MAX_SPEED_PX);
}
