// A short text beside the control it names.

import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';

export interface TooltipBoxProps {
  readonly text: string;
  readonly shortcut?: string;
}

export interface WithTooltipProps extends TooltipBoxProps {
  /** The control, which must be focusable. */
  readonly children: ReactNode;
}

/** Shows `text` while the control inside is hovered or focused by keyboard. */
export function WithTooltip({ children, ...box }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <TooltipBox {...box} />
    </TooltipTrigger>
  );
}

/** The box itself, for a trigger around it. */
export function TooltipBox({ text, shortcut }: TooltipBoxProps) {
  return (
    <Tooltip className={cx(styles.tooltip)} offset={6}>
      {text}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </Tooltip>
  );
}
