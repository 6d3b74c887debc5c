// One paper as a row of the list.

import type { ListItem } from '../../state/list-source.ts';
import { Byline } from './Byline.tsx';
import styles from './PaperRowView.module.css';
import { PaperTitle } from './PaperTitle.tsx';
import { RowMethods } from './RowMethods.tsx';
import { RowSigns } from './RowSigns.tsx';
import { RowTags } from './RowTags.tsx';
import { SnippetLine } from './SnippetLine.tsx';

export interface PaperRowViewProps {
  readonly item: ListItem;
  readonly showRepairs: boolean;
}

/** Title first, where a search hit, and below it what else is known. */
export function PaperRowView({ item, showRepairs }: PaperRowViewProps) {
  const { paper, snippet } = item;
  return (
    <>
      <PaperTitle item={item} showRepairs={showRepairs} />
      {snippet !== null && <SnippetLine snippet={snippet} />}
      <div className={styles.meta}>
        <Byline paper={paper} />
        <RowMethods paper={paper} />
        <RowTags paper={paper} />
        <RowSigns paper={paper} />
      </div>
    </>
  );
}
