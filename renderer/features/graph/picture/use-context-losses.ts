// Counts how often the system took the graphics card's memory away, as after a sleep: the picture is then drawn anew.

import { type RefObject, useEffect, useState } from 'react';

/** A card that gives up more often than this is not asked again; the list beside has everything. */
const MOST = 5;

export function useContextLosses(stage: RefObject<HTMLElement | null>): number {
  const [losses, setLosses] = useState(0);
  useEffect(() => {
    const element = stage.current;
    const count = () => setLosses((known) => Math.min(MOST, known + 1));
    // The event stays at its canvas; only on the way down is it met here.
    element?.addEventListener('webglcontextlost', count, { capture: true });
    return () => element?.removeEventListener('webglcontextlost', count, { capture: true });
  }, [stage]);
  return losses;
}
