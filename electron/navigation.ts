// Where a page may go: nowhere but to itself (1b-11 to 1b-14).

import { app, type WebContents } from 'electron';
import { PAGE_HOST, PAGE_SCHEME } from '#shared/contract/desktop-bridge.ts';

export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/**
 * Whether an address is one of our page.
 *
 * Scheme and host are compared by themselves: the `origin` of any scheme Node does not know is the string "null",
 * and so is everybody else's (trust 0-5).
 */
export function isOwnUrl(text: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(text);
    return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === '';
  } catch {
    return false;
  }
}

/** Guards every web contents that is ever made, by whatever means. Call it before the first one can be. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
}

function guardNavigation(contents: WebContents): void {
  const stay = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
