// Above the queue: how far the reader has come through the library.

import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Meter } from '../../ui/Meter.tsx';
import styles from './QueueHeader.module.css';

/** A paper is decided once it is read or skipped. */
export function QueueHeader({ waiting }: { readonly waiting: number | null }) {
  const counts = useApp((state) => state.library?.counts);
  const decided = counts === undefined ? 0 : counts.states.read + counts.states.skipped;
  const total = counts?.papers ?? 0;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>Queue</h1>
      <span role="status" className={styles.count}>
        {waiting !== null && waiting > 0 && plural(waiting, 'paper')}
      </span>
      {total > 0 && (
        <Meter
          label="Papers decided"
          value={decided}
          max={total}
          words={`${decided.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} decided`}
        />
      )}
    </header>
  );
}
