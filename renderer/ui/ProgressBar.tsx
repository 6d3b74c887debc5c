// How far a long piece of work has come.

import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
}

/** A bar with its label and count; without a total it only says how much is done. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const isKnown = total !== null && total > 0;
  const count = isKnown
    ? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
    : done.toLocaleString('en-GB');
  return (
    <AriaProgressBar
      className={cx(styles.progress)}
      valueLabel={count}
      {...(isKnown ? { value: done, maxValue: total } : { isIndeterminate: true })}
    >
      {({ percentage }) => (
        <>
          <span className={styles.words}>
            <Label>{label}</Label>
            {(isKnown || done > 0) && <span className={styles.count}>{count}</span>}
          </span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
