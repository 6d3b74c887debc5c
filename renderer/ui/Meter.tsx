// How much of something is done, on one line with its words.

import { Meter as AriaMeter, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Meter.module.css';
import unseen from './unseen.module.css';

export interface MeterProps {
  /** What is measured; heard, not seen. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What the amount means: "24 of 71 decided". */
  readonly words: string;
}

/** A state, not a piece of work: for that there is `ProgressBar`. */
export function Meter({ label, value, max, words }: MeterProps) {
  return (
    <AriaMeter className={cx(styles.meter)} value={value} minValue={0} maxValue={Math.max(1, max)} valueLabel={words}>
      {({ percentage }) => (
        <>
          <Label className={unseen.unseen}>{label}</Label>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${percentage}%` }} />
          </span>
          <span className={styles.words}>{words}</span>
        </>
      )}
    </AriaMeter>
  );
}
