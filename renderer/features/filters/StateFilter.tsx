// Filters by reading state: any of those chosen.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PaperSummary } from '#shared/contract/papers.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { useApp } from '../../state/use-app.ts';
import { stateLabel } from '../../text/state-label.ts';
import { cx } from '../../ui/cx.ts';
import styles from './choices.module.css';

export interface StateFilterProps {
  readonly chosen: readonly ReadingState[];
  readonly counts: PaperSummary['states'] | null;
}

export function StateFilter({ chosen, counts }: StateFilterProps) {
  const narrow = useApp((state) => state.narrow);
  return (
    <ToggleButtonGroup
      aria-label="Reading state"
      className={cx(styles.choices)}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const states = READING_STATES.filter((state) => keys.has(state));
        narrow({ states: states.length === 0 ? undefined : states });
      }}
    >
      {READING_STATES.map((state) => (
        <ToggleButton key={state} id={state} className={cx(styles.choice)}>
          {stateLabel(state)}
          {counts !== null && <span className={styles.count}>{counts[state].toLocaleString('en-GB')}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
