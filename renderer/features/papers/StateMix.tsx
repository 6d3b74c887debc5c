// How many of several papers are in each reading state: a bar, and the same in words.

import type { PaperSummary } from '#shared/contract/papers.ts';
import { READING_STATES } from '#shared/domain/reading-state.ts';
import { stateLabel } from '../../text/state-label.ts';
import { cx } from '../../ui/cx.ts';
import styles from './StateMix.module.css';

/** States nobody is in are left out. */
export function StateMix({ states }: Pick<PaperSummary, 'states'>) {
  const shown = READING_STATES.filter((state) => states[state] > 0);
  return (
    <div className={styles.mix}>
      <div className={styles.bar} aria-hidden>
        {shown.map((state) => (
          <span key={state} className={cx(styles.piece, styles[state])} style={{ flexGrow: states[state] }} />
        ))}
      </div>
      <ul className={styles.legend} aria-label="How many are in each state">
        {shown.map((state) => (
          <li key={state} className={styles.entry}>
            <span className={cx(styles.dot, styles[state])} aria-hidden />
            {stateLabel(state)} <span className={styles.count}>{states[state].toLocaleString('en-GB')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
