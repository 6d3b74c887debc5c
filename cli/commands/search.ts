// lectern search: ranked papers for a query, or for a stream of queries.

import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { SearchAnswer } from '#shared/contract/command-line.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { wholeNumber } from '../numbers.ts';
import { allPages } from '../pages.ts';
import { terminalJson } from '../terminal-text.ts';

interface SearchOptions extends LibraryOptions {
  readonly limit: number;
  readonly plain?: boolean;
  readonly stdin?: boolean;
}

const DEFAULT_LIMIT = 20;

export function addSearch(program: Command): void {
  const command = libraryCommand(program, 'search');
  command
    .description('find papers by title, abstract, author, note or tag')
    .argument('[query...]', 'words; also title:word, +must, -mustnot, wild*, fuzzy~1, boost^4, "a phrase"')
    .option('--limit <n>', 'at most this many hits', wholeNumber, DEFAULT_LIMIT)
    .option('--plain', 'take the words as words, with no operators')
    .option('--stdin', 'read queries from standard input, one a line, and print one JSON object a line')
    .action((words: string[], options: SearchOptions) => {
      if (options.stdin) return withLibrary(options, (context) => searchLines(context, options));
      if (words.length === 0) command.error('error: give a query, or --stdin', { exitCode: 2 });
      return withLibrary(options, async (context) => {
        context.output.print(await search(context, words.join(' '), options), describe);
      });
    });
}

async function searchLines(context: LibraryContext, options: SearchOptions): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, signal: context.signal })) {
    process.stdout.write(`${terminalJson(await search(context, line, options))}\n`);
  }
}

async function search(
  { client, signal }: LibraryContext,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  let total = 0;
  const hits = await allPages(async (page) => {
    const found = await client.search.query({ query, plain: options.plain === true, ...page }, { signal });
    total = found.total;
    return { total, rows: found.hits };
  }, options.limit);
  return {
    query,
    total,
    hits: hits.map(({ paper, sourceKey, score, snippet }) => ({
      id: paper.id,
      sourceKey,
      kind: 'paper',
      title: paper.title,
      score,
      snippet: snippet?.text ?? '',
    })),
  };
}

function describe({ total, hits }: SearchAnswer): string {
  const lines = hits.flatMap(({ id, title, snippet }) => [
    `${id}  ${title}`,
    ...(snippet === '' ? [] : [`    ${snippet}`]),
  ]);
  return [`${total} ${total === 1 ? 'paper' : 'papers'}`, ...lines].join('\n');
}
