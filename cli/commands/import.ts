// lectern import: reads files, says what was found, and brings it in.

import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Command, Option } from 'commander';
import type { LecternClient } from '#shared/contract/client.ts';
import type { ImportAnswer } from '#shared/contract/command-line.ts';
import { appError } from '#shared/contract/errors.ts';
import type { Preview, PreviewRecord, RecordChoice } from '#shared/contract/imports.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { allPages } from '../pages.ts';
import { terminalText } from '../terminal-text.ts';

interface ImportOptions extends LibraryOptions {
  readonly dryRun?: boolean;
  readonly format?: 'abstract-dump';
  readonly encoding?: string;
  readonly onNear: 'ask' | 'keep' | 'merge';
}

export function addImport(program: Command): void {
  libraryCommand(program, 'import')
    .description('read files of abstracts and add the papers that are new')
    .argument('<file...>', 'files to read')
    .option('--dry-run', 'say what would happen and change nothing')
    .addOption(new Option('--format <format>', 'take the files for this format').choices(['abstract-dump']))
    .option('--encoding <encoding>', 'decode the files as this (default: found out)')
    .addOption(
      new Option('--on-near <choice>', 'records that look like a paper you have; without a terminal, ask means keep')
        .choices(['ask', 'keep', 'merge'])
        .default('ask'),
    )
    .action((files: string[], options: ImportOptions) =>
      withLibrary(options, (context) => importFiles(context, files, options), {
        inMemoryIfAbsent: options.dryRun === true,
      }),
    );
}

async function importFiles(context: LibraryContext, paths: readonly string[], options: ImportOptions): Promise<void> {
  const { client, access, output, signal } = context;
  const files = [];
  for (const path of paths) {
    files.push({ token: await access.grantFile(resolve(path)), name: basename(path) });
  }
  const { format, encoding } = options;
  const preview = await client.imports.preview(
    { files, origin: 'command-line', ...(format && { format }), ...(encoding && { encoding }) },
    { signal },
  );
  refuseWhole(preview);
  if (options.dryRun) {
    output.print(await answer(client, preview, null, signal), describe);
    return;
  }
  await settleNear(context, preview, options.onNear);
  const said = await answer(client, preview, null, signal);
  const { importId, counts } = await client.imports.commit({ previewId: preview.id }, { signal });
  output.print({ ...said, importId, counts }, describe);
}

/** On the command line a file that cannot be read stops the import of all: nothing changes. */
function refuseWhole({ files }: Preview): void {
  for (const { name, refusal } of files) if (refusal) throw appError('FILE_REFUSED', { name, ...refusal });
}

async function settleNear(context: LibraryContext, preview: Preview, onNear: ImportOptions['onNear']): Promise<void> {
  const { client, output, signal } = context;
  if (preview.counts.near === 0) return;
  const near = await allPages((page) =>
    client.imports
      .previewRecords({ previewId: preview.id, decision: 'near', ...page }, { signal })
      .then(({ total, records }) => ({ total, rows: records })),
  );
  const canAsk = onNear === 'ask' && process.stdin.isTTY === true;
  if (onNear === 'ask' && !canAsk) {
    output.say(`${near.length} look like papers you have and are kept beside them (--on-near merge makes them one).`);
  }
  for (const record of near) {
    const choice = canAsk ? await ask(record, signal) : onNear === 'merge' ? 'merge' : 'import';
    await client.imports.choose({ previewId: preview.id, keys: [record.key], choice }, { signal });
  }
}

async function ask(record: PreviewRecord, signal: AbortSignal): Promise<RecordChoice> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const question = `"${record.title}" looks like "${record.match?.title ?? ''}" (${record.match?.reason ?? ''}).\n[k]eep both, [m]erge, [r]eject? `;
    const reply = await terminal.question(terminalText(question), { signal });
    const choices: Readonly<Record<string, RecordChoice>> = { m: 'merge', r: 'reject' };
    return choices[reply.trim().toLowerCase().charAt(0)] ?? 'import';
  } finally {
    terminal.close();
  }
}

async function answer(
  client: LecternClient,
  preview: Preview,
  importId: string | null,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const previewId = preview.id;
  const details = await allPages((page) =>
    client.imports
      .previewDetails({ previewId, ...page }, { signal })
      .then(({ total, records }) => ({ total, rows: records })),
  );
  const files = [];
  for (const [file, { name, sha256, format, encoding }] of preview.files.entries()) {
    const lines = await allPages((page) =>
      client.imports
        .previewLines({ previewId, file, onlyIgnored: true, ...page }, { signal })
        .then((found) => ({ total: found.total, rows: found.lines })),
    );
    const ignored = lines.flatMap(({ number, text, reason }) => (reason ? [{ line: number, text, reason }] : []));
    files.push({ name, sha256, format: format ?? '', encoding: encoding ?? '', ignored });
  }
  const records = details.map((detail) => {
    const { file, listingDate: _listingDate, match: _match, rule: _rule, urls, ...rest } = detail;
    return {
      file: preview.files[file]?.name ?? '',
      ...rest,
      urls: urls.map(({ url, kind, flags }) => ({ url, kind, flags })),
    };
  });
  return { importId, files, counts: preview.counts, records };
}

function describe({ importId, files, counts, records }: ImportAnswer): string {
  const ignored = files.flatMap((file) => file.ignored);
  const unsure = records.filter(({ warnings }) => warnings.length > 0).length;
  return [
    `${counts.found} found = ${counts.new} new + ${counts.duplicate} already here + ${counts.near} look alike + ${counts.rejected} rejected`,
    `${ignored.length} lines not imported${ignored.length > 0 ? ':' : '.'}`,
    ...ignored.slice(0, 20).map(({ line, text, reason }) => `  ${line}: ${text} (${reason})`),
    ...(ignored.length > 20 ? [`  and ${ignored.length - 20} more (--json lists them all)`] : []),
    ...(unsure > 0 ? [`${unsure} records deserve a look: they carry warnings (--json lists them).`] : []),
    importId === null
      ? 'Nothing was changed.'
      : `Imported as ${importId}; "lectern undo --import ${importId}" takes it back.`,
  ].join('\n');
}
