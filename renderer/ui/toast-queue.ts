// Short messages at the edge of the window.

import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { logMessage } from './toast-log.ts';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastMessage {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: ToastAction;
  /** The step the action takes back or makes again: offered later too, for as long as it is the newest. */
  readonly step?: { readonly direction: 'undo' | 'redo'; readonly revision: number };
}

/** The window's one queue of messages. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

const STAYS_MS = 6_000;
const STAYS_WITH_ACTION_MS = 12_000;

/** Shows a message and keeps it among the session's; a bad one stays until it is closed, one with an action twice as long as a plain one. */
export function showToast(message: ToastMessage): string {
  logMessage(message);
  const timeout = message.action ? STAYS_WITH_ACTION_MS : STAYS_MS;
  return toastQueue.add(message, message.tone === 'bad' ? {} : { timeout });
}

/** Puts away every message that offers to do something. */
export function closeOffers(): void {
  for (const { key, content } of toastQueue.visibleToasts) if (content.action) toastQueue.close(key);
}
