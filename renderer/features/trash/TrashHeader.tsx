// Above the papers of the trash: how many there are, and the way to be rid of them.

import { useState } from 'react';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../papers/ListHeader.module.css';
import { ListCount } from '../papers/ListHeader.tsx';
import { ViewToggle } from '../papers/ViewToggle.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';

export function TrashHeader() {
  const [isAsking, setAsking] = useState(false);
  const trashed = useApp((state) => state.library?.counts.trashed ?? 0);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <header className={styles.header}>
      <ListCount />
      <span className={styles.spacer} />
      <Button
        variant="quiet"
        shortcut={keyOf('empty-trash')}
        isShortcutShown={false}
        isDisabled={isReadOnly || trashed === 0}
        {...focusTarget('empty-trash')}
        onPress={() => setAsking(true)}
      >
        Empty trash…
      </Button>
      <ViewToggle />
      {isAsking && (
        <PurgeDialog
          title="Empty the trash?"
          confirmLabel="Empty the trash"
          chosen={{ papers: { filter: { trashed: true }, except: [] }, count: trashed }}
          onClose={() => setAsking(false)}
        />
      )}
    </header>
  );
}
