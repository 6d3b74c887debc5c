// What a place shows when it has nothing: why, and what to do about it.

import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** A small drawing of what would be here. */
  readonly figure?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the likeliest first. */
  readonly actions?: ReactNode;
}

/** A calm few lines in the middle of a pane. */
export function EmptyState({ title, figure, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {figure !== undefined && (
        <div className={styles.figure} aria-hidden>
          {figure}
        </div>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
