// The commands of the inbox of suggestions; in it they take their letters before the rest of the window.

import type { AppState } from '../state/app-state.ts';
import { type Command, isRoomClear } from './command.ts';

function isInboxOpen(state: AppState): boolean {
  const isFilled = (state.suggestionRows.getState().total ?? 0) > 0;
  return isRoomClear(state) && state.place.kind === 'suggestions' && isFilled;
}

function canDecide(state: AppState): boolean {
  return isInboxOpen(state) && state.library?.readOnly == null;
}

export const suggestionCommands: readonly Command[] = [
  {
    id: 'suggestion-next',
    title: 'Next suggestion',
    group: 'Suggestions',
    keys: ['j'],
    isAvailable: isInboxOpen,
    run: ({ store }) => store.getState().selectSuggestion(store.getState().suggestionIndex + 1),
  },
  {
    id: 'suggestion-previous',
    title: 'Previous suggestion',
    group: 'Suggestions',
    keys: ['k'],
    isAvailable: isInboxOpen,
    run: ({ store }) => store.getState().selectSuggestion(store.getState().suggestionIndex - 1),
  },
  {
    id: 'suggestion-accept',
    title: 'Accept the suggestion',
    group: 'Suggestions',
    keys: ['a'],
    isAvailable: canDecide,
    run: ({ store }) => void store.getState().decideHere({ kind: 'accept', turn: false }),
  },
  {
    id: 'suggestion-as',
    title: 'Accept it as another type',
    group: 'Suggestions',
    keys: ['y'],
    isAvailable: canDecide,
    run: ({ store }) => store.getState().askType(true),
  },
  {
    id: 'suggestion-turn',
    title: 'Turn it round',
    group: 'Suggestions',
    keys: ['x'],
    isAvailable: isInboxOpen,
    run: ({ store }) => store.getState().turnSuggestion(),
  },
  {
    id: 'suggestion-refuse',
    title: 'Refuse the suggestion',
    group: 'Suggestions',
    keys: ['r'],
    isAvailable: canDecide,
    run: ({ store }) => void store.getState().decideHere({ kind: 'refuse' }),
  },
  {
    id: 'suggestion-later',
    title: 'Decide later',
    group: 'Suggestions',
    keys: ['d'],
    isAvailable: isInboxOpen,
    run: ({ store }) => void store.getState().decideHere({ kind: 'later' }),
  },
];
