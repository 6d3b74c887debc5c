// After a commit: says what came of it, with its one undo, and shows the papers.

import { focusWhenThere } from '../../../app/focus.ts';
import { LIBRARY } from '../../../state/place.ts';
import type { AppStore } from '../../../state/store.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import type { CommittedImport } from '../session/import-session.ts';
import { importedWords } from '../words/outcome-words.ts';

/** In a library that was empty all papers are the new ones; in another the list is narrowed to them. */
export function showImported(
  store: AppStore,
  { revision, importId, willAdd, willMerge }: CommittedImport,
  wasEmpty: boolean,
): void {
  const { openPlace } = store.getState();
  if (importId !== null) openPlace(wasEmpty || willAdd === 0 ? LIBRARY : { kind: 'library', importId });
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
