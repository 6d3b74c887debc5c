// Under the paper in the queue: where one is, and the two ways on.

import { keyOf } from '../../app/commands.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ReadingBar.module.css';

/** Says of a paper that has just left the queue that it has. */
export function ReadingBar({ total }: { readonly total: number }) {
  const isHere = useApp(({ selectedId, queueRows, queueIndex }) => queueRows.rowAt(queueIndex)?.id === selectedId);
  const index = useApp((state) => state.queueIndex);
  const next = useApp((state) => state.nextInQueue);
  const step = useApp((state) => state.stepInQueue);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className={styles.bar} aria-label="Reading" data-under-messages>
      <span className={styles.where}>
        {isHere ? `${(index + 1).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}` : 'no longer queued'}
      </span>
      {isHere ? (
        <>
          <Button shortcut={keyOf('queue-skip')} isDisabled={isReadOnly} onPress={() => void next('skipped')}>
            Skip
          </Button>
          <Button
            variant="primary"
            shortcut={keyOf('queue-next')}
            isDisabled={isReadOnly}
            onPress={() => void next('read')}
          >
            Read, next
          </Button>
        </>
      ) : (
        <Button variant="primary" shortcut={keyOf('queue-next')} isDisabled={total === 0} onPress={() => void step(1)}>
          Next paper
        </Button>
      )}
    </div>
  );
}
