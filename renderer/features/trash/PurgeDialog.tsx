// The question before papers go for good: what goes, what stays.

import type { Chosen } from '../../state/selection-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { AlertDialog } from '../../ui/Dialog.tsx';
import styles from './PurgeDialog.module.css';

export interface PurgeDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** It can be undone even then, which is said as well. */
export function PurgeDialog({ title, confirmLabel, chosen, onClose }: PurgeDialogProps) {
  const changePapers = useApp((state) => state.changePapers);
  const remove = () => {
    onClose();
    void changePapers(chosen, { kind: 'purge' });
  };
  return (
    <AlertDialog title={title} isOpen isDangerous confirmLabel={confirmLabel} onConfirm={remove} onCancel={onClose}>
      <p className={styles.words}>
        {plural(chosen.count, 'paper')} {chosen.count === 1 ? 'goes' : 'go'} for good, with the notes, tags and reading
        states on {chosen.count === 1 ? 'it' : 'them'}.
      </p>
      <p>
        A paper that a link refers to stays in the trash. The imports keep their records, and you can undo this as long
        as you change nothing else.
      </p>
    </AlertDialog>
  );
}
