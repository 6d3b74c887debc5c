// The queue: its papers in the reader's order on the left, the open one on the right.

import { useEffect } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import { useNarrow } from '../../app/use-window-width.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { usePagerState } from '../imports/lists/use-pager.ts';
import { PaperPane } from '../papers/PaperPane.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueHeader } from './QueueHeader.tsx';
import { QueueList } from './QueueList.tsx';
import styles from './QueuePlace.module.css';
import { ReadingBar } from './ReadingBar.tsx';

/** In a narrow window the paper takes the place of the list. */
export function QueuePlace() {
  const store = useAppStore();
  const rows = useApp((state) => state.queueRows);
  const isPaperOnTop = useApp((state) => state.isPaperOnTop);
  const hasPaper = useApp((state) => state.selectedId !== null);
  const isNarrow = useNarrow();
  const { total, error, version } = usePagerState(rows);

  useEffect(() => {
    rows.invalidate();
    return rows.stop;
  }, [rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the rows is the reason to settle
  useEffect(() => store.getState().settleQueue(), [store, version]);

  const content = () => {
    if (total === null) return error !== null && <ErrorState words={errorWords(error)} onRetry={rows.invalidate} />;
    // The paper read last stays open until the reader goes on.
    if (total === 0 && !hasPaper) return <EmptyQueue />;
    const list = <QueueList total={total} />;
    const paper = (
      <div className={styles.reading}>
        <PaperPane isAlone={isNarrow} />
        <ReadingBar total={total} />
      </div>
    );
    if (isNarrow) return isPaperOnTop ? paper : list;
    return (
      <Splitter
        id="queue"
        panes={[
          {
            id: 'list',
            separatorLabel: 'Width of the queue',
            defaultSize: '400px',
            minSize: '240px',
            maxSize: '60%',
            keepsWidth: true,
            content: list,
          },
          { id: 'paper', separatorLabel: '', minSize: '340px', content: paper },
        ]}
      />
    );
  };
  return (
    <main className={styles.place}>
      <QueueHeader waiting={total} />
      {content()}
    </main>
  );
}
