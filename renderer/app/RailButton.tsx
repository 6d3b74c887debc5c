// One place in the rail.

import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import styles from './RailButton.module.css';

export interface RailButtonProps {
  readonly icon: ReactNode;
  readonly label: ReactNode;
  readonly count: number | null;
  readonly isOpen: boolean;
  readonly isNested?: boolean;
  /** A search covers the place: it is where one is, but not what one sees. */
  readonly isQuiet?: boolean;
  readonly onPress: () => void;
}

/** A count of nothing is not printed. */
export function RailButton({ icon, label, count, isOpen, isNested, isQuiet, onPress }: RailButtonProps) {
  return (
    <button
      type="button"
      className={cx(
        styles.item,
        isOpen && styles.open,
        isNested === true && styles.nested,
        isQuiet === true && styles.quiet,
      )}
      aria-current={isOpen ? 'page' : undefined}
      onClick={onPress}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.label}>{label}</span>
      {count !== null && count > 0 && <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
    </button>
  );
}
