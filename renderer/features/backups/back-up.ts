// Makes a backup and says so, from wherever it is asked for.

import type { AppStore } from '../../state/store.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { sizeWords } from './backup-words.ts';

/** A backup is checked as it is made, so a large library takes a moment; false when it could not be made. */
export async function backUp(store: AppStore): Promise<boolean> {
  const made = await store.getState().perform((client) => client.backups.make());
  if (made === null) return false;
  showToast({ title: 'Backed up', detail: `${sizeWords(made.sizeBytes)}, checked as it was made`, tone: 'good' });
  return true;
}
