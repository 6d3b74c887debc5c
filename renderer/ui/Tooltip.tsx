// A short text beside the control it names.

import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';

export interface WithTooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  /** The control, which must be focusable. */
  readonly children: ReactNode;
}

/** Shows `text` while the control inside is hovered or focused by keyboard. */
export function WithTooltip({ text, shortcut, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {text}
        {shortcut !== undefined && <Kbd keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
