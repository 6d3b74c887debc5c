// lectern verify: every check of the library file.

import type { Command } from 'commander';
import type { Verification } from '#shared/contract/library.ts';
import { type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';

export function addVerify(program: Command): void {
  libraryCommand(program, 'verify')
    .description('check the library: structure, every row, every source file, the search index')
    .action((options: LibraryOptions) =>
      withLibrary(options, async ({ client, output, signal }) => {
        const found = await client.library.verify(undefined, { signal });
        output.print(found, describe);
        if (!found.ok) process.exitCode = 1;
      }),
    );
}

function describe({ ok, problems, checked }: Verification): string {
  const summary = `${checked.checks} checks of ${checked.rows} rows: ${ok ? 'all is well' : `${problems.length} problems`}.`;
  return [summary, ...problems.map(({ check, detail }) => `  ${check}: ${detail}`)].join('\n');
}
