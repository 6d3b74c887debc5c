// Listens for the keys of the command table.

import { useEffect } from 'react';
import { type KeybindingPress, matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { useAppStore, useServices } from '../state/use-app.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

interface Binding {
  readonly press: KeybindingPress;
  /** Pressed together with Ctrl, Cmd or Alt: no letter that could be typed. */
  readonly isCombination: boolean;
  readonly command: Command;
}

const BINDINGS: readonly Binding[] = COMMANDS.flatMap((command) =>
  command.keys.flatMap((keys) => {
    const [press] = parseKeybinding(keys);
    return press ? [{ press, isCombination: /\$mod|Control|Meta|Alt/.test(keys), command }] : [];
  }),
);

const EDITABLE = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Runs commands by key: letters only while nothing is typed, nothing at all inside dialogs and menus. */
export function useCommandKeys(): void {
  const store = useAppStore();
  const services = useServices();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(OVERLAY)) return;
      const isTyping = target?.closest(EDITABLE) != null;
      const binding = BINDINGS.find(
        ({ press, isCombination, command }) =>
          (!isTyping || (isCombination && command.worksWhileTyping === true)) &&
          matchKeybindingPress(event, press) &&
          command.isAvailable(store.getState()),
      );
      if (!binding) return;
      event.preventDefault();
      binding.command.run({ store, services });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, services]);
}
