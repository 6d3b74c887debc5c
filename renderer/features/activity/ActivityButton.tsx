// The session's messages, behind a button of the status bar.

import { History } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import styles from './ActivityButton.module.css';
import { ActivityPanel } from './ActivityPanel.tsx';

/** Messages go by themselves after a while; here they can be read later. */
export function ActivityButton() {
  const isOpen = useApp((state) => state.dialog === 'activity');
  const open = useApp((state) => state.openDialog);
  const close = useApp((state) => state.closeDialog);
  return (
    <Popover
      label="Activity"
      placement="top end"
      isOpen={isOpen}
      onOpenChange={(next) => (next ? open('activity') : close())}
      trigger={
        <AriaButton className={cx(styles.button)}>
          <History size={13} strokeWidth={1.75} aria-hidden />
          Activity
        </AriaButton>
      }
    >
      <ActivityPanel />
    </Popover>
  );
}
