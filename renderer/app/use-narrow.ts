// Whether the window is too narrow for panes side by side.

import { useSyncExternalStore } from 'react';

/** Measured in em, so that a large text size counts as a narrow window. */
const QUERY = '(max-width: 52em)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** True below about 830 pixels at the default text size. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}
