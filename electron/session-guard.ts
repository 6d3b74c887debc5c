// What the page's session may do: load our own files, and nothing else.

import type { Session } from 'electron';
import { isOwnUrl } from './navigation.ts';
import { denyPermissions } from './permissions.ts';

export function guardSession(session: Session): void {
  denyPermissions(session);
  // The page saves nothing to disk by itself; exports go through the engine.
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

/** 1b-1: requests that leave the machine are cancelled even where the content policy would already have. */
export function mayLoad(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('blob:') || url.startsWith('devtools:');
}
