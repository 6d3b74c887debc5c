// Dialogs over a dimmed window: one for work, one for a question.

import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 's' | 'm' | 'l';
  /** Buttons under the content, the main one last. */
  readonly footer?: ReactNode;
  /** False while closing would lose work. */
  readonly isDismissable?: boolean;
  /** True where there is only text, which keys must be able to scroll. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** A dialog with a title, a close button, content that scrolls and a row of buttons. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'm',
  footer,
  isDismissable = true,
  isText,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            {isDismissable && (
              <IconButton label="Close" onPress={onClose}>
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </header>
          <div className={styles.content} {...(isText === true ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface AlertDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void | Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question that must be answered: what would happen, and the two ways on. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    title,
    isOpen,
    confirmLabel,
    cancelLabel = 'Cancel',
    isDangerous = false,
    onConfirm,
    onCancel,
    children,
  } = props;
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalOverlay className={cx(styles.overlay)} isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className={cx(styles.modal, styles.s)}>
        <AriaDialog role="alertdialog" className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
          </header>
          <div className={styles.content}>{children}</div>
          <footer className={styles.footer}>
            <Button onPress={onCancel} autoFocus>
              {cancelLabel}
            </Button>
            <Button variant={isDangerous ? 'danger' : 'primary'} onPress={() => void confirm()} isDisabled={isBusy}>
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
