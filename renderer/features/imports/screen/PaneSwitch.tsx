// In a narrow window: which of the two sides is shown.

import { cx } from '../../../ui/cx.ts';
import styles from './PaneSwitch.module.css';

export type ReviewPane = 'source' | 'records';

const LABELS: Readonly<Record<ReviewPane, string>> = { records: 'Records', source: 'Source' };

export function PaneSwitch({
  pane,
  onChange,
}: {
  readonly pane: ReviewPane;
  readonly onChange: (pane: ReviewPane) => void;
}) {
  return (
    <fieldset className={styles.switch} aria-label="What is shown">
      {(['records', 'source'] as const).map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={side === pane}
          className={cx(styles.side, side === pane && styles.chosen)}
          onClick={() => onChange(side)}
        >
          {LABELS[side]}
        </button>
      ))}
    </fieldset>
  );
}
