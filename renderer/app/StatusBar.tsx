// The line below: what the library holds, and whether everything is saved.

import { useEffect, useState } from 'react';
import { ActivityButton } from '../features/activity/ActivityButton.tsx';
import { useApp } from '../state/use-app.ts';
import { plural } from '../text/plural.ts';
import styles from './StatusBar.module.css';

/** Says "Saving…" only when it takes long enough to be seen. */
export function StatusBar() {
  const library = useApp((state) => state.library);
  const methods = useApp((state) => state.methodCount ?? 0);
  return (
    <footer className={styles.bar}>
      {library !== null && (
        <span>
          {[
            plural(library.counts.papers, 'paper'),
            methods > 0 && plural(methods, 'method'),
            library.counts.notes > 0 && plural(library.counts.notes, 'note'),
            library.counts.tags > 0 && plural(library.counts.tags, 'tag'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      <span className={styles.spacer} />
      <SaveState />
      <ActivityButton />
      <span className={styles.promise} title="Lectern opens no connection to any other machine.">
        Offline by design
      </span>
    </footer>
  );
}

function SaveState() {
  const isSaving = useApp((state) => state.savingCount > 0);
  const { count, stuck } = useApp((state) => state.unsavedNotes);
  const isLost = useApp((state) => state.connection.kind === 'lost');
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const [isSlow, setSlow] = useState(false);

  useEffect(() => {
    if (!isSaving) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(timer);
  }, [isSaving]);

  const words = () => {
    if (count > 0 && isLost) return `${plural(count, 'note')} not saved yet: no connection`;
    if (isLost) return 'No connection to the library';
    if (stuck > 0) return `${plural(stuck, 'note')} not saved yet`;
    if (isReadOnly) return 'For reading only';
    if (isSlow || count > 0) return 'Saving…';
    return 'All changes saved';
  };
  return (
    <span role="status" className={isLost || stuck > 0 || isReadOnly ? styles.lost : undefined}>
      {words()}
    </span>
  );
}
