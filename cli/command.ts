// The base of every command: its options, its library, Ctrl-C, and how it ends.

import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import { type LibraryAccess, openLibrary } from './library-access.ts';
import { libraryPath } from './library-path.ts';
import { Output } from './output.ts';

/** What every command that works on a library accepts. */
export interface LibraryOptions {
  readonly library?: string;
  readonly json?: boolean;
}

export interface CommandContext {
  readonly output: Output;
  /** Aborts at Ctrl-C; pass it to every call. */
  readonly signal: AbortSignal;
}

export interface LibraryContext extends CommandContext {
  readonly client: LecternClient;
  /** For handing over files and folders. */
  readonly access: Pick<LibraryAccess, 'grantFile' | 'grantFolder'>;
  /** Absolute path of the library, for messages. */
  readonly libraryFile: string;
}

const EXIT_FAILED = 1;

/** A command with `--library` and `--json`; add a description, arguments and an action. */
export function libraryCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .option('--library <file>', "the library to work on (default: the one in your user's data folder)")
    .option('--json', 'print JSON on standard output; messages go to standard error');
}

/**
 * Runs a command to its end: exit code 0, or 1 with the failure worded on standard error.
 *
 * The first Ctrl-C aborts `signal`, and the command winds up; a second one ends the process where it is, which
 * loses nothing: what was committed stays, what was not never happened.
 */
export async function runCommand(
  options: { readonly json?: boolean },
  work: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const output = new Output(options.json === true);
  const abort = new AbortController();
  const interrupt = () => (abort.signal.aborted ? process.exit(EXIT_FAILED) : abort.abort());
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, interrupt);
  try {
    await work({ output, signal: abort.signal });
  } catch (error) {
    output.fail(toAppError(error).value);
    process.exitCode = EXIT_FAILED;
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}

/** Runs a command with its library open, and closes it whatever happens. */
export async function withLibrary(
  options: LibraryOptions,
  work: (context: LibraryContext) => Promise<void>,
  /** For a command that only looks: where there is no library, it looks at an empty one and makes none. */
  { inMemoryIfAbsent = false }: { readonly inMemoryIfAbsent?: boolean } = {},
): Promise<void> {
  await runCommand(options, async (context) => {
    const libraryFile = libraryPath(options.library);
    const isInMemory = inMemoryIfAbsent && !existsSync(libraryFile);
    const access = await openLibrary(isInMemory ? null : libraryFile);
    try {
      await work({ ...context, client: access.client, access, libraryFile });
    } finally {
      await access.close();
    }
  });
}
