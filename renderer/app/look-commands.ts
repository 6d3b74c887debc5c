// How the window looks, by M and a letter: theme, text size, rows, repairs.

import type { Settings } from '#shared/contract/settings.ts';
import type { AppState } from '../state/app-state.ts';
import { type Command, isRoomClear } from './command.ts';

interface Look {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  readonly change: (settings: Settings) => Partial<Settings>;
}

const SIZES: readonly Settings['textScale'][] = [0.9, 1, 1.15, 1.3];

/** The next size up or down; the last one stays. */
function nextSize(scale: Settings['textScale'], by: 1 | -1): Settings['textScale'] {
  return SIZES[SIZES.indexOf(scale) + by] ?? scale;
}

const LOOKS: readonly Look[] = [
  { id: 'theme-system', title: 'Theme: System', key: 's', change: () => ({ theme: 'system' }) },
  { id: 'theme-light', title: 'Theme: Light', key: 'l', change: () => ({ theme: 'light' }) },
  { id: 'theme-dark', title: 'Theme: Dark', key: 'd', change: () => ({ theme: 'dark' }) },
  {
    id: 'text-larger',
    title: 'Larger text',
    key: 'u',
    change: ({ textScale }) => ({ textScale: nextSize(textScale, 1) }),
  },
  {
    id: 'text-smaller',
    title: 'Smaller text',
    key: 'j',
    change: ({ textScale }) => ({ textScale: nextSize(textScale, -1) }),
  },
  {
    id: 'rows',
    title: 'Compact or comfortable rows',
    key: 'c',
    change: ({ density }) => ({ density: density === 'compact' ? 'comfortable' : 'compact' }),
  },
  {
    id: 'repairs',
    title: 'Text with repairs, or as imported',
    key: 'r',
    change: ({ showRepairs }) => ({ showRepairs: !showRepairs }),
  },
];

export const lookCommands: readonly Command[] = LOOKS.map(({ id, title, key, change }) => ({
  id,
  title,
  group: 'Window',
  keys: [`m ${key}`],
  isAvailable: (state: AppState) => isRoomClear(state),
  run: ({ store }) => {
    const { settings, setSettings } = store.getState();
    void setSettings(change(settings));
  },
}));
