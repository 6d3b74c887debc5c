// The inbox of suggested links: its rows, the one that is looked at, and what the reader says to it.

import type { LinkTypeId } from '#shared/contract/ids.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { createPager, type Pager } from '../features/imports/lists/pager.ts';
import { quoted } from '../text/visible.ts';
import { announce } from '../ui/announce.ts';
import type { SliceCreator } from './slice.ts';

/** What a reader says to a suggestion. */
export type SuggestionVerdict =
  /** As another type, or the other way round, where that is given. */
  | {
      readonly kind: 'accept';
      readonly as?: { readonly typeId: LinkTypeId; readonly label: string };
      readonly turn: boolean;
    }
  | { readonly kind: 'refuse' }
  /** Comes last from now on. */
  | { readonly kind: 'later' };

export interface SuggestionSlice {
  readonly suggestionRows: Pager<Suggestion>;
  /** Row that is looked at; rows move up when one is decided, and it stays. */
  readonly suggestionIndex: number;
  /** The one looked at is read the other way round. */
  readonly isSuggestionTurned: boolean;
  readonly isTypeAsked: boolean;
  readonly refreshSuggestions: () => void;
  readonly selectSuggestion: (index: number) => void;
  readonly turnSuggestion: () => void;
  readonly askType: (isAsked: boolean) => void;
  /** Says it to the one that is looked at. */
  readonly decideHere: (verdict: SuggestionVerdict) => Promise<void>;
  /** Says it once: a key pressed twice decides one, not two. */
  readonly decideSuggestion: (suggestion: Suggestion, verdict: SuggestionVerdict) => Promise<boolean>;
}

export const createSuggestionSlice: SliceCreator<SuggestionSlice> = (set, get, services) => {
  const rows = createPager<Suggestion>(async (range, signal) => {
    const { total, suggestions } = await services.client().suggestions.list(range, { signal });
    return { total, rows: suggestions };
  });
  /** Said something to, and perhaps still on screen. */
  const underWay = new Set<string>();

  function here(): Suggestion | null {
    const total = rows.getState().total ?? 0;
    return total === 0 ? null : rows.rowAt(Math.min(get().suggestionIndex, total - 1));
  }

  return {
    suggestionRows: rows,
    suggestionIndex: 0,
    isSuggestionTurned: false,
    isTypeAsked: false,

    refreshSuggestions: () => {
      underWay.clear();
      if (get().place.kind === 'suggestions') rows.invalidate();
    },

    selectSuggestion: (index) => {
      const last = Math.max(0, (rows.getState().total ?? 0) - 1);
      set({ suggestionIndex: Math.min(Math.max(0, index), last), isSuggestionTurned: false, isTypeAsked: false });
    },

    turnSuggestion: () => {
      if (here()?.type.isSymmetric !== false) return;
      set(({ isSuggestionTurned }) => ({ isSuggestionTurned: !isSuggestionTurned }));
    },

    askType: (isTypeAsked) => set({ isTypeAsked }),

    decideHere: async (verdict) => {
      const suggestion = here();
      if (suggestion === null) return;
      const turn = verdict.kind === 'accept' && verdict.turn !== get().isSuggestionTurned;
      const isDone = await get().decideSuggestion(
        suggestion,
        verdict.kind === 'accept' ? { ...verdict, turn } : verdict,
      );
      if (isDone) set({ isSuggestionTurned: false, isTypeAsked: false });
    },

    decideSuggestion: async (suggestion, verdict) => {
      const { id } = suggestion;
      if (underWay.has(id)) return false;
      underWay.add(id);
      const done = await decide(suggestion, verdict);
      if (!done) underWay.delete(id);
      return done;
    },
  };

  async function decide(suggestion: Suggestion, verdict: SuggestionVerdict): Promise<boolean> {
    const { id } = suggestion;
    const detail = wordSuggestion(suggestion, verdict);
    switch (verdict.kind) {
      case 'accept': {
        const { as, turn } = verdict;
        const input = { id, turn, ...(as === undefined ? {} : { typeId: as.typeId }) };
        const done = await get().change((client) => client.suggestions.accept(input), { title: 'Linked', detail });
        return done !== null;
      }
      case 'refuse': {
        const words = { title: 'Refused: it will not be suggested again', detail };
        return (await get().change((client) => client.suggestions.refuse({ id }), words)) !== null;
      }
      case 'later': {
        const done = await get().perform((client) => client.suggestions.later({ id }));
        if (done === null) return false;
        announce('Put off: it comes last now');
        get().refreshSuggestions();
        return true;
      }
      default:
        return verdict satisfies never;
    }
  }
};

/** "“BatchLLM” outperforms “vLLM”". */
function wordSuggestion({ source, target, type }: Suggestion, verdict: SuggestionVerdict): string {
  const isTurned = verdict.kind === 'accept' && verdict.turn;
  const label = (verdict.kind === 'accept' ? verdict.as?.label : undefined) ?? type.label;
  const [from, to] = isTurned ? [target, source] : [source, target];
  return `${quoted(from.name)} ${label} ${quoted(to.name)}`;
}
