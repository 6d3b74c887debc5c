// Where the parts of a build lie, seen from dist/electron/main.js; in a packaged application all are in its archive.

import { join } from 'node:path';

const built = join(import.meta.dirname, '..');

export const PAGE_FOLDER = join(built, 'page');
export const PRELOAD_FILE = join(built, 'preload', 'preload.cjs');
export const ENGINE_FILE = join(built, 'engine', 'engine.js');

/** The sign of Lectern, for windows and for what is dragged out of them. */
export const ICON_FILE = join(built, 'electron', 'icon.png');
