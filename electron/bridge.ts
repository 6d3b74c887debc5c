// Main's answers to the page: what the contract cannot carry, because it needs paths, dialogs or ports.

import { basename, isAbsolute } from 'node:path';
import { clipboard, dialog, nativeTheme } from 'electron';
import { z } from 'zod';
import type { Greeting } from '#shared/contract/browser-shell.ts';
import { fileTokenSchema } from '#shared/contract/ids.ts';
import { forPage } from '#shared/contract/page-errors.ts';
import { settingsSchema } from '#shared/contract/settings.ts';
import type { AppMenu } from './app-menu.ts';
import { CHANNELS } from './channels.ts';
import { dragOut } from './drag-out.ts';
import type { EngineProcess } from './engine-process.ts';
import { openExternal } from './external-links.ts';
import { handle } from './ipc.ts';
import type { ProcessOwner } from './library-owner.ts';
import type { OpenedFiles } from './opened-files.ts';
import { savedFileSchema, saveFile } from './save-file.ts';
import { answer, registerWishes } from './wishes.ts';

const absolutePath = z.string().min(1).max(32_767).refine(isAbsolute);
const connectionId = z.string().regex(/^[0-9a-f-]{36}$/);

/** The longest text that is copied: a list of citations, not a library. */
const MAX_COPIED_LENGTH = 2 * 1024 * 1024;

export interface BridgeOptions {
  readonly owner: ProcessOwner;
  readonly menu: AppMenu;
  readonly openedFiles: OpenedFiles;
  readonly exportFileMode: number;
}

export function registerBridge({ owner, menu, openedFiles, exportFileMode }: BridgeOptions): void {
  const engine = () => owner.keeper.engine();
  // The path comes from the preload, which had it from a File the reader dropped: a page cannot make one up.
  handle(CHANNELS.grantFile, z.strictObject({ path: absolutePath }), async ({ path }) => ({
    token: await (await engine()).grantFile(path, { removeAfterUse: false }),
    name: basename(path),
  }));
  handle(CHANNELS.chooseExportFolder, z.undefined(), async () => chooseExportFolder(await engine()));
  handle(CHANNELS.openExternal, z.string(), (url) => openExternal(url));
  handle(CHANNELS.connect, connectionId, async (id, sender): Promise<Greeting> => {
    try {
      (await engine()).connect(sender, id);
      return { ready: true, facts: owner.facts };
    } catch (error) {
      return { ready: false, error: forPage(error) };
    }
  });
  handle(CHANNELS.setAvailableCommands, z.array(z.string().max(100)).max(500), async (ids) => menu.setAvailable(ids));
  handle(CHANNELS.setTheme, settingsSchema.shape.theme, async (theme) => {
    nativeTheme.themeSource = theme;
  });
  handle(CHANNELS.takeOpenedFiles, z.undefined(), async () => {
    const { grantFile } = await engine().then((running) => ({ grantFile: running.grantFile.bind(running) }));
    return openedFiles.take(grantFile);
  });
  handle(CHANNELS.saveFile, savedFileSchema, (wanted) => answer(() => saveFile(wanted, exportFileMode)));
  handle(CHANNELS.copyText, z.string(), async (text) => copy(text), MAX_COPIED_LENGTH);
  handle(CHANNELS.dragOut, fileTokenSchema, async (token, sender) =>
    dragOut(sender, token, await engine(), exportFileMode),
  );
  registerWishes(owner);
}

/** The page has no permission of its own to write there (1b-5). */
function copy(text: string): boolean {
  clipboard.writeText(text);
  return true;
}

async function chooseExportFolder(
  engine: Pick<EngineProcess, 'grantFolder'>,
): Promise<{ token: string; name: string } | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Export to a folder',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = filePaths;
  return path === undefined ? null : { token: await engine.grantFolder(path), name: basename(path) };
}
