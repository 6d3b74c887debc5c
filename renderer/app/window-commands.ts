// The commands of the window itself: its dialogs, and how it looks.

import type { Settings } from '#shared/contract/settings.ts';
import { type Command, isRoomClear } from './command.ts';

const THEMES: Readonly<Record<Settings['theme'], string>> = { system: 'System', light: 'Light', dark: 'Dark' };

export const windowCommands: readonly Command[] = [
  {
    id: 'shortcuts',
    title: 'This list of keys',
    group: 'Window',
    keys: ['[Shift]+?'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('shortcuts'),
  },
  {
    id: 'activity',
    title: 'Messages of this session',
    group: 'Window',
    keys: ['g a'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('activity'),
  },
  {
    id: 'settings',
    title: 'Settings',
    group: 'Window',
    keys: ['$mod+,'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openPlace({ kind: 'settings' }),
  },
  ...(['system', 'light', 'dark'] as const).map(
    (theme): Command => ({
      id: `theme-${theme}`,
      title: `Theme: ${THEMES[theme]}`,
      group: 'Window',
      keys: [],
      isAvailable: isRoomClear,
      run: ({ store }) => void store.getState().setSettings({ theme }),
    }),
  ),
];
