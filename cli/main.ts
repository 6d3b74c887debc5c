// The command line: one file a command, exit codes 0 done, 1 failed, 2 wrong usage.

import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addBackup } from './commands/backup.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addInfo } from './commands/info.ts';
import { addLinks } from './commands/links.ts';
import { addMethods } from './commands/methods.ts';
import { addPapers } from './commands/papers.ts';
import { addRelated } from './commands/related.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addStart } from './commands/start.ts';
import { addUndo } from './commands/undo.ts';
import { addVerify } from './commands/verify.ts';
import { makePrivate } from './umask.ts';

const EXIT_WRONG_USAGE = 2;

/** In the order of --help: opening, bringing in, looking, taking out, looking after. */
const COMMANDS = [
  addStart,
  addServe,
  addImport,
  addPapers,
  addSearch,
  addRelated,
  addMethods,
  addLinks,
  addExport,
  addUndo,
  addVerify,
  addBackup,
  addInfo,
];

function createProgram(): Command {
  const program = new Command('lectern');
  // Before any command is added: commands inherit how errors leave.
  program.exitOverride().showHelpAfterError('Run "lectern --help" for what there is.');
  program.description(manifest.description).version(manifest.version);
  for (const add of COMMANDS) add(program);
  return program;
}

export async function main(argv: readonly string[]): Promise<void> {
  makePrivate();
  // A reader that stops reading, as `| head` does, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_WRONG_USAGE;
  }
}
