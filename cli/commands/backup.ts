// lectern backup and lectern restore: a checked copy of the library, and going back to one.

import type { Command } from 'commander';
import { type Backup, backupNameSchema } from '#shared/contract/backups.ts';
import { appError } from '#shared/contract/errors.ts';
import { type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';

export function addBackup(program: Command): void {
  libraryCommand(program, 'backup')
    .description('make a checked backup beside the library, or list those there are')
    .option('--list', 'list the backups, newest first')
    .action((options: LibraryOptions & { readonly list?: boolean }) =>
      withLibrary(options, async ({ client, output, signal }) => {
        if (options.list) output.print(await client.backups.list(undefined, { signal }), describeAll);
        else output.print(await client.backups.make(undefined, { signal }), (made) => `Made ${describe(made)}`);
      }),
    );
  libraryCommand(program, 'restore')
    .description('go back to a backup; the present state becomes a backup first')
    .argument('<file>', 'name of the backup, as "backup --list" prints it')
    .action((file: string, options: LibraryOptions) =>
      withLibrary(options, async ({ client, output, signal }) => {
        const name = backupNameSchema.safeParse(file.split(/[/\\]/).at(-1));
        if (!name.success) throw appError('NOT_FOUND', { kind: 'backup', id: file });
        const restored = await client.backups.restore({ name: name.data }, { signal });
        output.print(restored, ({ before }) => `Restored. "lectern restore ${before.name}" undoes it.`);
      }),
    );
}

function describeAll(backups: readonly Backup[]): string {
  return backups.length === 0 ? 'There are no backups yet.' : backups.map(describe).join('\n');
}

function describe({ name, madeAt, revision, sizeBytes }: Backup): string {
  return `${name}  ${madeAt}  revision ${revision}  ${Math.ceil(sizeBytes / 1_024)} kB`;
}
