// lectern links: the links of the library, or those suggested from the texts.

import type { Command } from 'commander';
import type { LinkAnswer, SuggestionAnswer } from '#shared/contract/command-line.ts';
import type { Evidence, Link, NamedEndpoint } from '#shared/contract/links.ts';
import type { SuggestedEndpoint, Suggestion } from '#shared/contract/suggestions.ts';
import { withAnalysisProgress } from '../analysis-progress.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';
import { wholeNumber } from '../numbers.ts';
import { allPages } from '../pages.ts';

interface LinksOptions extends LibraryOptions {
  readonly limit?: number;
  readonly suggested?: boolean;
}

export function addLinks(program: Command): void {
  libraryCommand(program, 'links')
    .description('list links, or links suggested from the texts')
    .option('--suggested', 'links found in the texts and neither accepted nor refused, most confident first')
    .option('--limit <n>', 'list at most this many', wholeNumber)
    .action((options: LinksOptions) =>
      withLibrary(options, (context) => (options.suggested ? listSuggestions : listLinks)(context, options)),
    );
}

async function listLinks({ client, output, signal }: LibraryContext, { limit }: LinksOptions): Promise<void> {
  const links = await allPages(
    (page) => client.links.list(page, { signal }).then(({ total, links: rows }) => ({ total, rows })),
    limit,
  );
  output.print(links.map(toAnswer), (shown) =>
    shown.length === 0
      ? 'There are no links yet; "links --suggested" lists those found.'
      : shown.map(wordLink).join('\n'),
  );
}

async function listSuggestions(context: LibraryContext, { limit }: LinksOptions): Promise<void> {
  const { client, output, signal } = context;
  const suggestions = await withAnalysisProgress(context, () =>
    allPages(
      (page) =>
        client.suggestions
          .list({ ...page, whole: true }, { signal })
          .then(({ total, suggestions: rows }) => ({ total, rows })),
      limit,
    ),
  );
  output.print(suggestions.map(toSuggestionAnswer), (shown) =>
    shown.length === 0 ? 'Nothing is suggested.' : shown.map(wordSuggestion).join('\n'),
  );
}

function toAnswer(link: Link): LinkAnswer {
  return {
    id: link.id,
    type: link.type.name,
    source: toEnd(link.source),
    target: toEnd(link.target),
    tags: link.tags.map(({ name }) => name),
    remark: link.remark,
    evidence: link.evidence.map(toEvidence),
    lostEvidence: link.hasLostEvidence,
    suggestedBy: link.suggestedBy,
  };
}

function toEnd({ kind, id, name }: NamedEndpoint): LinkAnswer['source'] {
  return { kind, id, name };
}

function toEvidence(piece: Evidence): LinkAnswer['evidence'][number] {
  if (piece.kind === 'judgement') return piece;
  const { kind, paperId, field, start, end, quote, isInPlace } = piece;
  return { kind, paper: paperId, field, start, end, quote, inPlace: isInPlace };
}

function toSuggestionAnswer(suggestion: Suggestion): SuggestionAnswer {
  const { id, rule, type, source, target, evidence, because, confidence } = suggestion;
  return {
    id,
    rule,
    type: type.name,
    source: toSuggestedEnd(source),
    target: toSuggestedEnd(target),
    evidence: evidence.map(({ paperId, field, start, end, quote }) => ({ paper: paperId, field, start, end, quote })),
    because,
    confidence,
  };
}

function toSuggestedEnd({ name, paperId, methodId }: SuggestedEndpoint): SuggestionAnswer['source'] {
  return { name, paper: paperId, method: methodId };
}

function wordLink({ id, type, source, target, tags, evidence, lostEvidence }: LinkAnswer): string {
  const quotes = evidence.flatMap((piece) => (piece.kind === 'quote' ? `    ${piece.quote}` : []));
  const lost = lostEvidence ? '  (has lost its evidence)' : '';
  return [
    `${id}  ${source.name} ${type} ${target.name}${tags.map((tag) => ` #${tag}`).join('')}${lost}`,
    ...quotes,
  ].join('\n');
}

function wordSuggestion({ type, source, target, evidence, because, confidence }: SuggestionAnswer): string {
  const quotes = evidence.map(({ quote }) => `    ${quote}`);
  const shared = because.length === 0 ? [] : [`    both: ${because.join(', ')}`];
  return [`${confidence.toFixed(2)}  ${source.name} ${type} ${target.name}`, ...quotes, ...shared].join('\n');
}
