// How much fits side by side in the window.

import { useSyncExternalStore } from 'react';

export type WindowWidth =
  /** Places, list and paper. */
  | 'wide'
  /** List and paper; the places come over them on demand. */
  | 'medium'
  /** The list or the paper. */
  | 'narrow';

/** In the root's text size, so that a large text counts as a narrow window: about 990 and 720 pixels at the default. */
const WIDE_REM = 62;
const MEDIUM_REM = 45;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

function measure(): WindowWidth {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const width = window.innerWidth / rem;
  if (width >= WIDE_REM) return 'wide';
  return width >= MEDIUM_REM ? 'medium' : 'narrow';
}

/** Measured again when the window or the text size changes. */
export function useWindowWidth(): WindowWidth {
  return useSyncExternalStore(subscribe, measure);
}

/** Whether even two panes do not fit side by side. */
export function useNarrow(): boolean {
  return useWindowWidth() === 'narrow';
}
