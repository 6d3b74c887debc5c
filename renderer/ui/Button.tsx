// The one button: plain, primary, quiet or dangerous, with its key printed on it.

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { KeyHint } from './Kbd.tsx';
import { keyedButton } from './keyed.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `plain` by default; `primary` at most once a screen; `quiet` has no edge. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** Keys that do the same, in tinykeys' notation. */
  readonly shortcut?: string;
  /** False where there is no room to print it. */
  readonly isShortcutShown?: boolean;
  readonly children: ReactNode;
}

/** A button with a text. */
export function Button({ variant = 'plain', icon, shortcut, isShortcutShown = true, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} {...keyedButton(shortcut)} className={cx(styles.button, styles[variant])}>
      {icon}
      {children}
      {shortcut !== undefined && isShortcutShown && <KeyHint keys={shortcut} />}
    </AriaButton>
  );
}
