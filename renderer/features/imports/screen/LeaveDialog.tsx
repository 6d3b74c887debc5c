// Asks before edits of a preview are thrown away.

import { plural } from '../../../text/plural.ts';
import { AlertDialog } from '../../../ui/Dialog.tsx';
import { useImport, useSession } from './session-hooks.ts';

export function LeaveDialog() {
  const isOpen = useImport((state) => state.isAskingToLeave);
  const edits = useImport(({ preview }) => preview?.edits ?? 0);
  const session = useSession();
  return (
    <AlertDialog
      title="Leave without importing?"
      isOpen={isOpen}
      confirmLabel="Leave"
      cancelLabel="Go on"
      isDangerous
      onConfirm={session.leave}
      onCancel={() => session.store.setState({ isAskingToLeave: false })}
    >
      <p>
        The library stays as it is. The {plural(edits, 'change')} you made to this preview {edits === 1 ? 'is' : 'are'}{' '}
        forgotten.
      </p>
    </AlertDialog>
  );
}
