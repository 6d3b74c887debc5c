// Gathers what the palette shows for what is typed.

import { useMemo } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import type { MethodRow } from '#shared/contract/methods.ts';
import type { PaperRow } from '#shared/contract/papers.ts';
import { useQuery } from '../../api/use-query.ts';
import type { CommandContext } from '../../app/command.ts';
import { useApp } from '../../state/use-app.ts';
import { recentPapers } from './habits.ts';
import { commandItems, frequentCommands, placeItems, tagItems } from './known-items.tsx';
import { findMethods, methodItems } from './method-items.tsx';
import { type PaletteSection, toSections } from './palette-item.ts';
import { foundItems, paperItem } from './paper-items.tsx';
import { type FoundPapers, findPapers } from './papers-found.ts';

const RECENT_SHOWN = 6;
const FREQUENT_SHOWN = 5;
const NO_METHODS: readonly MethodRow[] = [];
const NOTHING_FOUND: FoundPapers = { papers: [], notes: [], total: 0 };

interface Answer {
  readonly typed: string;
  readonly found: FoundPapers;
  readonly methods: readonly MethodRow[];
}

export interface PaletteItems {
  readonly sections: readonly PaletteSection[];
  /** Papers that fit in all; null while nothing is typed. */
  readonly total: number | null;
  /** The papers shown belong to what was typed before. */
  readonly isLate: boolean;
}

/** What the window knows by itself is there at once; papers follow, and until then the ones before stay. */
export function usePaletteItems(context: CommandContext, text: string): PaletteItems {
  const typed = text.trim();
  const tags = useApp((state) => state.tags);
  const libraryId = useApp((state) => state.library?.libraryId ?? '');
  const answer = useQuery<Answer>(
    async (client, signal) => {
      if (typed === '') return { typed, found: NOTHING_FOUND, methods: [] };
      const [found, methods] = await Promise.all([
        findPapers(client, typed, signal),
        findMethods(client, typed, signal),
      ]);
      return { typed, found, methods };
    },
    [typed],
  );
  const recent = useQuery((client, signal) => readRecent(client, libraryId, signal), [libraryId]);
  const found = answer.value?.found ?? NOTHING_FOUND;
  const methods = answer.value?.methods ?? NO_METHODS;

  const sections = useMemo(() => {
    if (typed === '') {
      const papers = (recent.value?.papers ?? []).map((paper) => paperItem(context, paper, { score: 0 }));
      return [
        { title: recent.value?.isRead === false ? 'Papers added last' : 'Papers opened last', items: papers },
        { title: 'Commands', items: frequentCommands(context, FREQUENT_SHOWN) },
      ].filter(({ items }) => items.length > 0);
    }
    return toSections([
      ...methodItems(context, methods, typed),
      ...foundItems(context, found),
      ...tagItems(context, tags, typed),
      ...placeItems(context, typed),
      ...commandItems(context, typed),
    ]);
  }, [context, typed, found, methods, recent.value, tags]);

  return {
    sections,
    total: typed === '' ? null : found.total,
    isLate: answer.error === null && answer.value?.typed !== typed,
  };
}

/** The papers read last; where there are none yet, the newest of the library. */
async function readRecent(
  client: LecternClient,
  libraryId: string,
  signal: AbortSignal,
): Promise<{ readonly papers: readonly PaperRow[]; readonly isRead: boolean }> {
  const ids = recentPapers(libraryId).slice(0, RECENT_SHOWN);
  const read = await Promise.all(ids.map((id) => client.papers.get({ id }, { signal }).catch(() => null)));
  const papers = read.filter((paper) => paper !== null && paper.trashedAt === null) as PaperRow[];
  if (papers.length > 0) return { papers, isRead: true };
  const { rows } = await client.papers.list({ limit: RECENT_SHOWN }, { signal });
  return { papers: rows, isRead: false };
}
