// lectern search: ranked papers, methods and links for a query, or for a stream of queries.

import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { SearchAnswer } from '#shared/contract/command-line.ts';
import type { Link } from '#shared/contract/links.ts';
import type { Hit, MethodHit } from '#shared/contract/search.ts';
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
/** Most methods, and most links, asked for beside the papers. */
const MOST_METHODS = 500;

const LINK_HELP = `
Questions about links, also with a minus in front and beside words:
  outperforms:vLLM      what outperforms vLLM; any link type will do
  outperformed-by:vLLM  the other way round
  linked:vLLM           what has any link with it
  compared:A -compared:B  what was compared with A but not with B
  type:extends tag:norm   links of a type
  path:A..B             the links that lead from A to B
  links:none            methods without a link
Put names with blanks in quotes: extends:"Layer Normalization".`;

export function addSearch(program: Command): void {
  const command = libraryCommand(program, 'search');
  command
    .description('find papers, methods and links by words, or by what they are linked with')
    .argument('[query...]', 'words; also title:word, +must, -mustnot, wild*, fuzzy~1, boost^4, "a phrase"')
    .addHelpText('after', LINK_HELP)
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
  { client, output, signal }: LibraryContext,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const { limit } = options;
  const plain = options.plain === true;
  let papersFound = 0;
  const papers = await allPages(async (page) => {
    const found = await client.search.query({ query, plain, ...page }, { signal });
    papersFound = found.total;
    return { total: found.total, rows: found.hits };
  }, limit);
  const { asked, methods, links, unknownNames } = await client.search.methods(
    { query, plain, limit: Math.min(limit, MOST_METHODS) },
    { signal },
  );
  for (const name of unknownNames) output.say(`Nothing here is called "${name}".`);
  const paperHits = papers.map(paperHit);
  const linkHits = links.links.map(linkHit);
  const methodHits = methods.hits.map(methodHit);
  const hits =
    asked === 'words'
      ? aroundPapers(methodHits, paperHits, query)
      : asked === 'things'
        ? [...methodHits, ...paperHits, ...linkHits]
        : [...linkHits, ...methodHits, ...paperHits];
  return { query, total: papersFound + methods.total + links.total, hits: hits.slice(0, limit) };
}

/** A method that is called so stands before the papers, those that only have the words behind them. */
function aroundPapers(methods: readonly SearchHit[], papers: readonly SearchHit[], query: string): SearchHit[] {
  const isNamed = ({ title }: SearchHit) => isSame(title, query);
  return [...methods.filter(isNamed), ...papers, ...methods.filter((method) => !isNamed(method))];
}

type SearchHit = SearchAnswer['hits'][number];

function paperHit({ paper, sourceKey, score, snippet }: Hit): SearchHit {
  return { id: paper.id, sourceKey, kind: 'paper', title: paper.title, score, snippet: snippet?.text ?? '' };
}

function methodHit({ method, score, snippet }: MethodHit): SearchHit {
  const { id, name } = method;
  return { id, sourceKey: null, kind: 'method', title: name, score, snippet: snippet?.text ?? '' };
}

function linkHit({ id, source, type, target, evidence }: Link): SearchHit {
  const quotes = evidence.flatMap((piece) => (piece.kind === 'quote' ? piece.quote : []));
  const title = `${source.name} ${type.label} ${target.name}`;
  return { id, sourceKey: null, kind: 'link', title, score: 1, snippet: quotes[0] ?? '' };
}

function isSame(name: string, query: string): boolean {
  return name.normalize('NFKC').toLowerCase() === query.normalize('NFKC').trim().toLowerCase();
}

function describe({ total, hits }: SearchAnswer): string {
  const lines = hits.flatMap(({ id, kind, title, snippet }) => [
    `${id}  ${kind === 'paper' ? '' : `${kind}  `}${title}`,
    ...(snippet === '' ? [] : [`    ${snippet}`]),
  ]);
  return [`${total} found`, ...lines].join('\n');
}
