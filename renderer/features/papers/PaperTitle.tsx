// A paper's title in the list.

import type { ListItem } from '../../state/list-source.ts';
import { OverlaidText } from '../text/OverlaidText.tsx';
import styles from './PaperTitle.module.css';

export interface PaperTitleProps {
  readonly item: ListItem;
  readonly showRepairs: boolean;
}

/** With its repairs laid over it and what a search hit marked; cut after as many lines as the list has room for. */
export function PaperTitle({ item: { paper, titleMarks }, showRepairs }: PaperTitleProps) {
  return (
    <div className={styles.title} dir="auto">
      {paper.title === '' ? (
        <em>untitled</em>
      ) : (
        <OverlaidText text={paper.title} marks={titleMarks} repairs={showRepairs ? paper.titleRepairs : []} />
      )}
    </div>
  );
}
