// One record of the preview: number, title, beginning of the abstract, what becomes of it and why.

import { type MouseEvent, memo } from 'react';
import type { PreviewRecord } from '#shared/contract/imports.ts';
import { shortName } from '../../../text/author-name.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../text/Name.tsx';
import { decisionLabel } from '../words/decision-words.ts';
import { MatchLine } from './MatchLine.tsx';
import styles from './RecordRow.module.css';
import { useImport } from './session-hooks.ts';
import { WarningLine } from './WarningLine.tsx';

export interface RecordRowProps {
  readonly id: string;
  readonly record: PreviewRecord;
  readonly index: number;
  readonly total: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** The first record of one of several files names its file. */
  readonly showsFile: boolean;
  readonly onSelect: (index: number, isExtending: boolean) => void;
  readonly onCompare: (index: number) => void;
}

/** The list around it takes the keys; a press selects, with Shift up to here. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { id, record, index, total, isSelected, isActive, showsFile, onSelect, onCompare } = props;
  const label = decisionLabel(record);
  return (
    <>
      {showsFile && <FileHeading file={record.file} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys */}
      <div
        id={id}
        role="option"
        aria-selected={isSelected}
        aria-setsize={total}
        aria-posinset={index + 1}
        tabIndex={-1}
        className={cx(
          styles.row,
          isSelected && styles.selected,
          isActive && styles.active,
          record.decision === 'rejected' && styles.rejected,
          record.decision === 'duplicate' && styles.known,
        )}
        onMouseDown={keepTextUnselected}
        onClick={(event) => onSelect(index, event.shiftKey)}
      >
        <span className={styles.number}>{record.index.toLocaleString('en-GB')}</span>
        <div className={styles.body}>
          <div className={styles.title} dir="auto">
            {record.title === '' ? <em>untitled</em> : <Name text={record.title} />}
          </div>
          <Authors authors={record.authors} />
          {record.abstractStart !== '' && (
            <div className={styles.abstract} dir="auto">
              <Name text={record.abstractStart} />
            </div>
          )}
          <MatchLine record={record} onCompare={() => onCompare(index)} />
          <WarningLine record={record} />
        </div>
        <Chip tone={label.tone}>{label.text}</Chip>
      </div>
    </>
  );
});

/** Shift with a press extends the selection of records, not one of text. */
function keepTextUnselected(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

function FileHeading({ file }: { readonly file: number }) {
  const name = useImport(({ preview }) => preview?.files[file]?.name ?? '');
  return (
    <div className={styles.file} role="presentation">
      <Name text={name} />
    </div>
  );
}

const MOST_AUTHORS = 4;

function Authors({ authors }: Pick<PreviewRecord, 'authors'>) {
  if (authors.length === 0) return null;
  const rest = authors.length - MOST_AUTHORS;
  return (
    <div className={styles.authors}>
      <Name text={authors.slice(0, MOST_AUTHORS).map(shortName).join(', ')} />
      {rest > 0 && ` and ${rest} more`}
    </div>
  );
}
