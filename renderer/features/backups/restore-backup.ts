// Going back to a backup, and from there forward again.

import type { Backup } from '#shared/contract/backups.ts';
import type { AppStore } from '../../state/store.ts';
import { fullMoment } from '../../text/dates.ts';
import { closeOffers, showToast } from '../../ui/toast-queue.ts';

/** Restores; the message offers the way back, which is itself a restore of what was there before. */
export async function restoreBackup(store: AppStore, name: Backup['name']): Promise<void> {
  const done = await store.getState().perform((client) => client.backups.restore({ name }));
  if (done === null) return;
  closeOffers();
  showToast({
    title: 'The library is as it was in the backup',
    detail: `What was here before is the backup of ${fullMoment(done.before.madeAt)}.`,
    tone: 'good',
    action: { label: 'Undo', run: () => void restoreBackup(store, done.before.name) },
  });
}
