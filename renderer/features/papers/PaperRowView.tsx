// One paper as a row of the list.

import { NotebookPen } from 'lucide-react';
import { memo } from 'react';
import type { PaperRow } from '#shared/contract/papers.ts';
import type { ListItem } from '../../state/list-source.ts';
import { shortName } from '../../text/author-name.ts';
import { stateLabel } from '../../text/state-label.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import styles from './PaperRowView.module.css';
import { SnippetLine } from './SnippetLine.tsx';

export interface PaperRowViewProps {
  readonly item: ListItem;
  readonly index: number;
  readonly total: number;
  readonly isSelected: boolean;
  readonly showRepairs: boolean;
  readonly onSelect: (index: number) => void;
}

/** The list has the focus, not its rows; a press on a row selects it. */
export const PaperRowView = memo(function PaperRowView(props: PaperRowViewProps) {
  const { item, index, total, isSelected, showRepairs, onSelect } = props;
  const { paper, titleMarks, snippet } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={`paper-row-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(styles.row, isSelected && styles.selected, isDone(paper) && styles.done)}
      onClick={() => onSelect(index)}
    >
      <div className={styles.title} dir="auto">
        {paper.title === '' ? (
          <em>untitled</em>
        ) : (
          <OverlaidText text={paper.title} marks={titleMarks} repairs={showRepairs ? paper.titleRepairs : []} />
        )}
      </div>
      {snippet !== null && <SnippetLine snippet={snippet} />}
      <div className={cx(styles.meta, !hasMeta(paper) && styles.bare)}>
        <span className={styles.by}>
          <Byline paper={paper} />
        </span>
        {paper.tags.map(({ id, name }) => (
          <span key={id} className={styles.tag}>
            <span className={styles.sign}>#</span>
            <Name text={name} />
          </span>
        ))}
        <span className={styles.end}>
          {paper.hasNote && <NotebookPen size={12} aria-label="has a note" />}
          {paper.state !== 'inbox' && stateLabel(paper.state).toLowerCase()}
        </span>
      </div>
    </div>
  );
});

function Byline({ paper: { authors, authorCount, year } }: { readonly paper: PaperRow }) {
  const names = authors
    .slice(0, authorCount > 3 ? 2 : 3)
    .map(shortName)
    .join(', ');
  const rest = authorCount > 3 ? ` and ${authorCount - 2} more` : '';
  return (
    <>
      {names !== '' && <Name text={names + rest} />}
      {names !== '' && year !== null && ' · '}
      {year}
    </>
  );
}

/** Whether there is anything to say under the title. */
function hasMeta({ authorCount, year, tags, hasNote, state }: PaperRow): boolean {
  return authorCount > 0 || year !== null || tags.length > 0 || hasNote || state !== 'inbox';
}

function isDone({ state }: PaperRow): boolean {
  return state === 'read' || state === 'skipped';
}
