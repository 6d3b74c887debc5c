// The page's right to talk to `lectern serve`: a code from the address, traded once for a token kept by this tab.

import { CODE_PARAMETER, SESSION_PATH, sessionSchema } from '#shared/contract/browser-shell.ts';
import { HostError } from './host.ts';

const STORAGE_KEY = 'lectern.token';

export interface BrowserSession {
  /** The token of this tab. Rejects with a {@link HostError} when there is none to be had. */
  token(): Promise<string>;
  /** Forgets a token the server does not know any more. */
  forget(): void;
}

/** Starts the session; the code leaves the address bar and the history at once (BH6). */
export function browserSession(): BrowserSession {
  let code = takeCode();
  // A fresh address pasted into a tab that is already here changes only the fragment, which loads nothing.
  window.addEventListener('hashchange', () => {
    if (codeInAddress() !== null) location.reload();
  });
  let exchange: Promise<string> | null = null;
  return {
    token: () => {
      if (code !== null) {
        exchange = trade(code);
        code = null;
      }
      // A tab that is reloaded has no code but still its token.
      exchange ??= storedToken();
      return exchange;
    },
    forget: () => {
      exchange = null;
      sessionStorage.removeItem(STORAGE_KEY);
    },
  };
}

function codeInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get(CODE_PARAMETER);
}

function takeCode(): string | null {
  const code = codeInAddress();
  if (code !== null) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return code;
}

async function trade(code: string): Promise<string> {
  const response = await fetch(SESSION_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch((cause: unknown) => {
    throw new HostError('unreachable', { cause });
  });
  // An address opened a second time in the same tab: the token it once gave may still be here.
  if (!response.ok) return storedToken('link-used');
  const { token } = sessionSchema.parse(await response.json());
  sessionStorage.setItem(STORAGE_KEY, token);
  return token;
}

async function storedToken(otherwise: 'not-launched' | 'link-used' = 'not-launched'): Promise<string> {
  const token = sessionStorage.getItem(STORAGE_KEY);
  if (token === null) throw new HostError(otherwise);
  return token;
}
