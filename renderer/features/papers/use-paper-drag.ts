// Dragging papers out of the list.

import { type DragEvent, useCallback } from 'react';
import type { PaperRow } from '#shared/contract/papers.ts';
import { chosenPapers } from '../../state/bulk-slice.ts';
import { isSelected } from '../../state/selection.ts';
import { selectedCount } from '../../state/selection-slice.ts';
import { useAppStore } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import styles from './PaperOption.module.css';
import { beginDrag, endDrag } from './paper-drag.ts';

/** A row of several that are selected takes them all along; another row goes alone, and is opened. */
export function usePaperDrag(): (event: DragEvent, index: number, paper: PaperRow) => void {
  const store = useAppStore();
  return useCallback(
    (event, index, paper) => {
      const state = store.getState();
      const isOneOfSeveral = selectedCount(state) > 1 && isSelected(state.selection, paper.id);
      if (!isOneOfSeveral) state.selectIndex(index);
      const chosen = isOneOfSeveral ? chosenPapers(store.getState()) : { papers: { ids: [paper.id] }, count: 1 };
      if (chosen === null) return;
      beginDrag(event.dataTransfer, chosen);
      showUnderPointer(event.dataTransfer, chosen.count === 1 ? paper.title : plural(chosen.count, 'paper'));
      event.currentTarget.addEventListener('dragend', endDrag, { once: true });
    },
    [store],
  );
}

/** The picture of a drag has to be on the page for as long as it takes to be drawn. */
function showUnderPointer(transfer: DataTransfer, text: string): void {
  const picture = document.createElement('div');
  picture.className = styles.dragged ?? '';
  picture.textContent = text === '' ? 'untitled' : text;
  document.body.append(picture);
  transfer.setDragImage(picture, -10, -8);
  setTimeout(() => picture.remove());
}
