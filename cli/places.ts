// Where the parts of Lectern lie, in a build (dist/cli/lectern.js) and when run from its sources (cli/*.ts).

import { fileURLToPath } from 'node:url';

const runsFromSource = import.meta.url.endsWith('.ts');

/** The engine's entry, for a worker thread. */
export const ENGINE_ENTRY = place('../db/engine.ts', '../engine/engine.js');

/** The built page. */
export const PAGE_FOLDER = fileURLToPath(place('../dist/page', '../page'));

/** The built main program of the desktop shell. */
export const DESKTOP_ENTRY = fileURLToPath(place('../dist/electron/main.js', '../electron/main.js'));

function place(fromSource: string, fromBuild: string): URL {
  return new URL(runsFromSource ? fromSource : fromBuild, import.meta.url);
}
