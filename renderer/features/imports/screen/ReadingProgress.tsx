// While files are read: how far it is, and a way to stop.

import { phaseWords } from '../../../api/task-words.ts';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import type { Phase } from '../session/import-state.ts';
import styles from './ReadingProgress.module.css';

type ReadingPhase = Extract<Phase, { readonly kind: 'handing-over' | 'reading' }>;

export function ReadingProgress({ phase, onCancel }: { readonly phase: ReadingPhase; readonly onCancel: () => void }) {
  return (
    <div className={styles.middle}>
      <div className={styles.card} role="status">
        {phase.kind === 'reading' ? (
          <TaskProgressBar taskId={phase.taskId} label="Reading" />
        ) : (
          <ProgressBar
            label={phase.total > 1 ? 'Taking in the files' : 'Taking in the file'}
            done={phase.done}
            total={phase.total > 1 ? phase.total : null}
          />
        )}
        <p className={styles.promise}>Nothing changes before you have seen what was found.</p>
        <div>
          <Button onPress={onCancel} shortcut="Escape">
            Cancel
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The progress of a task of the engine; before its first report it has only a label. */
export function TaskProgressBar({ taskId, label }: { readonly taskId: string; readonly label: string }) {
  const progress = useApp((state) => state.tasks[taskId]);
  return (
    <ProgressBar
      label={progress === undefined ? label : phaseWords(progress.phase)}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      isShare={progress?.phase === 'parsing'}
    />
  );
}
