// Words for people who hear the window: said by a region nobody sees.

type Listener = (words: string) => void;

const listeners = new Set<Listener>();

/** Says something that is only seen otherwise, such as where a moved row is now. */
export function announce(words: string): void {
  for (const listener of listeners) listener(words);
}

/** Hears what is announced, until the returned function is called. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
