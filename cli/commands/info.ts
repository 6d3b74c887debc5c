// lectern info: what is in the library.

import type { Command } from 'commander';
import type { z } from 'zod';
import type { infoAnswerSchema } from '#shared/contract/command-line.ts';
import { type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';

type InfoAnswer = z.infer<typeof infoAnswerSchema>;

export function addInfo(program: Command): void {
  libraryCommand(program, 'info')
    .description('say what is in the library')
    .action((options: LibraryOptions) =>
      withLibrary(options, async ({ client, output, signal, libraryFile }) => {
        const library = await client.library.info(undefined, { signal });
        output.print({ ...library, file: libraryFile }, describe);
      }),
    );
}

function describe({ counts, revision, createdAt, schemaVersion, file }: InfoAnswer): string {
  const states = Object.entries(counts.states).map(([state, count]) => `${count} ${state}`);
  return [
    `Library   ${file}`,
    `Made      ${createdAt}, format ${schemaVersion}, revision ${revision}`,
    `Papers    ${counts.papers} (${states.join(', ')})`,
    `Notes     ${counts.notes}`,
    `Tags      ${counts.tags}`,
    `Imports   ${counts.imports}`,
  ].join('\n');
}
