// The question before going back to a backup, and what comes of it.

import type { Backup } from '#shared/contract/backups.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { fullMoment } from '../../text/dates.ts';
import { plural } from '../../text/plural.ts';
import { AlertDialog } from '../../ui/Dialog.tsx';
import styles from './RestoreDialog.module.css';
import { restoreBackup } from './restore-backup.ts';

export interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Says what goes and what stays before anything is done. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const store = useAppStore();
  const now = useApp((state) => state.library?.revision ?? 0);
  const behind = now - backup.revision;
  return (
    <AlertDialog
      title="Go back to this backup?"
      isOpen
      confirmLabel="Restore the backup"
      isDangerous
      onCancel={onClose}
      onConfirm={async () => {
        await restoreBackup(store, backup.name);
        onClose();
      }}
    >
      <div className={styles.text}>
        <p>
          The library becomes what it was on {fullMoment(backup.madeAt)}
          {behind > 0 && `, without the ${plural(behind, 'change')} made since`}.
        </p>
        <p>
          As it is now it is backed up first, so this can be undone: from the message that follows, or from this list at
          any later time.
        </p>
      </div>
    </AlertDialog>
  );
}
