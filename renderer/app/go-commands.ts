// The commands that lead somewhere: the palette, and every place by G and its letter.

import { LIBRARY, type Place } from '../state/place.ts';
import { type Command, isRoomClear } from './command.ts';
import { focusWhenThere } from './focus.ts';

interface KeyedPlace {
  readonly title: string;
  readonly key: string;
  readonly place: Place;
}

export const KEYED_PLACES: readonly KeyedPlace[] = [
  { title: 'Library', key: 'l', place: LIBRARY },
  { title: 'Queue', key: 'q', place: { kind: 'queue' } },
  { title: 'Graph', key: 'g', place: { kind: 'graph' } },
  { title: 'Methods', key: 'm', place: { kind: 'methods' } },
  { title: 'Suggestions', key: 'u', place: { kind: 'suggestions' } },
  { title: 'Imports', key: 'i', place: { kind: 'imports' } },
  { title: 'Trash', key: 't', place: { kind: 'trash' } },
  { title: 'Backups', key: 'b', place: { kind: 'backups' } },
  { title: 'Settings', key: 's', place: { kind: 'settings' } },
];

/** "g q": the keys that open a place; empty for a place without any. */
export function keysOfPlace(kind: Place['kind']): string {
  const known = KEYED_PLACES.find(({ place }) => place.kind === kind);
  return known === undefined ? '' : `g ${known.key}`;
}

export const goCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'Find anything',
    group: 'Go',
    keys: ['$mod+k'],
    worksWhileTyping: true,
    isAvailable: isRoomClear,
    run: ({ store }) => store.getState().openDialog('palette'),
  },
  ...KEYED_PLACES.map(
    ({ title, key, place }): Command => ({
      id: `go-${place.kind}`,
      title,
      group: 'Go',
      keys: place.kind === 'library' ? [`g ${key}`, 'l'] : [`g ${key}`],
      isAvailable: isRoomClear,
      run: ({ store }) => {
        store.getState().openPlace(place);
        // Whoever comes by keyboard goes on by keyboard: the arrows lead through the list at once.
        setTimeout(() => focusWhenThere('list'));
      },
    }),
  ),
];
