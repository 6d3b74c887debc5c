// Says plainly that exporting from this window is not built yet.

import { useApp } from '../../state/use-app.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Opens with the store's dialog "export". */
export function ExportDialog() {
  const isOpen = useApp((state) => state.dialog === 'export');
  const close = useApp((state) => state.closeDialog);
  return (
    <Dialog title="Export" isOpen={isOpen} onClose={close}>
      <p>Exporting is not part of this build.</p>
    </Dialog>
  );
}
