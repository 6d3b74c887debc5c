// What a migration is. A shipped one never changes; the next number is the next file.

import type { Connection } from '../sqlite/connection.ts';

export interface Migration {
  /** The `user_version` after it, counted from 1 without gaps. */
  readonly version: number;
  /** Runs inside a transaction; throws to leave the library as it was. */
  readonly up: (db: Connection) => void;
}
