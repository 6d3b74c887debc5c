// "Back up now" as a button: busy while one is made.

import { useState } from 'react';
import { useAppStore } from '../../state/use-app.ts';
import { backUp } from './back-up.ts';

export interface BackUp {
  /** True while one is made. */
  readonly isBusy: boolean;
  readonly backUp: () => Promise<void>;
}

export function useBackUp(onMade?: () => void): BackUp {
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const isMade = await backUp(store);
    setBusy(false);
    if (isMade) onMade?.();
  };
  return { isBusy, backUp: run };
}
