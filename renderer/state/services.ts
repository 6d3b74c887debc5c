// What the store and the components need from outside: the client, and the shell around the page.

import type { LecternClient } from '#shared/contract/client.ts';
import type { Host } from '../host/host.ts';

export interface Services {
  /** The client of the open connection. Throws `DISCONNECTED` while there is none. */
  readonly client: () => LecternClient;
  /** Tries to connect again at once. */
  readonly reconnect: () => void;
  readonly host: Host;
  /** Saves every note that is being typed; false while there is one that cannot be. */
  readonly saveNotes: () => Promise<boolean>;
}
