// A client of a real engine context without a transport, and ways to hand it files.

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { EngineMessage } from '#shared/contract/engine-host.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { createEngineContext, type EngineContext } from '../engine-context.ts';
import { router } from '../services/router.ts';
import { temporaryFolder } from './library.testing.ts';

function clientOf(context: EngineContext) {
  return createRouterClient(router, { context });
}

/** An engine on a new library: its client, its context, and `file`/`folder` that grant what a shell would. */
export function openTestEngine(where: 'disk' | 'memory' = 'disk') {
  const folder = temporaryFolder();
  const told: EngineMessage[] = [];
  const context = createEngineContext(
    {
      libraryFile: where === 'memory' ? null : join(folder, 'library', 'test.lectern'),
      shell: 'test',
      temporaryFolder: folder,
    },
    (message) => told.push(message),
  );
  onTestFinished(async () => {
    await context.analysis.close();
    context.library.close();
  });
  const newToken = () => randomBytes(8).toString('hex');

  const grant = (path: string, name: string): FileRef => {
    const token = newToken() as FileToken;
    context.grants.grantFile(token, path, false);
    return { token, name };
  };
  const file = (name: string, content: string | Uint8Array): FileRef => {
    const path = join(folder, `${newToken()}-${name}`);
    writeFileSync(path, content);
    return grant(path, name);
  };
  const exportFolder = (path: string): FolderToken => {
    const token = newToken() as FolderToken;
    context.grants.grantFolder(token, path);
    return token;
  };
  return { client: clientOf(context), context, folder, told, grant, file, exportFolder };
}
