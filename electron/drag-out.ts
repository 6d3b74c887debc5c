// Drags a file the engine made out of the window, under its own name.

import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import type { EngineProcess } from './engine-process.ts';
import { ICON_FILE } from './places.ts';

/** Does nothing for a token nobody was given: a page can drag out what was exported for it, and no other file. */
export function dragOut(
  page: WebContents,
  token: string,
  engine: Pick<EngineProcess, 'download' | 'temporaryFolder'>,
  fileMode: number,
): void {
  const download = engine.download(token);
  if (!download) return;
  // Where the engine keeps it, its name is the token; the copy goes with the engine's folder.
  const folder = join(engine.temporaryFolder, `drag-${token}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, download.name);
  copyFileSync(download.path, file);
  chmodSync(file, fileMode);
  page.startDrag({ file, icon: ICON_FILE });
}
