// Which papers are selected, as data: a few by name, or all that a filter finds but a few.

import type { PaperId } from '#shared/contract/ids.ts';
import type { PaperFilter, PaperSelection } from '#shared/contract/papers.ts';

export type Selection =
  /** Only the open paper is meant. */
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly ids: ReadonlySet<PaperId> }
  | { readonly kind: 'all'; readonly filter: PaperFilter; readonly except: ReadonlySet<PaperId> };

export const NO_SELECTION: Selection = { kind: 'none' };

/** Papers a selection by name holds at most: what the contract takes in one call. */
export const MAX_NAMED = 10_000;

export function isSelected(selection: Selection, id: PaperId): boolean {
  if (selection.kind === 'some') return selection.ids.has(id);
  return selection.kind === 'all' && !selection.except.has(id);
}

/** How many papers are selected in a list of `total` rows. */
export function countSelected(selection: Selection, total: number): number {
  if (selection.kind === 'some') return selection.ids.size;
  return selection.kind === 'all' ? Math.max(0, total - selection.except.size) : 0;
}

/** The selection with one paper put in or taken out. */
export function withToggled(selection: Selection, id: PaperId): Selection {
  if (selection.kind === 'all') return { ...selection, except: toggled(selection.except, id) };
  return { kind: 'some', ids: toggled(selection.kind === 'some' ? selection.ids : new Set(), id) };
}

function toggled(ids: ReadonlySet<PaperId>, id: PaperId): ReadonlySet<PaperId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection in the contract's words; null when nothing is selected. */
export function toPaperSelection(selection: Selection): PaperSelection | null {
  if (selection.kind === 'some') return selection.ids.size === 0 ? null : { ids: [...selection.ids] };
  return selection.kind === 'all' ? { filter: selection.filter, except: [...selection.except] } : null;
}
