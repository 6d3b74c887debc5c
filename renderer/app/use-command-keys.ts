// Listens for the keys of the command table.

import { useEffect } from 'react';
import { type KeybindingPress, matchKeybindingPress, parseKeybinding } from 'tinykeys';
import type { AppState } from '../state/app-state.ts';
import { useAppStore, useServices } from '../state/use-app.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

interface Binding {
  /** One press, or two one after the other. */
  readonly presses: readonly KeybindingPress[];
  /** Pressed together with Ctrl, Cmd or Alt: no letter that could be typed. */
  readonly isCombination: boolean;
  readonly command: Command;
}

const BINDINGS: readonly Binding[] = COMMANDS.flatMap((command) =>
  command.keys.map((keys) => ({
    presses: parseKeybinding(keys),
    isCombination: /\$mod|Control|Meta|Alt/.test(keys),
    command,
  })),
);

/** Where a letter is typed, or chooses by its first letter; a switch or a choice takes no letters. */
const EDITABLE =
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="range"]), textarea, select, [contenteditable="true"], [contenteditable=""]';
/** What covers the window: not while it is fading away, and not a message, which asks for nothing. */
const OVERLAY =
  ':is([role="dialog"], [role="alertdialog"]:not([aria-modal="false"]), [role="menu"]):not([data-exiting], [data-exiting] *)';
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'];
/** Longest pause between the two keys of a sequence. */
const SEQUENCE_MS = 1_200;

/** Runs commands by key: letters only while nothing is typed, nothing at all inside dialogs and menus. */
export function useCommandKeys(): void {
  const store = useAppStore();
  const services = useServices();

  useEffect(() => {
    /** The key before, while it may be the first of a sequence. */
    let before: KeyboardEvent | null = null;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || MODIFIERS.includes(event.key)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(OVERLAY)) return;
      const isTyping = target?.closest(EDITABLE) != null;
      const first = before !== null && event.timeStamp - before.timeStamp < SEQUENCE_MS ? before : null;
      before = null;
      const bindings = usableBindings(isTyping, store.getState());
      const binding =
        (first && bindings.find(({ presses }) => matches(presses, first, event))) ??
        bindings.find(({ presses }) => matches(presses, event));
      if (binding) {
        event.preventDefault();
        binding.command.run({ store, services });
      } else if (bindings.some(({ presses: [press, second] }) => press && second && matches([press], event))) {
        event.preventDefault();
        before = event;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, services]);
}

function usableBindings(isTyping: boolean, state: AppState): readonly Binding[] {
  return BINDINGS.filter(
    ({ isCombination, command }) =>
      (!isTyping || (isCombination && command.worksWhileTyping === true)) && command.isAvailable(state),
  );
}

function matches(presses: readonly KeybindingPress[], ...events: readonly KeyboardEvent[]): boolean {
  return (
    presses.length === events.length &&
    presses.every((press, index) => {
      const event = events[index];
      return event !== undefined && matchKeybindingPress(event, press);
    })
  );
}
