// lectern related: papers like a paper, or like each of a stream of papers.

import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import type { RelatedAnswer } from '#shared/contract/command-line.ts';
import { appError } from '#shared/contract/errors.ts';
import { paperIdSchema } from '#shared/contract/ids.ts';
import { FACETS } from '#shared/contract/related.ts';
import { withAnalysisProgress } from '../analysis-progress.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { wholeNumber } from '../numbers.ts';
import { terminalJson } from '../terminal-text.ts';

interface RelatedOptions extends LibraryOptions {
  readonly limit: number;
  readonly facet?: (typeof FACETS)[number];
  readonly stdin?: boolean;
}

const DEFAULT_LIMIT = 10;

export function addRelated(program: Command): void {
  const command = libraryCommand(program, 'related');
  command
    .description('find papers like a paper')
    .argument('[id]', 'its id, as "papers" and "search" print it')
    .option('--limit <n>', 'at most this many, up to 100', wholeNumber, DEFAULT_LIMIT)
    .addOption(new Option('--facet <facet>', 'alike in this, rather than as a whole').choices(FACETS))
    .option('--stdin', 'read ids from standard input, one a line, and print one JSON object a line')
    .action((id: string | undefined, options: RelatedOptions) => {
      if (options.stdin) return withLibrary(options, (context) => relatedLines(context, options));
      if (id === undefined) return command.error('error: give an id, or --stdin', { exitCode: 2 });
      return withLibrary(options, async (context) => {
        context.output.print(await withAnalysisProgress(context, () => related(context, id, options)), describe);
      });
    });
}

async function relatedLines(context: LibraryContext, options: RelatedOptions): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, signal: context.signal })) {
    if (line.trim() === '') continue;
    const answer = await withAnalysisProgress(context, () => related(context, line.trim(), options));
    process.stdout.write(`${terminalJson(answer)}\n`);
  }
}

async function related(
  { client, signal }: LibraryContext,
  id: string,
  options: RelatedOptions,
): Promise<RelatedAnswer> {
  const paperId = paperIdSchema.safeParse(id);
  if (!paperId.success) throw appError('NOT_FOUND', { kind: 'paper', id });
  const { limit, facet } = options;
  const { hits } = await client.related.list({ paperId: paperId.data, limit, ...(facet && { facet }) }, { signal });
  return {
    id,
    hits: hits.map(({ paper, sourceKey, score, because }) => ({
      id: paper.id,
      sourceKey,
      title: paper.title,
      score,
      because,
    })),
  };
}

function describe({ hits }: RelatedAnswer): string {
  if (hits.length === 0) return 'No paper is like it.';
  return hits
    .map(({ id, title, score, because }) => `${id}  ${score.toFixed(2)}  ${title}\n    ${because.join(', ')}`.trimEnd())
    .join('\n');
}
