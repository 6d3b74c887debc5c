// Two panes side by side, a list and what is open of it; the line between them moves.

import type { ReactNode } from 'react';
import { usePaneWidth } from '../../app/use-pane-width.ts';
import { useNarrow } from '../../app/use-window-width.ts';
import { useApp } from '../../state/use-app.ts';
import { ResizeHandle } from '../../ui/ResizeHandle.tsx';
import styles from './ListAndPaper.module.css';

export interface ListAndPaperProps {
  readonly list: ReactNode;
  /** `isAlone` in a narrow window, where there has to be a way back to the list. */
  readonly paper: (isAlone: boolean) => ReactNode;
}

/** In a narrow window the paper takes the place of the list. */
export function ListAndPaper({ list, paper }: ListAndPaperProps) {
  const isPaperOnTop = useApp((state) => state.isPaperOnTop);
  const pane = usePaneWidth('list');
  if (useNarrow()) return isPaperOnTop ? paper(true) : list;
  return (
    <div className={styles.panes}>
      <div className={styles.list} style={{ width: pane.width }}>
        {list}
        <ResizeHandle label="Width of the list" {...pane} />
      </div>
      {paper(false)}
    </div>
  );
}
