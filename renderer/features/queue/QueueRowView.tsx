// One paper of the queue: its number, its title, and a grip to drag it by.

import { GripVertical } from 'lucide-react';
import { memo, type PointerEvent } from 'react';
import type { QueueRow } from '#shared/contract/queue.ts';
import { cx } from '../../ui/cx.ts';
import rowStyles from '../../ui/row.module.css';
import { authorWords } from '../papers/Byline.tsx';
import { Name } from '../text/Name.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import styles from './QueueRowView.module.css';

export interface QueueRowViewProps {
  readonly id: string;
  readonly row: QueueRow;
  readonly index: number;
  readonly total: number;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  /** Where a dragged paper would land beside this one. */
  readonly dropLine: 'above' | 'below' | null;
  readonly showRepairs: boolean;
  readonly onSelect: (index: number) => void;
  /** A press that may become a drag; on the grip it is one at once. */
  readonly onGrab: (event: PointerEvent, row: QueueRow, index: number, isGrip: boolean) => void;
}

/** The list has the focus, not its rows. */
export const QueueRowView = memo(function QueueRowView(props: QueueRowViewProps) {
  const { id, row, index, total, isSelected, isDragged, dropLine, showRepairs, onSelect, onGrab } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(
        rowStyles.row,
        isSelected && rowStyles.open,
        styles.row,
        isDragged && styles.dragged,
        dropLine !== null && styles[dropLine],
      )}
      onClick={() => onSelect(index)}
      onPointerDown={(event) => onGrab(event, row, index, false)}
    >
      <span className={styles.number}>{row.position.toLocaleString('en-GB')}</span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {row.title === '' ? (
            <em>untitled</em>
          ) : (
            <OverlaidText text={row.title} repairs={showRepairs ? row.titleRepairs : []} />
          )}
        </span>
        <Byline row={row} />
      </span>
      <span
        className={styles.grip}
        title="Drag to another place"
        aria-hidden
        onPointerDown={(event) => {
          event.stopPropagation();
          onGrab(event, row, index, true);
        }}
      >
        <GripVertical size={14} />
      </span>
    </div>
  );
});

function Byline({ row }: { readonly row: QueueRow }) {
  const { year, state, hasNote } = row;
  const names = authorWords(row);
  const parts = [year === null ? null : String(year), hasNote ? 'has a note' : null].filter((part) => part !== null);
  if (names === '' && parts.length === 0 && state !== 'reading') return null;
  return (
    <span className={styles.by}>
      {state === 'reading' && <span className={styles.reading}>reading</span>}
      {names !== '' && (
        <span className={styles.names}>
          <Name text={names} />
        </span>
      )}
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}
