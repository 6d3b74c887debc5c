// A setting that is on or off.

import { Switch as AriaSwitch } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with its label on the right; it takes effect at once. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <AriaSwitch className={cx(styles.switch)} isSelected={isOn} onChange={onChange}>
      <span className={styles.track} aria-hidden>
        <span className={styles.knob} />
      </span>
      {label}
    </AriaSwitch>
  );
}
