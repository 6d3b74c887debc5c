// One paper in columns, where the list is wide.

import { NotebookPen } from 'lucide-react';
import type { PaperRow } from '#shared/contract/papers.ts';
import type { ListItem } from '../../state/list-source.ts';
import { shortDate } from '../../text/dates.ts';
import { stateLabel } from '../../text/state-label.ts';
import { Name } from '../text/Name.tsx';
import { authorWords } from './Byline.tsx';
import type { Column } from './list-columns.ts';
import styles from './PaperColumns.module.css';
import { PaperTitle } from './PaperTitle.tsx';
import { RowTags } from './RowTags.tsx';

export interface PaperColumnsProps {
  readonly item: ListItem;
  readonly columns: readonly Column[];
  readonly showRepairs: boolean;
}

/** One line; what does not fit is cut, and whole in the paper beside it. */
export function PaperColumns({ item, columns, showRepairs }: PaperColumnsProps) {
  return columns.map(({ id }) => (
    <span key={id} className={id === 'title' ? styles.title : styles.cell}>
      {id === 'title' ? <PaperTitle item={item} showRepairs={showRepairs} /> : <Cell id={id} paper={item.paper} />}
    </span>
  ));
}

function Cell({ id, paper }: { readonly id: Exclude<Column['id'], 'title'>; readonly paper: PaperRow }) {
  switch (id) {
    case 'author':
      return <Name text={authorWords(paper)} />;
    case 'year':
      return paper.year;
    case 'venue':
      return paper.containerTitle === null ? null : <Name text={paper.containerTitle} />;
    case 'tag':
      return <RowTags paper={paper} />;
    case 'note':
      return paper.hasNote && <NotebookPen size={13} aria-label="has a note" />;
    case 'state':
      return paper.state === 'inbox' ? null : stateLabel(paper.state);
    case 'added':
      return shortDate(paper.addedAt);
    default:
      return id satisfies never;
  }
}
