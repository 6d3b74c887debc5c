// One paper in the list, however it is drawn: what a press, a drag and assistive technology find there.

import { type DragEvent, type MouseEvent, memo } from 'react';
import type { ListItem } from '../../state/list-source.ts';
import { cx } from '../../ui/cx.ts';
import { type Column, columnTracks } from './list-columns.ts';
import type { ListLayout } from './list-layout.ts';
import { PaperCard } from './PaperCard.tsx';
import { PaperColumns } from './PaperColumns.tsx';
import styles from './PaperOption.module.css';
import { PaperRowView } from './PaperRowView.tsx';
import { usePaperDrag } from './use-paper-drag.ts';

export interface PaperOptionProps {
  readonly item: ListItem;
  readonly index: number;
  readonly total: number;
  readonly layout: ListLayout;
  readonly columns: readonly Column[];
  /** The row the keyboard is on. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly showRepairs: boolean;
  readonly onPress: (index: number, event: MouseEvent) => void;
}

/** The list has the focus, not its rows. */
export const PaperOption = memo(function PaperOption(props: PaperOptionProps) {
  const { item, index, total, layout, columns, isActive, isSelected, showRepairs, onPress } = props;
  const { state } = item.paper;
  const startDrag = usePaperDrag();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: a press that moves the focus from row to list ends the drag it began
    <div
      id={`paper-row-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={cx(
        styles.option,
        styles[layout],
        isSelected && styles.selected,
        isActive && styles.active,
        (state === 'read' || state === 'skipped') && styles.done,
      )}
      style={layout === 'columns' ? { gridTemplateColumns: columnTracks(columns) } : undefined}
      onClick={(event) => onPress(index, event)}
      draggable
      onDragStart={(event: DragEvent) => startDrag(event, index, item.paper)}
    >
      {layout === 'rows' && <PaperRowView item={item} showRepairs={showRepairs} />}
      {layout === 'cards' && <PaperCard item={item} showRepairs={showRepairs} />}
      {layout === 'columns' && <PaperColumns item={item} columns={columns} showRepairs={showRepairs} />}
    </div>
  );
});
