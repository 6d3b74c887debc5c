// A page of its own: a title, what can be done here, and one column.

import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Page.module.css';

export interface PageProps {
  /** Without one there is no column: what a place shows when it has nothing to show. */
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly size?: 'm' | 'l';
  readonly children: ReactNode;
}

/** Scrolls as a whole. */
export function Page({ title, actions, size = 'm', children }: PageProps) {
  if (title === undefined) return <main className={styles.page}>{children}</main>;
  return (
    <main className={styles.page}>
      <div className={cx(styles.column, styles[size])}>
        <header className={styles.header}>
          <h1 className={styles.title}>{title}</h1>
          {actions}
        </header>
        {children}
      </div>
    </main>
  );
}
