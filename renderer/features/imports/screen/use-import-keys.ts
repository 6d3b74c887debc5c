// The keys of the import screen: letters act at once, wherever the focus is in it.

import { type RefObject, useEffect } from 'react';
import type { ImportSession } from '../session/import-session.ts';
import { useSession } from './session-hooks.ts';

type KeyAction = (session: ImportSession, event: KeyboardEvent) => unknown;

/** By `event.key` in lower case. Movement in the lists by arrow keys belongs to the lists themselves. */
const LETTERS: Readonly<Record<string, KeyAction>> = {
  j: (session, event) => session.move({ by: 1 }, { extends: event.shiftKey }),
  k: (session, event) => session.move({ by: -1 }, { extends: event.shiftKey }),
  x: (session) => session.reject(),
  s: (session) => session.split(),
  m: (session) => session.join(),
  w: (session) => session.swap(),
  a: (session) => session.keepOwn(),
  e: (session) => session.merge(),
  c: (session) => session.compare(),
  z: (session) => session.takeBack(),
};

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';
const PRESSED = 'button, a[href], [role="separator"]';

/** Listens while the screen is open; keys in dialogs and menus above it are theirs. */
export function useImportKeys(root: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const isHere = target === document.body || root.current === null || root.current.contains(target);
      if (event.isComposing || !isHere || target.closest(TYPED_INTO)) return;
      const action = actionFor(event, target, session);
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      action(session, event);
    };
    // Before the buttons: on one of them Ctrl+Enter would press it.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [session, root]);
}

function actionFor(event: KeyboardEvent, target: Element, session: ImportSession): KeyAction | null {
  const { phase, preview } = session.store.getState();
  if (event.key === 'Escape') return ({ cancel }) => cancel();
  if (phase.kind !== 'ready' || preview === null) return null;
  const isCombination = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') {
    // On a button Enter presses the button.
    return isCombination || !target.closest(PRESSED) ? ({ commit }) => commit() : null;
  }
  if (isCombination && !event.altKey)
    return event.key.toLowerCase() === 'z' && !event.shiftKey ? (LETTERS['z'] ?? null) : null;
  if (event.altKey) return null;
  const letter = event.key.toLowerCase();
  // A key held down moves on, but does not edit again and again.
  return event.repeat && letter !== 'j' && letter !== 'k' ? null : (LETTERS[letter] ?? null);
}
