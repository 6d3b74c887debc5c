// A small panel that floats beside its button.

import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** The button that opens the panel. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly placement?: AriaPopoverProps['placement'];
  readonly size?: 's' | 'l';
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** The panel; as a function it is handed what closes it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** Opens on press, closes on Escape or a press elsewhere; focus goes in and comes back. */
export function Popover({ trigger, label, placement = 'bottom start', size = 's', children, ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <AriaPopover className={cx(styles.popover, styles[size])} placement={placement} offset={6}>
        <Dialog className={cx(styles.dialog)} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
