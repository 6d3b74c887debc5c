// The reading state of a paper: five choices side by side, each with its key.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PaperId } from '#shared/contract/ids.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { STATE_KEYS } from '../../app/commands.ts';
import { STATE_ICONS } from '../../app/rail-items.ts';
import { useApp } from '../../state/use-app.ts';
import { stateLabel } from '../../text/state-label.ts';
import { cx } from '../../ui/cx.ts';
import { ariaKeys } from '../../ui/key-label.ts';
import { WithTooltip } from '../../ui/Tooltip.tsx';
import styles from './StateControl.module.css';

/** Behaves like radio buttons: one is always chosen, arrow keys move between them. */
export function StateControl({ paperId, state }: { readonly paperId: PaperId; readonly state: ReadingState }) {
  const setReadingState = useApp((app) => app.setReadingState);
  return (
    <ToggleButtonGroup
      aria-label="Reading state"
      className={cx(styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state]}
      onSelectionChange={(keys) => {
        const chosen = READING_STATES.find((candidate) => keys.has(candidate));
        if (chosen !== undefined && chosen !== state) void setReadingState([paperId], chosen);
      }}
    >
      {READING_STATES.map((candidate) => {
        const Icon = STATE_ICONS[candidate];
        return (
          <WithTooltip
            key={candidate}
            text={`Mark as ${stateLabel(candidate).toLowerCase()}`}
            shortcut={STATE_KEYS[candidate]}
          >
            <ToggleButton
              id={candidate}
              className={cx(styles.state)}
              aria-keyshortcuts={ariaKeys(STATE_KEYS[candidate])}
            >
              <Icon size={14} strokeWidth={1.75} aria-hidden />
              <span className={styles.label}>{stateLabel(candidate)}</span>
            </ToggleButton>
          </WithTooltip>
        );
      })}
    </ToggleButtonGroup>
  );
}
