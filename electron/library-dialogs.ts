// The system's dialogs for library files. What is chosen in them is the reader's permission; a page names no path.

import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { LIBRARY_EXTENSION } from '#shared/contract/libraries.ts';
import { safeFileName } from '#shared/domain/file-name.ts';

const FILTERS = [{ name: 'Lectern library', extensions: [LIBRARY_EXTENSION.slice(1)] }];

/** Asks for a library; null when the reader cancels. `near` is the one that is open. */
export async function askForLibrary(near: string | null): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Open a library',
    filters: FILTERS,
    properties: ['openFile'],
    ...(near !== null && { defaultPath: dirname(near) }),
  });
  return filePaths[0] ?? null;
}

/** Asks where a new library shall be; null when the reader cancels. The name always ends as libraries do. */
export async function askForNewLibrary(name: string): Promise<string | null> {
  const suggested = `${safeFileName(name, 'Library')}${LIBRARY_EXTENSION}`;
  const { filePath } = await dialog.showSaveDialog({
    title: 'New library',
    buttonLabel: 'Create',
    filters: FILTERS,
    defaultPath: join(app.getPath('documents'), suggested),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (!filePath) return null;
  return filePath.endsWith(LIBRARY_EXTENSION) ? filePath : `${filePath}${LIBRARY_EXTENSION}`;
}
