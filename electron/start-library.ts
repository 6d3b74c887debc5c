// The library the desktop shell starts with, and a way out when it cannot be opened.

import { homedir } from 'node:os';
import { dialog } from 'electron';
import { toAppError } from '#shared/contract/client.ts';
import { Libraries } from '#shared/contract/libraries.ts';
import { defaultLibraryFile } from '#shared/contract/library-location.ts';
import { askForLibrary } from './library-dialogs.ts';
import { openOwner, type ProcessOwner } from './library-owner.ts';
import { NODE_PARTS } from './node-parts.ts';
import { wordStartError } from './start-errors.ts';

const OPEN_ANOTHER = 0;
const QUIT = 1;

/**
 * Opens the library that was named, else the one opened last, else the reader's own.
 *
 * Says what is wrong with one that cannot be opened and asks for another; null when the reader wants none.
 */
export async function openFirstLibrary(named: string | null, exportFileMode: number): Promise<ProcessOwner | null> {
  let file = named ?? new Libraries(NODE_PARTS).lastOpened() ?? ownLibrary();
  for (;;) {
    try {
      return await openOwner(file, exportFileMode);
    } catch (error) {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: 'Lectern could not open your library',
        detail: wordStartError(toAppError(error).value),
        buttons: ['Open another library…', 'Quit'],
        defaultId: QUIT,
        cancelId: QUIT,
      });
      const other = response === OPEN_ANOTHER ? await askForLibrary(file) : null;
      if (other === null) return null;
      file = other;
    }
  }
}

function ownLibrary(): string {
  return defaultLibraryFile({ platform: process.platform, env: process.env, home: homedir() });
}
