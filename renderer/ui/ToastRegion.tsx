// Where short messages appear.

import { X } from 'lucide-react';
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ToastRegion.module.css';
import { toastQueue } from './toast-queue.ts';

/** Mounted once; F6 moves focus to it. */
export function ToastRegion() {
  return (
    <AriaToastRegion queue={toastQueue} className={cx(styles.region)} aria-label="Messages">
      {({ toast }) => (
        <Toast toast={toast} className={cx(styles.toast, styles[toast.content.tone ?? 'plain'])}>
          <ToastContent className={styles.content}>
            <Text slot="title" className={styles.title}>
              {toast.content.title}
            </Text>
            {toast.content.detail !== undefined && (
              <Text slot="description" className={styles.detail}>
                {toast.content.detail}
              </Text>
            )}
          </ToastContent>
          {toast.content.action && (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.action?.run();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton label="Close" size="s" slot="close">
            <X size={14} aria-hidden />
          </IconButton>
        </Toast>
      )}
    </AriaToastRegion>
  );
}
