// What is open over the window, and how the window is laid out.

import type { FileRef } from '#shared/contract/imports.ts';
import type { SliceCreator } from './slice.ts';

export type DialogName =
  | 'shortcuts'
  | 'paste'
  | 'export'
  | 'palette'
  | 'search-help'
  | 'activity'
  | 'libraries'
  | 'new-library'
  | 'link'
  | 'method'
  | 'link-types'
  | 'licences';

/** What the import screen is asked to read. */
export type ImportRequest =
  | { readonly kind: 'files'; readonly files: readonly File[]; readonly origin: ImportOrigin }
  /** Files the shell was asked to open, already in its hands. */
  | { readonly kind: 'opened'; readonly files: readonly FileRef[] }
  | { readonly kind: 'sample' };

/** How the files came: kept with the import. */
export type ImportOrigin = 'drop' | 'choose' | 'paste';

export interface UiSlice {
  readonly dialog: DialogName | null;
  readonly openDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
  /** While set, the import screen covers the window. */
  readonly importRequest: ImportRequest | null;
  readonly openImport: (files: readonly File[], origin?: ImportOrigin) => void;
  readonly openSampleImport: () => void;
  readonly openOpenedFiles: (files: readonly FileRef[]) => void;
  readonly closeImport: () => void;
  /** In a narrow window: the paper covers the list. */
  readonly isPaperOnTop: boolean;
  readonly setPaperOnTop: (isPaperOnTop: boolean) => void;
  /** In a narrow window: the places are shown over the rest. */
  readonly isRailOpen: boolean;
  readonly setRailOpen: (isRailOpen: boolean) => void;
  readonly noteView: 'write' | 'preview';
  readonly setNoteView: (noteView: 'write' | 'preview') => void;
}

export const createUiSlice: SliceCreator<UiSlice> = (set) => ({
  dialog: null,
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),

  importRequest: null,
  openImport: (files, origin = 'choose') => {
    if (files.length > 0) set({ importRequest: { kind: 'files', files, origin }, dialog: null });
  },
  openSampleImport: () => set({ importRequest: { kind: 'sample' }, dialog: null }),
  openOpenedFiles: (files) => {
    if (files.length > 0) set({ importRequest: { kind: 'opened', files }, dialog: null });
  },
  closeImport: () => set({ importRequest: null }),

  isPaperOnTop: false,
  setPaperOnTop: (isPaperOnTop) => set({ isPaperOnTop }),
  isRailOpen: false,
  setRailOpen: (isRailOpen) => set({ isRailOpen }),
  noteView: 'write',
  setNoteView: (noteView) => set({ noteView }),
});
