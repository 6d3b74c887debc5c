// Below the preview: the keys, what would happen, and the way on.

import type { Preview } from '#shared/contract/imports.ts';
import { Button } from '../../../ui/Button.tsx';
import { commitHint, commitLabel, outcomeOf } from '../words/outcome-words.ts';
import { EditKeys } from './EditKeys.tsx';
import { TaskProgressBar } from './ReadingProgress.tsx';
import styles from './ReviewFooter.module.css';
import { useImport, useSession } from './session-hooks.ts';
import { useLate } from './use-late.ts';

export function ReviewFooter({ preview }: { readonly preview: Preview }) {
  const session = useSession();
  const phase = useImport((state) => state.phase);
  const message = useImport((state) => state.message);
  const isWorking = useLate(useImport((state) => state.busy > 0));
  if (phase.kind === 'committing') {
    return (
      <footer className={styles.footer}>
        <div className={styles.progress} role="status">
          <TaskProgressBar taskId={phase.taskId} label="Importing" />
        </div>
        <Button onPress={session.cancel}>Cancel</Button>
      </footer>
    );
  }
  return (
    <footer className={styles.footer}>
      <EditKeys edits={preview.edits} />
      <p className={styles.message} role="status">
        {isWorking ? 'Working…' : (message ?? commitHint(preview))}
      </p>
      {outcomeOf(preview) !== 'nothing' && <Button onPress={session.cancel}>Cancel</Button>}
      <Button variant="primary" onPress={() => void session.commit()}>
        {commitLabel(preview)}
      </Button>
    </footer>
  );
}
