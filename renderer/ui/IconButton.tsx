// A button that is only a picture, with its name in a tooltip.

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './IconButton.module.css';
import { keyedButton } from './keyed.ts';
import { WithTooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly size?: 's' | 'm';
  readonly children: ReactNode;
}

/** A square button with an icon; the label is required. */
export function IconButton({ label, shortcut, size = 'm', children, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <AriaButton {...rest} aria-label={label} {...keyedButton(shortcut)} className={cx(styles.button, styles[size])}>
        {children}
      </AriaButton>
    </WithTooltip>
  );
}
