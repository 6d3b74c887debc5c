// One import as a row: its files, when, and what came of it.

import type { ImportSummary } from '#shared/contract/imports.ts';
import { fullMoment, shortDate } from '../../../text/dates.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../text/Name.tsx';
import { sumWords } from '../words/decision-words.ts';
import { filesTitle } from '../words/file-words.ts';
import styles from './ImportsPlace.module.css';

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** "09:35": several imports of one day are told apart. */
function timeOfDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : TIME.format(date);
}

export interface ImportRowProps {
  readonly id: string;
  readonly summary: ImportSummary;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly onOpen: (index: number) => void;
}

export function ImportRow({ id, summary, index, total, isActive, onOpen }: ImportRowProps) {
  const { files, importedAt, undoneAt, counts } = summary;
  const { name, rest } = filesTitle(files.map((file) => file.name));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(styles.row, isActive && styles.active, undoneAt !== null && styles.undone)}
      onClick={() => onOpen(index)}
    >
      <div className={styles.name}>
        <Name text={name} />
        {rest}
      </div>
      <time className={styles.when} dateTime={importedAt} title={fullMoment(importedAt)}>
        {shortDate(importedAt)}, {timeOfDay(importedAt)}
      </time>
      <div className={styles.counts}>{sumWords(counts)}</div>
      {undoneAt !== null && (
        <span>
          <Chip>undone</Chip>
        </span>
      )}
    </div>
  );
}
