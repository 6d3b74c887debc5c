// The queue: its papers in the reader's order on the left, the open one on the right.

import { useEffect } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import paneStyles from '../../ui/pane.module.css';
import { usePagerState } from '../imports/lists/use-pager.ts';
import { ListAndPaper } from '../papers/ListAndPaper.tsx';
import { PaperPane } from '../papers/PaperPane.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueHeader } from './QueueHeader.tsx';
import { QueueList } from './QueueList.tsx';
import styles from './QueuePlace.module.css';
import { ReadingBar } from './ReadingBar.tsx';

/** The paper read last stays open until the reader goes on, also when it was the last of the queue. */
export function QueuePlace() {
  const store = useAppStore();
  const rows = useApp((state) => state.queueRows);
  const hasPaper = useApp((state) => state.selectedId !== null);
  const { total, error, version } = usePagerState(rows);

  useEffect(() => {
    rows.invalidate();
    return rows.stop;
  }, [rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the rows is the reason to settle
  useEffect(() => store.getState().settleQueue(), [store, version]);

  const content = () => {
    if (total === null) return error !== null && <ErrorState words={errorWords(error)} onRetry={rows.invalidate} />;
    if (total === 0 && !hasPaper) return <EmptyQueue />;
    return (
      <ListAndPaper
        list={<QueueList total={total} />}
        paper={(isAlone) => (
          <div className={styles.reading}>
            <PaperPane isAlone={isAlone} />
            <ReadingBar total={total} />
          </div>
        )}
      />
    );
  };
  return (
    <main className={paneStyles.pane}>
      <QueueHeader waiting={total} />
      {content()}
    </main>
  );
}
