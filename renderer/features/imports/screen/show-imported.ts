// After a commit: says what came of it, with its one undo, and shows the papers.

import type { Library } from '#shared/contract/library.ts';
import { focusWhenThere } from '../../../app/focus.ts';
import { LIBRARY } from '../../../state/place.ts';
import type { AppStore } from '../../../state/store.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import type { CommittedImport } from '../session/import-session.ts';
import { importedWords } from '../words/outcome-words.ts';

/** In a library that was empty all papers are the new ones; in another the list is narrowed to them. */
export function showImported(store: AppStore, committed: CommittedImport): void {
  const { revision, importId, willAdd, willMerge } = committed;
  const { library, openPlace } = store.getState();
  const isNarrowed = willAdd > 0 && library !== null && !areAllNew(library, committed);
  if (importId !== null) openPlace(isNarrowed ? { kind: 'library', importId } : LIBRARY);
  // The list takes no focus while the import screen still covers it.
  setTimeout(() => focusWhenThere('list'));
  const undo = async () => {
    await store.getState().undoStep(revision);
    const { place } = store.getState();
    if (place.kind === 'library' && place.importId === importId) store.getState().openPlace(LIBRARY);
  };
  showToast({
    title: importId === null ? 'Nothing new: the library is as it was' : importedWords(willAdd, willMerge),
    tone: 'good',
    ...(importId === null
      ? {}
      : { action: { label: 'Undo', run: () => void undo() }, step: { direction: 'undo', revision } }),
  });
}

/** True when an import brought every paper there is; what is known of the library may be from before it or after it. */
export function areAllNew(
  { revision, counts: { papers } }: { readonly revision: number; readonly counts: Pick<Library['counts'], 'papers'> },
  committed: Pick<CommittedImport, 'revision' | 'willAdd'>,
): boolean {
  return papers === (revision < committed.revision ? 0 : committed.willAdd);
}
