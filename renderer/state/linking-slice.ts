// What the whole window knows of methods, link types and suggestions: how many there are, and the types to choose from.

import type { LinkType } from '#shared/contract/links.ts';
import { refreshInTurn } from './refresh-in-turn.ts';
import type { SliceCreator } from './slice.ts';

export interface LinkingSlice {
  /** Null before the first answer. */
  readonly methodCount: number | null;
  /** Open suggestions of all rules that are switched on. */
  readonly suggestionCount: number | null;
  readonly linkTypes: readonly LinkType[];
  readonly refreshLinking: () => Promise<void>;
}

export const createLinkingSlice: SliceCreator<LinkingSlice> = (set, _get, services) => {
  async function refresh(): Promise<void> {
    const client = services.client();
    const [methods, linkTypes] = await Promise.all([client.methods.list({ limit: 1 }), client.linkTypes.list()]);
    set({ methodCount: methods.total, linkTypes });
    // Last, for it may have to wait until new papers are read.
    const { total } = await client.suggestions.list({ limit: 1 });
    set({ suggestionCount: total });
  }

  return {
    methodCount: null,
    suggestionCount: null,
    linkTypes: [],

    refreshLinking: refreshInTurn(refresh),
  };
};
