// Work on many papers that takes long enough to be seen: how far it is, and a way to stop it.

import { useEffect, useState } from 'react';
import type { Work } from '../../state/bulk-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './WorkCards.module.css';

/** Below this nobody waits. */
const LATE_MS = 500;

/** Mounted once; stands over the lower edge of the window and is in nobody's way. */
export function WorkCards() {
  const works = useApp((state) => state.works);
  if (works.length === 0) return null;
  return (
    <section className={styles.region} aria-label="Under way">
      {works.map((work) => (
        <WorkCard key={work.id} work={work} />
      ))}
    </section>
  );
}

function WorkCard({ work: { id, label, cancel } }: { readonly work: Work }) {
  const progress = useApp((state) => state.tasks[id]);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
      announce(label);
    }, LATE_MS);
    return () => clearTimeout(timer);
  }, [label]);
  if (!isLate) return null;
  return (
    <div className={styles.card}>
      <ProgressBar label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
      {cancel !== null && <Button onPress={cancel}>Cancel</Button>}
    </div>
  );
}
