// The browser shell from start to end: engine, server, a first page, and further addresses when asked for.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { appError } from '#shared/contract/errors.ts';
import type { CommandContext, LibraryOptions } from '../command.ts';
import { libraryPath } from '../library-path.ts';
import { openOwner } from '../open-owner.ts';
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
export async function serve(options: ServeOptions, context: CommandContext): Promise<void> {
  const { output, signal } = context;
  const exportFolder = options.exportFolder === undefined ? null : existingFolder(options.exportFolder);
  const owner = await openOwner(libraryPath(options.library), 'the browser shell');
  owner.keeper.onEnded((detail, isRestarted) =>
    output.say(isRestarted ? `${STARTED_AGAIN} (${detail})` : `${GIVEN_UP} (${detail})`),
  );
  try {
    const server = await ShellServer.start({ owner, pageFolder: PAGE_FOLDER, port: options.port ?? 0, exportFolder });
    try {
      await offerAddresses(server, options, context);
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    } finally {
      await server.close();
    }
  } finally {
    await owner.close();
  }
}

const STARTED_AGAIN = 'The engine stopped and was started again; nothing saved was lost';
const GIVEN_UP = 'The engine stopped again and was left; the page offers to start it once more. What was saved is safe';

/** Prints an address, another one for every line that is read, and opens the browser if there is one. */
async function offerAddresses(
  server: ShellServer,
  options: ServeOptions,
  { output, signal }: CommandContext,
): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  signal.addEventListener('abort', () => lines.close());
  const printAddress = () => {
    if (!signal.aborted)
      output.print({ address: server.newAddress(PRINTED_VALID_MS) }, ({ address }) => `  ${address}`);
  };
  // Each address opens one page; every line read asks for another one.
  lines.on('line', printAddress);
  if (!output.json)
    output.say('Lectern serves this library on this machine only. Open this address within ten minutes:');
  printAddress();
  if (!output.json) output.say('It works once. Press Enter for another one, Ctrl-C to stop.');
  if (options.open === false || !hasDisplay() || signal.aborted) return;
  const launchFile = new LaunchFile(server.newAddress(LAUNCH_FILE_VALID_MS));
  signal.addEventListener('abort', () => launchFile.remove());
  setTimeout(() => launchFile.remove(), LAUNCH_FILE_VALID_MS).unref();
  if (!(await openInBrowser(launchFile.path))) output.say('No browser could be opened; use the address above.');
}

function existingFolder(path: string): string {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw appError('EXPORT_REFUSED', { folder, reason: 'missing' });
  if (!found.isDirectory()) throw appError('EXPORT_REFUSED', { folder, reason: 'not-a-folder' });
  return folder;
}
