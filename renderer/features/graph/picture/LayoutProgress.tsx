// How far the arranging is, with a way to stop it.

import { Button } from '../../../ui/Button.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './LayoutProgress.module.css';

export function LayoutProgress() {
  const session = useGraphSession();
  const layout = useGraph((state) => state.layout);
  const isLoading = useGraph((state) => state.isLoading && state.graph === null);
  if (layout === null && !isLoading) return null;
  return (
    <div className={styles.progress} role="status">
      {layout === null ? (
        <span>Reading the library</span>
      ) : (
        <>
          <ProgressBar label="Arranging the graph" done={layout.done} total={layout.total} isShare />
          <Button variant="quiet" onPress={session.stopLayout}>
            Stop
          </Button>
        </>
      )}
    </div>
  );
}
