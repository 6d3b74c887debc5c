// One paper as a card: its title, how its abstract begins, and what the reader did with it.

import type { ListItem } from '../../state/list-source.ts';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { Byline } from './Byline.tsx';
import styles from './PaperCard.module.css';
import { PaperTitle } from './PaperTitle.tsx';
import { RowMethods } from './RowMethods.tsx';
import { RowSigns } from './RowSigns.tsx';
import { RowTags } from './RowTags.tsx';
import { SnippetLine } from './SnippetLine.tsx';

export interface PaperCardProps {
  readonly item: ListItem;
  readonly showRepairs: boolean;
}

/** In a search the place that matched stands where the abstract would begin. */
export function PaperCard({ item, showRepairs }: PaperCardProps) {
  const { paper, snippet } = item;
  const start = paper.abstractStart;
  return (
    <div className={styles.card}>
      <PaperTitle item={item} showRepairs={showRepairs} />
      <div className={styles.text}>
        {snippet !== null && <SnippetLine snippet={snippet} />}
        {snippet === null && start !== undefined && start.text !== '' && (
          <p className={styles.start} dir="auto">
            <OverlaidText text={start.text} repairs={showRepairs ? start.repairs : []} />
          </p>
        )}
      </div>
      <div className={styles.meta}>
        <Byline paper={paper} />
        <RowMethods paper={paper} />
        <RowTags paper={paper} />
        <RowSigns paper={paper} />
      </div>
    </div>
  );
}
