// The browser shell from start to end: engine, server, a first page, and further addresses when asked for.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { appError } from '#shared/contract/errors.ts';
import type { CommandContext, LibraryOptions } from '../command.ts';
import { EngineWorker } from '../engine-worker.ts';
import { libraryPath } from '../library-path.ts';
import { PAGE_FOLDER } from '../places.ts';
import { LaunchFile } from './launch-file.ts';
import { hasDisplay, openInBrowser } from './open-browser.ts';
import { ShellServer } from './shell-server.ts';

/** A code in the launch file is used at once or never; one that is printed waits for a person. */
const LAUNCH_FILE_VALID_MS = 60_000;
const PRINTED_VALID_MS = 10 * 60_000;

export interface ServeOptions extends LibraryOptions {
  readonly port?: number;
  /** False with --no-open. */
  readonly open?: boolean;
  readonly exportFolder?: string;
}

/** Serves until `signal` aborts, which is how this ends well. */
export async function serve(options: ServeOptions, { output, signal }: CommandContext): Promise<void> {
  const exportFolder = options.exportFolder === undefined ? null : existingFolder(options.exportFolder);
  const libraryFile = libraryPath(options.library);
  const engine = await EngineWorker.start({ libraryFile, shell: 'the browser shell' });
  const ended = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => ended.resolve());
  engine.onUnexpectedEnd((detail) => ended.reject(appError('DISCONNECTED', { detail })));
  // The engine may end before anybody waits for that below.
  ended.promise.catch(() => undefined);
  let server: ShellServer | null = null;
  let launchFile: LaunchFile | null = null;
  const lines = createInterface({ input: process.stdin });
  try {
    const shell = await ShellServer.start({ engine, pageFolder: PAGE_FOLDER, port: options.port ?? 0, exportFolder });
    server = shell;
    const printAddress = () =>
      output.print({ address: shell.newAddress(PRINTED_VALID_MS) }, ({ address }) => `  ${address}`);
    // Each address opens one page; every line read asks for another one.
    lines.on('line', printAddress);
    if (!output.json)
      output.say('Lectern serves this library on this machine only. Open this address within ten minutes:');
    printAddress();
    if (!output.json) output.say('It works once. Press Enter for another one, Ctrl-C to stop.');
    if (options.open !== false && hasDisplay()) {
      launchFile = new LaunchFile(shell.newAddress(LAUNCH_FILE_VALID_MS));
      setTimeout(() => launchFile?.remove(), LAUNCH_FILE_VALID_MS).unref();
      if (!(await openInBrowser(launchFile.path))) output.say('No browser could be opened; use the address above.');
    }
    if (signal.aborted) return;
    await ended.promise;
  } finally {
    lines.close();
    launchFile?.remove();
    await server?.close();
    await engine.close();
  }
}

function existingFolder(path: string): string {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw appError('EXPORT_REFUSED', { folder, reason: 'missing' });
  if (!found.isDirectory()) throw appError('EXPORT_REFUSED', { folder, reason: 'not-a-folder' });
  return folder;
}
