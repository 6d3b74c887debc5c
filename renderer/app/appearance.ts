// How the window looks: theme, text size and density, put on the page's root for the styles to follow.

import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '#shared/contract/settings.ts';

export type Appearance = Pick<Settings, 'theme' | 'textScale' | 'density'>;

const appearanceSchema = settingsSchema.pick({ theme: true, textScale: true, density: true });
const STORAGE_KEY = 'lectern.appearance';

/** Applies at once. The size is a share of the reader's own, so that both the browser's setting and this one count. */
export function applyAppearance({ theme, textScale, density }: Appearance): void {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  paintFrame(theme);
  root.setAttribute('data-density', density);
  const fontSize = textScale === 1 ? '' : `${textScale * 100}%`;
  if (root.style.fontSize === fontSize) return;
  root.style.fontSize = fontSize;
  // What fits beside what is measured in text: it may be another now.
  window.dispatchEvent(new Event('resize'));
}

/** The frame of an application window has the colour of the bars inside it: each theme has a `theme-color` of its own. */
function paintFrame(theme: Settings['theme']): void {
  for (const colour of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = colour.dataset['scheme'];
    const isForced = theme === own ? 'all' : 'not all';
    colour.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : isForced;
  }
}

/** Keeps it for the next start, which would otherwise begin in another theme until the library is open. */
export function rememberAppearance({ theme, textScale, density }: Appearance): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ theme, textScale, density }));
}

/** What was last remembered, or the default. */
export function rememberedAppearance(): Appearance {
  try {
    return appearanceSchema.parse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? ''));
  } catch {
    return DEFAULT_SETTINGS;
  }
}
