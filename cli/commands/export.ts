// lectern export: the library as Markdown files.

import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportReport } from '#shared/contract/exports.ts';
import { type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';

interface ExportOptions extends LibraryOptions {
  readonly all?: boolean;
  readonly check?: boolean;
}

export function addExport(program: Command): void {
  libraryCommand(program, 'export')
    .description('write papers with a note, tag, reading state or link as Markdown files')
    .argument('<folder>', 'where to; made when it is not there')
    .addOption(new Option('--format <format>').choices(['markdown']).default('markdown'))
    .option('--all', 'every paper')
    .option('--check', 'say what would be written and write nothing')
    .action((folder: string, options: ExportOptions) =>
      withLibrary(options, async ({ client, engine, output, signal }) => {
        const path = resolve(folder);
        if (!options.check) await mkdir(path, { recursive: true });
        const report = await client.exports.toFolder(
          {
            folder: await engine.grantFolder(path),
            scope: options.all ? 'all' : 'touched',
            check: options.check === true,
          },
          { signal },
        );
        output.print(report, describe);
      }),
    );
}

function describe({ files, written, unchanged, conflicts, stale }: ExportReport): string {
  return [
    `${files} files: ${written} written, ${unchanged} unchanged, ${conflicts.length} left alone`,
    ...conflicts.map(({ name, reason, wroteInstead }) => `  ${name} (${reason}): wrote ${wroteInstead} beside it`),
    ...stale.map((name) => `  ${name} is no longer part of the export and was left where it is`),
  ].join('\n');
}
