// lectern export: the library as Markdown files.

import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportReport } from '#shared/contract/exports.ts';
import { type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { exportFolderMode } from '../umask.ts';

interface ExportOptions extends LibraryOptions {
  readonly all?: boolean;
  readonly check?: boolean;
}

export function addExport(program: Command): void {
  libraryCommand(program, 'export')
    .description('write papers and methods with a note, tag, reading state or link as Markdown files')
    .argument('<folder>', 'where to; made when it is not there')
    .addOption(new Option('--format <format>').choices(['markdown']).default('markdown'))
    .option('--all', 'every paper and method')
    .option('--check', 'say what would be written and write nothing')
    .action((folder: string, options: ExportOptions) =>
      withLibrary(options, async ({ client, access, output, signal }) => {
        const path = resolve(folder);
        if (!options.check) await makeFolder(path);
        const report = await client.exports.toFolder(
          {
            folder: await access.grantFolder(path),
            scope: options.all ? 'all' : 'touched',
            check: options.check === true,
          },
          { signal },
        );
        output.print(report, describe);
      }),
    );
}

/** Folders made on the way are the reader's own, with the reader's own permissions. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
  await chmod(path, exportFolderMode());
}

function describe({ files, written, unchanged, conflicts, stale }: ExportReport): string {
  return [
    `${files} files: ${written} written, ${unchanged} unchanged, ${conflicts.length} left alone`,
    ...conflicts.map(({ name, reason, wroteInstead }) => `  ${name} (${reason}): wrote ${wroteInstead} beside it`),
    ...stale.map((name) => `  ${name} is no longer part of the export and was left where it is`),
  ].join('\n');
}
