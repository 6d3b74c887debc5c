// Whether something has been going on long enough to be worth a word.

import { useEffect, useState } from 'react';

/** How long work may take before anything is said of it, in milliseconds. */
const PATIENCE_MS = 200;

/** True once `isGoing` has been true for a moment, and until it is not. */
export function useLate(isGoing: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isGoing) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isGoing]);
  return isLate && isGoing;
}
