// Main's answers to the page: what the contract cannot carry, because it needs paths, dialogs or ports.

import { basename, isAbsolute } from 'node:path';
import { dialog } from 'electron';
import { z } from 'zod';
import { CHANNELS } from './channels.ts';
import type { EngineProcess } from './engine-process.ts';
import { openExternal } from './external-links.ts';
import { handle } from './ipc.ts';

const absolutePath = z.string().min(1).max(32_767).refine(isAbsolute);
const connectionId = z.string().regex(/^[0-9a-f-]{36}$/);

export function registerBridge(engine: EngineProcess): void {
  // The path comes from the preload, which had it from a File the reader dropped: a page cannot make one up.
  handle(CHANNELS.grantFile, z.strictObject({ path: absolutePath }), async ({ path }) => ({
    token: await engine.grantFile(path, { removeAfterUse: false }),
    name: basename(path),
  }));
  handle(CHANNELS.chooseExportFolder, z.undefined(), () => chooseExportFolder(engine));
  handle(CHANNELS.openExternal, z.string(), (url) => openExternal(url));
  handle(CHANNELS.connect, connectionId, async (id, sender) => engine.connect(sender, id));
}

async function chooseExportFolder(engine: EngineProcess): Promise<{ token: string; name: string } | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Export to a folder',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = filePaths;
  return path === undefined ? null : { token: await engine.grantFolder(path), name: basename(path) };
}
