// One line of the source: struck through when it was left out, tinted when it is a title.

import { memo } from 'react';
import type { PreviewLine } from '#shared/contract/imports.ts';
import { cx } from '../../../ui/cx.ts';
import unseen from '../../../ui/unseen.module.css';
import { Name } from '../../text/Name.tsx';
import { lineWords } from '../words/line-words.ts';
import styles from './SourceLine.module.css';

export interface SourceLineProps {
  readonly id: string;
  readonly line: PreviewLine;
  readonly index: number;
  readonly total: number;
  /** It belongs to a selected record. */
  readonly isOfSelected: boolean;
  /** The reader chose this very line. */
  readonly isChosen: boolean;
  readonly showsReason: boolean;
  readonly onSelect: (index: number) => void;
}

/** Drawing a whole line of megabytes would stop the page; what is cut says so. */
const MOST_CHARACTERS = 20_000;

/** A long line shows its beginning, more of it when its record is selected, and all of it when it is chosen itself. */
export const SourceLine = memo(function SourceLine(props: SourceLineProps) {
  const { id, line, index, total, isOfSelected, isChosen, showsReason, onSelect } = props;
  const { role, text, number } = line;
  if (role === 'blank') return <div className={cx(styles.blank, isOfSelected && styles.marked)} />;
  const words = lineWords(line);
  const isPlain = role === 'title' || role === 'abstract';
  const rest = text.length - MOST_CHARACTERS;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(
        styles.line,
        role === 'title' && styles.title,
        role === 'ignored' && styles.ignored,
        isOfSelected && styles.marked,
        isChosen && styles.chosen,
      )}
      onClick={() => onSelect(index)}
    >
      <span className={styles.number}>{number}</span>
      <span className={cx(styles.text, !isChosen && styles.clamped)} dir="auto">
        <Name text={rest > 0 ? text.slice(0, MOST_CHARACTERS) : text} />
        {rest > 0 && <em> … and {rest.toLocaleString('en-GB')} more characters</em>}
      </span>
      {(showsReason || !(isPlain || role === 'ignored')) && <span className={styles.role}>{words}</span>}
      {(isPlain || (role === 'ignored' && !showsReason)) && <span className={unseen.unseen}>{words}</span>}
    </div>
  );
});
