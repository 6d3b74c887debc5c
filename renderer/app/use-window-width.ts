// How much fits side by side in the window.

import { useSyncExternalStore } from 'react';

export type WindowWidth =
  /** Places, list and paper. */
  | 'wide'
  /** List and paper; the places come over them on demand. */
  | 'medium'
  /** The list or the paper. */
  | 'narrow';

/** Measured in em, so that a large text size counts as a narrow window. */
const WIDE = '(min-width: 62em)';
const MEDIUM = '(min-width: 45em)';

function subscribe(onChange: () => void): () => void {
  const queries = [window.matchMedia(WIDE), window.matchMedia(MEDIUM)];
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

function measure(): WindowWidth {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(MEDIUM).matches ? 'medium' : 'narrow';
}

/** About 990 and 720 pixels at the default text size. */
export function useWindowWidth(): WindowWidth {
  return useSyncExternalStore(subscribe, measure);
}

/** Whether even two panes do not fit side by side. */
export function useNarrow(): boolean {
  return useWindowWidth() === 'narrow';
}
