// The title of the window: the library's name first, for windows and tabs side by side.

import { useEffect } from 'react';
import { libraryTitle } from '../features/libraries/library-title.ts';
import { useApp } from '../state/use-app.ts';
import { visibleText } from '../text/visible.ts';

export function useTitle(): void {
  const name = useApp((state) => state.library?.name ?? '');
  useEffect(() => {
    const title = visibleText(libraryTitle(name));
    document.title = title === '' ? 'Lectern' : `${title} – Lectern`;
  }, [name]);
}
