// What a command is: something a key, a menu or a button does.

import type { AppState } from '../state/app-state.ts';
import { selectedCount } from '../state/selection-slice.ts';
import type { Services } from '../state/services.ts';
import type { AppStore } from '../state/store.ts';

export interface CommandContext {
  readonly store: AppStore;
  readonly services: Services;
}

export const COMMAND_GROUPS = [
  'Go',
  'List',
  'Paper',
  'Links',
  'Methods',
  'Suggestions',
  'Queue',
  'Graph',
  'Library',
  'Window',
] as const;

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** In tinykeys' notation, two keys one after the other with a blank between; the first is printed on buttons. */
  readonly keys: readonly string[];
  /** True for combinations that mean the same while a text is edited. */
  readonly worksWhileTyping?: boolean;
  readonly isAvailable: (state: AppState) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** No dialog and no import screen covers the window. */
export function isRoomClear(state: AppState): boolean {
  return state.dialog === null && state.importRequest === null;
}

/** A method is open that a key could mean. */
export function isMethodOpen(state: AppState): boolean {
  return isRoomClear(state) && state.place.kind === 'methods' && state.place.id !== undefined;
}

/** A paper is open that a key could mean; not while several are selected, which are shown in its stead. */
export function isPaperOpen(state: AppState): boolean {
  const { place, selectedId } = state;
  const isOpen =
    place.kind === 'queue' || place.kind === 'graph' || (place.kind === 'library' && selectedCount(state) < 2);
  return isRoomClear(state) && isOpen && selectedId !== null;
}
