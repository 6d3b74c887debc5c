// Papers and notes for what is typed: titles first, then notes, then everything else.

import type { LecternClient } from '#shared/contract/client.ts';
import { type Hit, QUERY_MAX_LENGTH, type Snippet } from '#shared/contract/search.ts';
import { SCORES } from './match.ts';

export interface FoundPaper {
  readonly hit: Hit;
  readonly score: number;
}

export interface FoundPapers {
  readonly papers: readonly FoundPaper[];
  readonly notes: readonly (Omit<FoundPaper, 'hit'> & { readonly hit: Hit & { readonly snippet: Snippet } })[];
  /** All hits there are, of which the best are here. */
  readonly total: number;
}

/** Papers asked for at most of each kind. */
const LIMITS = { titles: 8, notes: 4, any: 12 };
/** Words counted at most: nobody types more to find one paper. */
const MAX_WORDS = 12;

/** Three small questions rather than one long list: a common word must not hide the title that bears it. */
export async function findPapers(client: LecternClient, typed: string, signal: AbortSignal): Promise<FoundPapers> {
  const text = typed.trim().slice(0, QUERY_MAX_LENGTH);
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  if (words.length === 0) return { papers: [], notes: [], total: 0 };
  const inField = (field: 'title' | 'note') => words.map((word) => `+${field}:${word}`).join(' ');
  const ask = (query: string, limit: number, plain: boolean) =>
    client.search.query({ query, limit, plain, asYouType: true }, { signal });
  const [titles, notes, any] = await Promise.all([
    ask(inField('title'), LIMITS.titles, false),
    ask(inField('note'), LIMITS.notes, false),
    ask(text, LIMITS.any, true),
  ]);
  const byTitle = new Set(titles.hits.map(({ paper }) => paper.id));
  return {
    papers: [
      ...titles.hits.map((hit, rank) => ({ hit, score: titleScore(hit, text) - rank / 100 })),
      ...any.hits
        .filter(({ paper }) => !byTitle.has(paper.id))
        .map((hit, rank) => ({ hit, score: SCORES.inside - 5 - rank / 100 })),
    ],
    notes: notes.hits.flatMap((hit, rank) =>
      hit.snippet?.field === 'note'
        ? [{ hit: { ...hit, snippet: hit.snippet }, score: SCORES.inside + 5 - rank / 100 }]
        : [],
    ),
    total: any.total,
  };
}

/** A title that begins as typed is what was meant; one that has the words is likelier than most else. */
function titleScore({ paper }: Hit, text: string): number {
  return paper.title.toLowerCase().startsWith(text.toLowerCase()) ? SCORES.begins + 4 : SCORES.words + 4;
}
