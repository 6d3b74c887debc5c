// What the page may wish of libraries and the engine. Errors keep their shape only as data: IPC loses all but a message.

import { existsSync } from 'node:fs';
import { shell } from 'electron';
import { z } from 'zod';
import type { WishAnswer } from '#shared/contract/desktop-bridge.ts';
import { appError } from '#shared/contract/errors.ts';
import { forPage } from '#shared/contract/page-errors.ts';
import { libraryTokenSchema } from '#shared/contract/recent-libraries.ts';
import { CHANNELS } from './channels.ts';
import { handle } from './ipc.ts';
import { askForLibrary, askForNewLibrary } from './library-dialogs.ts';
import type { ProcessOwner } from './library-owner.ts';

export function registerWishes(owner: ProcessOwner): void {
  handle(CHANNELS.recentLibraries, z.undefined(), async () => owner.list());
  handle(CHANNELS.openLibrary, z.undefined(), () =>
    answer(async () => {
      const file = await askForLibrary(owner.keeper.libraryFile);
      if (file !== null) await owner.openFile(file);
      return file !== null;
    }),
  );
  handle(CHANNELS.createLibrary, z.string().max(1_000), (name) =>
    answer(async () => {
      const file = await askForNewLibrary(name);
      if (file !== null) await owner.createFile(file);
      return file !== null;
    }),
  );
  handle(CHANNELS.switchLibrary, libraryTokenSchema, (token) => answer(() => owner.switchTo(token)));
  handle(CHANNELS.forgetLibrary, libraryTokenSchema, (token) => answer(async () => owner.forget(token)));
  handle(CHANNELS.showLibrary, libraryTokenSchema, (token) => answer(async () => show(owner.fileOf(token))));
  handle(CHANNELS.showBackups, z.undefined(), () => answer(async () => showBackups(owner.keeper.libraryFile)));
  handle(CHANNELS.restartEngine, z.undefined(), () => answer(() => owner.keeper.restart()));
}

/** Done, unless the reader cancelled, or the error of what could not be done. */
export async function answer(wish: () => Promise<unknown>): Promise<WishAnswer> {
  try {
    return { isDone: (await wish()) !== false };
  } catch (error) {
    return { error: forPage(error) };
  }
}

/** Selects a file of ours in the system's file manager; nothing is opened. */
function show(file: string): void {
  if (!existsSync(file)) throw appError('NOT_FOUND', { kind: 'library', id: file.split(/[/\\]/).at(-1) ?? '' });
  shell.showItemInFolder(file);
}

/** The folder of the backups lies beside the library; before the first backup there is only the library. */
function showBackups(libraryFile: string | null): void {
  if (libraryFile === null) throw appError('NOT_FOUND', { kind: 'library', id: 'memory' });
  const backups = `${libraryFile}-backups`;
  show(existsSync(backups) ? backups : libraryFile);
}
