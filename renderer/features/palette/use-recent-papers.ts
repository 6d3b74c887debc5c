// Notes which papers are opened, for the palette to offer them again.

import { useEffect } from 'react';
import { useApp } from '../../state/use-app.ts';
import { rememberPaper } from './habits.ts';

/** A paper that is only passed by on the way to another was not opened. */
const STAYED_MS = 1_500;

export function useRecentPapers(): void {
  const libraryId = useApp((state) => state.library?.libraryId ?? null);
  const id = useApp((state) => (state.paper?.id === state.selectedId ? state.selectedId : null));
  useEffect(() => {
    if (libraryId === null || id === null) return;
    const timer = setTimeout(() => rememberPaper(libraryId, id), STAYED_MS);
    return () => clearTimeout(timer);
  }, [libraryId, id]);
}
