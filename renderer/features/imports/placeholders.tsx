// Says plainly that importing from this window is not built yet.

import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useApp } from '../../state/use-app.ts';

/** Covers the window while there is something to import. */
export function ImportScreen() {
  const request = useApp((state) => state.importRequest);
  const close = useApp((state) => state.closeImport);
  if (request === null) return null;
  return (
    <div style={{ position: 'fixed', inset: 0, zIndex: 10, background: 'var(--paper)' }}>
      <EmptyState title="Importing is not part of this build" actions={<Button onPress={close}>Back</Button>} />
    </div>
  );
}

/** The list of imports. */
export function ImportsPlace() {
  return <EmptyState title="Imports are not part of this build" />;
}

/** One import. */
export function ImportPage() {
  return <EmptyState title="Imports are not part of this build" />;
}

/** Where dropped files land. */
export function DropTarget() {
  return null;
}
