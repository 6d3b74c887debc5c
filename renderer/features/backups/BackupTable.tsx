// The table of backups.

import type { Backup } from '#shared/contract/backups.ts';
import { useApp } from '../../state/use-app.ts';
import { fullMoment, momentWords } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import unseen from '../../ui/unseen.module.css';
import styles from './BackupTable.module.css';
import { reasonWords, sizeWords } from './backup-words.ts';

export interface BackupTableProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
  readonly isDisabled: boolean;
  readonly onRestore: (backup: Backup) => void;
}

/** The revision tells how far a backup is from the library as it is now. */
export function BackupTable({ backups, isDisabled, onRestore }: BackupTableProps) {
  const now = useApp((state) => state.library?.revision ?? 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">Why</th>
          <th scope="col">State</th>
          <th scope="col" className={styles.number}>
            Size
          </th>
          <th scope="col">
            <span className={unseen.unseen}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <th scope="row" title={fullMoment(backup.madeAt)}>
              {momentWords(backup.madeAt)}
            </th>
            <td>{reasonWords(backup.reason)}</td>
            <td title={`Revision ${backup.revision}; the library is at ${now}`}>{stateWords(backup.revision, now)}</td>
            <td className={styles.number}>{sizeWords(backup.sizeBytes)}</td>
            <td className={styles.action}>
              <Button
                isDisabled={isDisabled}
                aria-label={`Restore the backup of ${fullMoment(backup.madeAt)}, ${reasonWords(backup.reason)}`}
                onPress={() => onRestore(backup)}
              >
                Restore…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Revisions count changes; after a restore they may count from another past. */
function stateWords(revision: number, now: number): string {
  if (revision === now) return 'as now';
  const changes = Math.abs(now - revision).toLocaleString('en-GB');
  const noun = changes === '1' ? 'change' : 'changes';
  return revision < now ? `${changes} ${noun} ago` : `${changes} ${noun} ahead`;
}
