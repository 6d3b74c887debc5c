// The commands of the window itself: its dialogs and its settings.

import { type Command, isRoomClear } from './command.ts';

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
    id: 'licences',
    title: 'Licences',
    group: 'Window',
    keys: ['o c'],
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('licences'),
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
];
