// Ctrl or Cmd K: finds every paper, note, tag, place and command, by keyboard or pointer.

import { useMemo } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useApp, useAppStore, useServices } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Palette.module.css';
import { PaletteBox } from './PaletteBox.tsx';

/** Over everything; a press outside or Escape leads back to where one was. */
export function Palette() {
  const isOpen = useApp((state) => state.dialog === 'palette');
  const close = useApp((state) => state.closeDialog);
  const store = useAppStore();
  const services = useServices();
  const context = useMemo(() => ({ store, services }), [store, services]);
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className={cx(styles.modal)}>
        <Dialog className={cx(styles.dialog)} aria-label="Find anything">
          <PaletteBox context={context} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
