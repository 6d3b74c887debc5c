// The page follows the settings.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contract/settings.ts';
import { applyAppearance, rememberAppearance, rememberedAppearance } from './appearance.ts';

const root = document.documentElement;

describe('applyAppearance', () => {
  afterEach(() => applyAppearance(DEFAULT_SETTINGS));

  it('sets the theme, or leaves it to the system', () => {
    applyAppearance({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(root.getAttribute('data-theme')).toBe('dark');
    applyAppearance({ ...DEFAULT_SETTINGS, theme: 'system' });
    expect(root.hasAttribute('data-theme')).toBe(false);
  });

  it('paints the frame of an application window in the theme, whatever the system has', () => {
    document.head.innerHTML = ['light', 'dark']
      .map((scheme) => `<meta name="theme-color" data-scheme="${scheme}" media="">`)
      .join('');
    const media = () => [...document.querySelectorAll<HTMLMetaElement>('meta')].map((meta) => meta.media);
    applyAppearance({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(media()).toEqual(['not all', 'all']);
    applyAppearance({ ...DEFAULT_SETTINGS, theme: 'system' });
    expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  });

  it('scales the text, and has measured again what depends on it', () => {
    const onResize = vi.fn();
    window.addEventListener('resize', onResize);
    applyAppearance({ ...DEFAULT_SETTINGS, textScale: 1.3, density: 'compact' });
    expect(root.style.fontSize).toBe('130%');
    expect(root.getAttribute('data-density')).toBe('compact');
    applyAppearance({ ...DEFAULT_SETTINGS, textScale: 1.3 });
    expect(onResize).toHaveBeenCalledTimes(1);
    window.removeEventListener('resize', onResize);
  });
});

describe('the remembered appearance', () => {
  it('comes back, and is the default when it cannot be read', () => {
    rememberAppearance({ theme: 'dark', textScale: 1.15, density: 'compact' });
    expect(rememberedAppearance()).toEqual({ theme: 'dark', textScale: 1.15, density: 'compact' });
    localStorage.setItem('lectern.appearance', '{"theme":"pink"}');
    expect(rememberedAppearance()).toBe(DEFAULT_SETTINGS);
  });
});
