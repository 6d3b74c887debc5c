// The places that name a method, put together by paper.

import type { Mention } from '#shared/contract/methods.ts';

export interface PaperMentions {
  readonly paperId: Mention['paperId'];
  readonly title: string;
  readonly role: Mention['role'];
  readonly quotes: readonly Mention[];
}

/** The paper that introduces it first, then in the order they came. */
export function byPaper(mentions: readonly Mention[]): PaperMentions[] {
  const papers = new Map<string, PaperMentions>();
  for (const mention of mentions) {
    const { paperId, title, role } = mention;
    const known = papers.get(paperId) ?? { paperId, title, role, quotes: [] };
    papers.set(paperId, {
      ...known,
      role: known.role === 'introduces' ? known.role : role,
      quotes: mention.quote === null ? known.quotes : [...known.quotes, mention],
    });
  }
  const rank = ({ role }: PaperMentions) => (role === 'introduces' ? 0 : 1);
  return [...papers.values()].sort((a, b) => rank(a) - rank(b));
}
