// Leaves out the suggestions the reader has already decided about.

import type { LinkRow } from '../store/analysis.ts';
import type { End } from './ends.ts';
import type { SuggestedLink } from './suggest-links.ts';

/** Suggestions without a refusal, and without a link of that type, or made from that suggestion, between their ends. */
export function openSuggestions(
  suggested: readonly SuggestedLink[],
  links: readonly LinkRow[],
  refused: ReadonlySet<string>,
): SuggestedLink[] {
  const made = new Set(links.flatMap((link) => linkKeys(link)));
  return suggested.filter((suggestion) => {
    if (refused.has(suggestion.key)) return false;
    const pair = pairOf(endKey(suggestion.source), endKey(suggestion.target));
    return !made.has(`${pair} ${suggestion.type}`) && !made.has(`${pair} by ${origin(suggestion)}`);
  });
}

/** What an accepted link remembers of the suggestion it was made from: it may have another type by then. */
export function origin({ rule, type }: Pick<SuggestedLink, 'rule' | 'type'>): string {
  return `${rule} ${type}`;
}

function linkKeys(link: LinkRow): string[] {
  const source = link.source_paper_id === null ? `m${link.source_method_id}` : `p${link.source_paper_id}`;
  const target = link.target_paper_id === null ? `m${link.target_method_id}` : `p${link.target_paper_id}`;
  const pair = pairOf(source, target);
  return [`${pair} ${link.type}`, ...(link.suggested_by === null ? [] : [`${pair} by ${link.suggested_by}`])];
}

function endKey(end: End): string {
  return end.kind === 'paper' ? `p${end.paperId}` : `m${end.methodId}`;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
