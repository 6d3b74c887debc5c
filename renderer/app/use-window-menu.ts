// The window's own menu, where the shell has one: told what can be done, and obeyed.

import { useEffect } from 'react';
import { MENU_COMMANDS } from '#shared/contract/desktop-bridge.ts';
import { useAppStore, useServices } from '../state/use-app.ts';
import { COMMANDS } from './commands.ts';

/** The same commands as by key; what covers the window makes them unavailable there too. */
export function useWindowMenu(): void {
  const store = useAppStore();
  const services = useServices();
  useEffect(() => {
    const { menu } = services.host;
    if (menu === null) return;
    const inMenu = COMMANDS.filter(({ id }) => MENU_COMMANDS.some((known) => known === id));
    let last = '';
    const tell = () => {
      const ids = inMenu.filter(({ isAvailable }) => isAvailable(store.getState())).map(({ id }) => id);
      if (ids.join() === last) return;
      last = ids.join();
      menu.setAvailable(ids);
    };
    tell();
    const stopWatching = store.subscribe(tell);
    const stopHearing = menu.onChoice((choice) => {
      if (choice.id === 'switch-library') void store.getState().switchLibrary(choice.token);
      else
        inMenu
          .find(({ id, isAvailable }) => id === choice.id && isAvailable(store.getState()))
          ?.run({ store, services });
    });
    return () => {
      stopWatching();
      stopHearing();
    };
  }, [store, services]);
}
