// Keeps the page looking as the settings say, in every window of the library.

import { useLayoutEffect } from 'react';
import { useApp, useServices } from '../state/use-app.ts';
import { applyAppearance, rememberAppearance } from './appearance.ts';

/** Before the library is open, the page stays as it was remembered. */
export function useAppearance(): void {
  const { host } = useServices();
  const isKnown = useApp((state) => state.library !== null);
  const theme = useApp((state) => state.settings.theme);
  const textScale = useApp((state) => state.settings.textScale);
  const density = useApp((state) => state.settings.density);
  useLayoutEffect(() => {
    if (!isKnown) return;
    applyAppearance({ theme, textScale, density });
    rememberAppearance({ theme, textScale, density });
    host.setTheme?.(theme);
  }, [host, isKnown, theme, textScale, density]);
}
