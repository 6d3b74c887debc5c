// lectern start: the desktop window where there can be one, the browser shell everywhere else.

import type { Command } from 'commander';
import { Libraries } from '#shared/contract/libraries.ts';
import { type CommandContext, type LibraryOptions, libraryCommand, runCommand } from '../command.ts';
import { electronBinary, runDesktop } from '../desktop.ts';
import { libraryPath } from '../library-path.ts';
import { NODE_PARTS } from '../node-parts.ts';
import { hasDisplay } from '../serve/open-browser.ts';
import { serve } from '../serve/serve.ts';

export function addStart(program: Command): void {
  libraryCommand(program, 'start')
    .description('open Lectern on the library used last: its own window if there can be one, else your browser')
    .action((options: LibraryOptions) => runCommand(options, (context) => start(options, context)));
}

async function start(options: LibraryOptions, context: CommandContext): Promise<void> {
  const instead = await openDesktop(options, context);
  if (instead === null) return;
  context.output.say(`${instead}, so Lectern runs in the browser.`);
  const library = options.library ?? new Libraries(NODE_PARTS).lastOpened();
  await serve({ ...options, ...(library !== null && { library }) }, context);
}

/** Null when the desktop window was opened (and closed again), else why not. */
async function openDesktop(options: LibraryOptions, { signal }: CommandContext): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display here';
  const binary = electronBinary(process.env);
  if (binary === null) return "Electron's program is not installed here (npx install-electron fetches it)";
  const run = await runDesktop(binary, options.library === undefined ? null : libraryPath(options.library), signal);
  if (run.kind === 'not-started') return `The desktop window could not be opened (${run.reason})`;
  // The window has said itself what was wrong.
  if (run.code !== 0 && !signal.aborted) process.exitCode = 1;
  return null;
}
