// Saves what the page made where the reader says: the page suggests a name, and learns no path.

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, dialog } from 'electron';
import { z } from 'zod';
import { SAVED_FORMATS, SAVED_MAX_BYTES } from '#shared/contract/desktop-bridge.ts';
import { appError } from '#shared/contract/errors.ts';
import { safeFileName } from '#shared/domain/file-name.ts';

/** Pictures and data alone: a page cannot have a program laid down under a harmless question. */
export const savedFileSchema = z.strictObject({
  name: z
    .string()
    .max(200)
    .refine((name) => SAVED_FORMATS.some((format) => extname(name) === `.${format}`)),
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= SAVED_MAX_BYTES),
});

/** Asks where, and writes it; false when the reader cancels. Throws `IO_FAILED`. */
export async function saveFile({ name, bytes }: z.infer<typeof savedFileSchema>, fileMode: number): Promise<boolean> {
  const extension = extname(name);
  const suggested = `${safeFileName(name.slice(0, -extension.length), 'Lectern')}${extension}`;
  const { filePath } = await dialog.showSaveDialog({
    title: 'Save a file',
    filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }],
    defaultPath: join(app.getPath('downloads'), suggested),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  // Written under the very name that was chosen: with another, the dialog's question about overwriting was for nothing.
  if (!filePath) return false;
  try {
    await replaceBytes(filePath, bytes, fileMode);
  } catch (error) {
    const system = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw appError('IO_FAILED', { name: basename(filePath), system }, { cause: error });
  }
  return true;
}

/** At any moment the file holds what it held or all of the new bytes; whatever goes wrong, nothing is left beside it. */
async function replaceBytes(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.lectern-${randomBytes(8).toString('hex')}.new`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(bytes);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
