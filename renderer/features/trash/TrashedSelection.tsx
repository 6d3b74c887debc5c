// What can be done to several papers of the trash.

import { useState } from 'react';
import { keyOf } from '../../app/commands.ts';
import { chosenPapers } from '../../state/bulk-slice.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../papers/SelectionPane.module.css';
import { PurgeDialog } from './PurgeDialog.tsx';

export function TrashedSelection({ count }: { readonly count: number }) {
  const store = useAppStore();
  const [isAsking, setAsking] = useState(false);
  const changeChosen = useApp((state) => state.changeChosen);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const chosen = isAsking ? chosenPapers(store.getState()) : null;
  return (
    <div className={styles.actions}>
      <Button
        shortcut={keyOf('restore')}
        isDisabled={isReadOnly}
        onPress={() => void changeChosen({ kind: 'restore' })}
      >
        Restore {plural(count, 'paper')}
      </Button>
      <Button variant="danger" isDisabled={isReadOnly} onPress={() => setAsking(true)}>
        Remove for good…
      </Button>
      {chosen !== null && (
        <PurgeDialog
          title={`Remove ${plural(count, 'paper')} for good?`}
          confirmLabel="Remove for good"
          chosen={chosen}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
