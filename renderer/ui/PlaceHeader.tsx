// Above a place: what it is, how much is in it, and what can be done there.

import type { ReactNode } from 'react';
import styles from './PlaceHeader.module.css';

export interface PlaceHeaderProps {
  readonly title: string;
  /** "46 methods"; null while that is unknown, and where there is nothing. */
  readonly count: string | null;
  /** Beside the count: how far one has come. */
  readonly progress?: ReactNode;
  /** At the right end. */
  readonly actions?: ReactNode;
}

export function PlaceHeader({ title, count, progress, actions }: PlaceHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <span role="status" className={styles.count}>
        {count}
      </span>
      {progress}
      <span className={styles.spacer} />
      {actions}
    </header>
  );
}
