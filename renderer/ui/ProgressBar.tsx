// How far a long piece of work has come.

import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** Says how much as a percentage, where the numbers themselves mean nothing to a person: bytes. */
  readonly isShare?: boolean;
}

/** A bar with its label and count; without a total it only says how much is done. */
export function ProgressBar({ label, done, total, isShare = false }: ProgressBarProps) {
  const isKnown = total !== null && total > 0;
  const amount = isKnown
    ? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
    : done.toLocaleString('en-GB');
  const count = isKnown && isShare ? `${Math.floor((100 * done) / total)} %` : amount;
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
