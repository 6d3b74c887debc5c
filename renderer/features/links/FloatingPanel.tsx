// A panel that floats beside whatever opened it, inside of a DialogTrigger.

import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover, type PopoverProps } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import styles from './FloatingPanel.module.css';

export interface FloatingPanelProps extends Pick<PopoverProps, 'isOpen' | 'onOpenChange' | 'placement'> {
  readonly label: string;
  readonly triggerRef?: RefObject<Element | null>;
  readonly children: (close: () => void) => ReactNode;
}

/** Closes on Escape or a press elsewhere; the focus goes in and comes back. */
export function FloatingPanel({ label, placement = 'bottom start', children, ...rest }: FloatingPanelProps) {
  return (
    <Popover {...rest} className={cx(styles.panel)} placement={placement} offset={6}>
      <Dialog className={cx(styles.dialog)} aria-label={label}>
        {({ close }) => children(close)}
      </Dialog>
    </Popover>
  );
}
