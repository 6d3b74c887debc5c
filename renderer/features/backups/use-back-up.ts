// "Back up now", from wherever it is offered.

import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { sizeWords } from './backup-words.ts';

export interface BackUp {
  /** True while one is made. */
  readonly isBusy: boolean;
  readonly backUp: () => Promise<void>;
}

/** A backup is checked as it is made, so a large library takes a moment. */
export function useBackUp(onMade?: () => void): BackUp {
  const perform = useApp((state) => state.perform);
  const [isBusy, setBusy] = useState(false);
  const backUp = async () => {
    setBusy(true);
    const made = await perform((client) => client.backups.make());
    setBusy(false);
    if (made === null) return;
    onMade?.();
    showToast({ title: 'Backed up', detail: `${sizeWords(made.sizeBytes)}, checked as it was made`, tone: 'good' });
  };
  return { isBusy, backUp };
}
