// What a page missed between two connections: an engine that died and was started again, a move to another library.

import type { PageFacts } from '#shared/contract/browser-shell.ts';
import type { Host, HostConnection, Unsubscribe } from './host.ts';

/** Compares the facts of each connection with those of the one before; nothing has to be announced in time. */
export class EngineNews {
  readonly #restarted = new Set<() => void>();
  readonly #switched = new Set<(name: string) => void>();
  readonly #open = new Set<HostConnection>();
  #last: PageFacts | null = null;

  readonly onEngineRestarted: Host['onEngineRestarted'] = (listener) => subscribe(this.#restarted, listener);
  readonly onLibrarySwitched: Host['onLibrarySwitched'] = (listener) => subscribe(this.#switched, listener);

  /** Takes note of a connection that is there now. */
  connected(facts: PageFacts, connection: HostConnection): HostConnection {
    const last = this.#last;
    this.#last = facts;
    this.#open.add(connection);
    void connection.closed.then(() => this.#open.delete(connection));
    // Another library's engine has its own deaths; they are of no interest any more.
    if (last && facts.switches > last.switches) for (const listener of this.#switched) listener(facts.library);
    else if (last && facts.restarts > last.restarts) for (const listener of this.#restarted) listener();
    return connection;
  }

  /** Ends the connections to a library that was left: whoever holds one connects again. */
  left(): void {
    for (const connection of [...this.#open]) connection.close();
  }
}

/** Adds a listener; what is returned takes it off. */
export function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
