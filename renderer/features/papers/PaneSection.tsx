// A part of a page under its own small heading: methods, links, similar papers.

import type { ReactNode } from 'react';
import styles from './PaneSection.module.css';

export interface PaneSectionProps {
  readonly title: string;
  /** Beside the title: how many there are. */
  readonly count?: string;
  /** At the right end of the heading. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function PaneSection({ title, count, actions, children }: PaneSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{title}</h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        <span className={styles.spacer} />
        {actions !== undefined && actions !== false && <span className={styles.actions}>{actions}</span>}
      </header>
      {children}
    </section>
  );
}
