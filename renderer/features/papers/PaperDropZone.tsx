// A row of the rail on which papers can be dropped.

import { type DragEvent, type ReactNode, useState } from 'react';
import type { BulkAction } from '../../state/bulk.ts';
import { useAppStore } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './PaperDropZone.module.css';
import { draggedPapers, endDrag } from './paper-drag.ts';

export interface PaperDropZoneProps {
  /** What a drop does to the papers; nothing can be dropped where it is null. */
  readonly action: BulkAction | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Shows while papers are over it that it would take them. Keys do the same, so that nobody has to drag. */
export function PaperDropZone({ action, className, children }: PaperDropZoneProps) {
  const store = useAppStore();
  const [isOver, setOver] = useState(false);

  const onDragOver = (event: DragEvent) => {
    if (action === null || draggedPapers(event.dataTransfer) === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = action.kind === 'trash' ? 'move' : 'copy';
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    const chosen = draggedPapers(event.dataTransfer);
    setOver(false);
    endDrag();
    if (action === null || chosen === null) return;
    event.preventDefault();
    void store.getState().changePapers(chosen, action);
  };
  return (
    <li
      className={cx(className, isOver && styles.over)}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {children}
    </li>
  );
}
