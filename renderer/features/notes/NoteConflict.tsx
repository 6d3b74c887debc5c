// Two versions of one note: shown both, decided by the reader.

import { Button } from '../../ui/Button.tsx';
import styles from './NoteConflict.module.css';
import type { NoteSession } from './note-session.ts';

/** Nothing is thrown away before the choice, and typing may go on meanwhile. */
export function NoteConflict({ session, theirs }: { readonly session: NoteSession; readonly theirs: string }) {
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <strong>This note was changed in another window.</strong> Your text is below, unsaved; this is the other one:
      </p>
      <pre className={styles.text}>{theirs === '' ? 'The note was deleted.' : theirs}</pre>
      <div className={styles.actions}>
        <Button onPress={() => void session.resolve('theirs')}>Take the other</Button>
        <Button onPress={() => void session.resolve('mine')}>Keep mine</Button>
        <Button variant="primary" onPress={() => void session.resolve('both')}>
          Keep both
        </Button>
      </div>
    </div>
  );
}
