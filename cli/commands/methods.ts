// lectern methods: the methods of the library, or the names found in papers that may become methods.

import type { Command } from 'commander';
import type { CandidateAnswer, MethodAnswer } from '#shared/contract/command-line.ts';
import type { Candidate, MethodRow } from '#shared/contract/methods.ts';
import { withAnalysisProgress } from '../analysis-progress.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { wholeNumber } from '../numbers.ts';
import { allPages } from '../pages.ts';

interface MethodsOptions extends LibraryOptions {
  readonly limit?: number;
  readonly candidates?: boolean;
}

export function addMethods(program: Command): void {
  libraryCommand(program, 'methods')
    .description('list methods, or names found in papers')
    .option('--candidates', 'names found in papers and neither accepted nor refused, most confident first')
    .option('--limit <n>', 'list at most this many', wholeNumber)
    .action((options: MethodsOptions) =>
      withLibrary(options, (context) => (options.candidates ? listCandidates : listMethods)(context, options)),
    );
}

async function listMethods({ client, output, signal }: LibraryContext, { limit }: MethodsOptions): Promise<void> {
  const methods = await allPages(
    (page) => client.methods.list(page, { signal }).then(({ total, methods: rows }) => ({ total, rows })),
    limit,
  );
  output.print(methods.map(toAnswer), (shown) =>
    shown.length === 0
      ? 'There are no methods yet; "methods --candidates" lists names found.'
      : shown.map(wordMethod).join('\n'),
  );
}

async function listCandidates(context: LibraryContext, { limit }: MethodsOptions): Promise<void> {
  const { client, output, signal } = context;
  const candidates = await withAnalysisProgress(context, () =>
    allPages(
      (page) => client.methods.allCandidates(page, { signal }).then(({ total, candidates: rows }) => ({ total, rows })),
      limit,
    ),
  );
  output.print(candidates.map(toCandidateAnswer), (shown) =>
    shown.length === 0 ? 'No names were found.' : shown.map(wordCandidate).join('\n'),
  );
}

function toAnswer(method: MethodRow): MethodAnswer {
  const { tags, introducedBy, ...rest } = method;
  return { ...rest, introducedBy, tags: tags.map(({ name }) => name) };
}

function toCandidateAnswer(candidate: Candidate): CandidateAnswer {
  const { name, aliases, expansion, kind, role, paperId, field, quote, start, end, confidence } = candidate;
  return { name, aliases, expansion, kind, role, paper: paperId, field, quote, start, end, confidence };
}

function wordMethod({ id, name, expansion, kind, paperCount, linkCount, tags }: MethodAnswer): string {
  const counts = `${paperCount} ${paperCount === 1 ? 'paper' : 'papers'}, ${linkCount} ${linkCount === 1 ? 'link' : 'links'}`;
  const words = expansion === null ? name : `${name} (${expansion})`;
  return `${id}  ${kind.padEnd(9)} ${words}  ${counts}${tags.map((tag) => ` #${tag}`).join('')}`;
}

function wordCandidate({ name, expansion, kind, role, paper, quote, confidence }: CandidateAnswer): string {
  const words = expansion === null ? name : `${name} (${expansion})`;
  return `${confidence.toFixed(2)}  ${words}, ${kind}, ${paper} ${role} it\n    ${quote}`;
}
