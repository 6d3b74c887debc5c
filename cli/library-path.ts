// The library a command works on.

import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { defaultLibraryFile } from '#shared/contract/library-location.ts';

/** Absolute path of the library given with --library, else of the reader's own. */
export function libraryPath(given: string | undefined): string {
  if (given !== undefined) return resolve(given);
  return defaultLibraryFile({ platform: process.platform, env: process.env, home: homedir() });
}
