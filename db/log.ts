// The engine's own log: what went wrong, with a reference the shells can show without its details.

import { randomBytes } from 'node:crypto';

export const log = {
  /** Writes an unexpected failure to standard error and returns the reference it is found by. */
  failure(what: string, error: unknown): string {
    const reference = randomBytes(4).toString('hex');
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`lectern: ${what} failed (${reference}): ${detail}\n`);
    return reference;
  },
};
