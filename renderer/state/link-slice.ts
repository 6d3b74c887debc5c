// The link that is being made, if any: from where, and on which sentence.

import type { PaperId } from '#shared/contract/ids.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import type { SliceCreator } from './slice.ts';

/** Words of a paper with their place in its stored text. */
export interface Quote {
  readonly paperId: PaperId;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** An end of a link with its name. */
export type NamedEnd = Endpoint & { readonly name: string };

/** What the dialog for a new link begins with. */
export interface LinkDraft {
  readonly source: NamedEnd;
  /** Where both ends were pointed at: then only the type is asked for, and the source is never what it speaks of. */
  readonly target?: NamedEnd;
  /** Null for the reader's own judgement. */
  readonly evidence: Quote | null;
}

export interface LinkSlice {
  readonly linkDraft: LinkDraft | null;
  readonly openLink: (draft: LinkDraft) => void;
  readonly closeLink: () => void;
}

export const createLinkSlice: SliceCreator<LinkSlice> = (set) => ({
  linkDraft: null,
  openLink: (linkDraft) => set({ linkDraft, dialog: 'link' }),
  closeLink: () => set({ linkDraft: null, dialog: null }),
});
