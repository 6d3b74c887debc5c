// One method as a row: shape, name, what it is short for, and how much hangs on it.

import { NotebookPen } from 'lucide-react';
import type { MethodRow } from '#shared/contract/methods.ts';
import { plural } from '../../text/plural.ts';
import { cx } from '../../ui/cx.ts';
import rowStyles from '../../ui/row.module.css';
import { Name } from '../text/Name.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './MethodRowView.module.css';
import { expansionOf, KIND_LABELS } from './method-words.ts';

export interface MethodRowViewProps {
  readonly id: string;
  readonly row: MethodRow;
  readonly index: number;
  readonly total: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** The list has the focus, not its rows. */
export function MethodRowView({ id, row, index, total, isOpen, onOpen }: MethodRowViewProps) {
  const { name, kind, paperCount, linkCount, tags, hasNote } = row;
  const expansion = expansionOf(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isOpen}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(rowStyles.row, isOpen && rowStyles.open, styles.row)}
      onClick={onOpen}
    >
      <span className={styles.shape}>
        <KindIcon kind={kind} size={12} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>
          <Name text={name} />
        </span>
        <span className={styles.under}>
          <span className={styles.kind}>{KIND_LABELS[kind].toLowerCase()}</span>
          {expansion !== null && (
            <span className={styles.expansion}>
              <Name text={expansion} />
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag.id} className={styles.tag}>
              <Name text={`#${tag.name}`} />
            </span>
          ))}
        </span>
      </span>
      <span className={styles.counts}>
        {hasNote && <NotebookPen size={12} role="img" aria-label="has a note" />}
        {countWords(paperCount, linkCount)}
      </span>
    </div>
  );
}

/** "2 papers · 1 link"; what there is none of is not said. */
function countWords(papers: number, links: number): string {
  const counts = [papers > 0 && plural(papers, 'paper'), links > 0 && plural(links, 'link')];
  return counts.filter((words) => words !== false).join(' · ');
}
