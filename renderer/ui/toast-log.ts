// The session's messages, kept so that they can be read later.

import type { ToastMessage } from './toast-queue.ts';

export interface LoggedMessage {
  readonly id: number;
  /** When it was shown, in milliseconds since 1970. */
  readonly atMs: number;
  readonly message: ToastMessage;
}

/** Messages kept at most; the oldest go first. */
const MAX_MESSAGES = 200;

const listeners = new Set<() => void>();
let messages: readonly LoggedMessage[] = [];
let lastId = 0;

/** Adds a message in front. */
export function logMessage(message: ToastMessage, atMs = Date.now()): void {
  lastId++;
  messages = [{ id: lastId, atMs, message }, ...messages].slice(0, MAX_MESSAGES);
  for (const listener of listeners) listener();
}

/** Newest first; another array whenever there is a new one. */
export function loggedMessages(): readonly LoggedMessage[] {
  return messages;
}

export function onMessageLogged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
