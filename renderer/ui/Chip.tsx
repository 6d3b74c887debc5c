// A small rounded label.

import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { cx } from './cx.ts';

export interface ChipProps {
  /** `plain`, or the colour that carries the meaning; `asking` is dashed: a suggestion, not a fact. */
  readonly tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'asking';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Text in a pill; colour never says anything the text does not. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={cx(styles.chip, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
