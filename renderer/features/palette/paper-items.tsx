// Papers and notes as items of the palette.

import { FileText, NotebookPen } from 'lucide-react';
import type { PaperRow } from '#shared/contract/papers.ts';
import type { CommandContext } from '../../app/command.ts';
import { focusWhenThere } from '../../app/focus.ts';
import type { AppStore } from '../../state/store.ts';
import { shortName } from '../../text/author-name.ts';
import { stateLabel } from '../../text/state-label.ts';
import type { PaletteItem } from './palette-item.ts';
import type { FoundPapers } from './papers-found.ts';

const NONE: PaletteItem['marks'] = [];

export function paperItem(
  { store }: CommandContext,
  paper: PaperRow,
  { score, marks = NONE }: { readonly score: number; readonly marks?: PaletteItem['marks'] },
): PaletteItem {
  const aside = byline(paper);
  return {
    id: `paper-${paper.id}`,
    group: 'Papers',
    title: paper.title === '' ? 'untitled' : paper.title,
    marks,
    ...repairsOf(store, paper),
    icon: <FileText size={15} strokeWidth={1.75} aria-hidden />,
    ...(aside === '' ? {} : { aside }),
    score,
    isText: true,
    run: () => {
      store.getState().openPaper(paper.id);
      focusWhenThere('paper');
    },
  };
}

export function foundItems(context: CommandContext, { papers, notes }: FoundPapers): PaletteItem[] {
  return [
    ...papers.map(({ hit, score }) => paperItem(context, hit.paper, { score, marks: hit.titleMarks })),
    ...notes.map(({ hit: { paper, snippet }, score }): PaletteItem => {
      return {
        id: `note-${paper.id}`,
        group: 'Notes',
        title: paper.title,
        marks: NONE,
        ...repairsOf(context.store, paper),
        icon: <NotebookPen size={15} strokeWidth={1.75} aria-hidden />,
        detail: { text: snippet.text, marks: snippet.marks },
        score,
        isText: true,
        run: () => {
          const { openPaper, setNoteView } = context.store.getState();
          openPaper(paper.id);
          setNoteView('write');
          focusWhenThere('note');
        },
      };
    }),
  ];
}

function repairsOf(store: AppStore, { titleRepairs }: PaperRow): Pick<PaletteItem, 'repairs'> {
  return store.getState().settings.showRepairs ? { repairs: titleRepairs } : {};
}

/** "Ioffe, Szegedy · 2015 · read". */
function byline({ authors, authorCount, year, state }: PaperRow): string {
  const names = authors.slice(0, 2).map(shortName).join(', ');
  const who = authorCount > 2 ? `${names} and ${authorCount - 2} more` : names;
  return [who, year, state === 'inbox' ? '' : stateLabel(state).toLowerCase()].filter(Boolean).join(' · ');
}
