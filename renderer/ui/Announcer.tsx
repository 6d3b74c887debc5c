// The region that says what `announce` is told.

import { useEffect, useState } from 'react';
import { onAnnouncement } from './announce.ts';
import styles from './unseen.module.css';

/** Mounted once. The same words twice are said twice: a no-break space tells them apart. */
export function Announcer() {
  const [words, setWords] = useState('');
  useEffect(() => onAnnouncement((next) => setWords((old) => (old === next ? `${next}\u00a0` : next))), []);
  return (
    <div role="log" aria-live="polite" aria-label="What happens" className={styles.unseen}>
      {words}
    </div>
  );
}
