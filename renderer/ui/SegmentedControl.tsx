// A few choices side by side, of which one is always made.

import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './SegmentedControl.module.css';
import segmentStyles from './segments.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What the choice means, under its name. */
  readonly description?: string;
  readonly isDisabled?: boolean;
  /** The label is heard, not seen: what stands beside it says it. */
  readonly isLabelHidden?: boolean;
}

/** Radio buttons drawn as one control; arrow keys choose, at once. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, description, isDisabled = false, isLabelHidden = false } = props;
  return (
    <RadioGroup
      className={cx(styles.group)}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {!isLabelHidden && (
        <span className={styles.words}>
          <Label className={styles.label}>{label}</Label>
          {description !== undefined && (
            <Text slot="description" className={styles.description}>
              {description}
            </Text>
          )}
        </span>
      )}
      <span className={segmentStyles.segments}>
        {segments.map((segment) => (
          <Radio key={segment.value} value={segment.value} className={cx(segmentStyles.segment, styles.segment)}>
            {segment.icon}
            {segment.label}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
