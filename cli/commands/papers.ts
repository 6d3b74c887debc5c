// lectern papers and lectern paper: what is in the library, paper by paper.

import { type Command, Option } from 'commander';
import type { PaperAnswer } from '#shared/contract/command-line.ts';
import { appError } from '#shared/contract/errors.ts';
import { paperIdSchema } from '#shared/contract/ids.ts';
import type { Paper, PaperFilter } from '#shared/contract/papers.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { wholeNumber } from '../numbers.ts';
import { allPages } from '../pages.ts';

interface PapersOptions extends LibraryOptions {
  readonly limit?: number;
  readonly tag?: string;
  readonly state?: ReadingState;
}

export function addPapers(program: Command): void {
  libraryCommand(program, 'papers')
    .description('list papers')
    .option('--limit <n>', 'list at most this many', wholeNumber)
    .option('--tag <name>', 'only papers with this tag')
    .addOption(new Option('--state <state>', 'only papers in this reading state').choices(READING_STATES))
    .action((options: PapersOptions) => withLibrary(options, (context) => listPapers(context, options)));
  libraryCommand(program, 'paper')
    .description('show one paper')
    .argument('<id>', 'its id, as "papers" and "search" print it')
    .action((id: string, options: LibraryOptions) =>
      withLibrary(options, async ({ client, output, signal }) => {
        const parsed = paperIdSchema.safeParse(id);
        if (!parsed.success) throw appError('NOT_FOUND', { kind: 'paper', id });
        output.print(toAnswer(await client.papers.get({ id: parsed.data }, { signal })), describe);
      }),
    );
}

async function listPapers({ client, output, signal }: LibraryContext, options: PapersOptions): Promise<void> {
  const filter: PaperFilter = options.state ? { states: [options.state] } : {};
  if (options.tag !== undefined) {
    const wanted = options.tag.normalize('NFKC').toLowerCase();
    const tags = await client.tags.list(undefined, { signal });
    const tag = tags.find(({ name }) => name.normalize('NFKC').toLowerCase() === wanted);
    if (!tag) throw appError('NOT_FOUND', { kind: 'tag', id: options.tag });
    filter.tagIds = [tag.id];
  }
  const rows = await allPages((page) => client.papers.list({ filter, ...page }, { signal }), options.limit);
  const papers = [];
  for (const { id } of rows) papers.push(toAnswer(await client.papers.get({ id }, { signal })));
  output.print(papers, (shown) => shown.map(({ id, state, title }) => `${id}  ${state.padEnd(8)} ${title}`).join('\n'));
}

function toAnswer(paper: Paper): PaperAnswer {
  return {
    id: paper.id,
    sourceKey: paper.sourceKey,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.allAuthors,
    issued: paper.issued,
    containerTitle: paper.containerTitle,
    identifiers: paper.identifiers,
    urls: [...paper.links, ...paper.abstractUrls].map(({ url, kind, flags }) => ({ url, kind, flags })),
    keywords: paper.keywords,
    state: paper.state,
    tags: paper.tags.map(({ name }) => name),
    provenance: paper.provenance.map((origin) => ({
      importId: origin.importId,
      importedAt: origin.importedAt,
      file: origin.fileName,
      sha256: origin.sha256,
      index: origin.index,
      span: origin.span,
      firstLine: origin.firstLine,
      lastLine: origin.lastLine,
      rule: origin.rule,
      confidence: origin.confidence,
    })),
  };
}

function describe(paper: PaperAnswer): string {
  const authors = paper.authors.map(
    ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const origins = paper.provenance.map(({ file, firstLine, lastLine }) => `${file}, lines ${firstLine}-${lastLine}`);
  return [
    paper.title,
    authors.join(', ') || 'no authors given',
    `${paper.state}${paper.tags.map((tag) => ` #${tag}`).join('')}`,
    `from ${origins.join('; ')}`,
    '',
    paper.abstract,
  ].join('\n');
}
