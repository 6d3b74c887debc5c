// The reading state of papers: five choices side by side, each with its key.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { STATE_ICONS } from '../../app/rail-items.ts';
import { STATE_KEYS } from '../../app/selection-commands.ts';
import { useApp } from '../../state/use-app.ts';
import { stateLabel } from '../../text/state-label.ts';
import { cx } from '../../ui/cx.ts';
import { keyedButton } from '../../ui/keyed.ts';
import segmentStyles from '../../ui/segments.module.css';
import { WithTooltip } from '../../ui/Tooltip.tsx';
import styles from './StateControl.module.css';

export interface StateControlProps {
  readonly label?: string;
  /** Null when several papers are not all in one. */
  readonly state: ReadingState | null;
  readonly onChoose: (state: ReadingState) => void;
}

/** Behaves like radio buttons: one is chosen, or none where papers differ; arrow keys move between them. */
export function StateControl({ label = 'Reading state', state, onChoose }: StateControlProps) {
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(segmentStyles.segments, styles.group)}
      isDisabled={isReadOnly}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={state === null ? [] : [state]}
      onSelectionChange={(keys) => {
        const chosen = READING_STATES.find((candidate) => keys.has(candidate));
        if (chosen !== undefined && chosen !== state) onChoose(chosen);
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
              className={cx(segmentStyles.segment, styles.state)}
              {...keyedButton(STATE_KEYS[candidate])}
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
