// The backups of the library: the newest first, with a way to make one and to go back to one.

import { useState } from 'react';
import type { Backup } from '#shared/contract/backups.ts';
import { errorWords } from '../../api/error-messages.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './BackupsPlace.module.css';
import { BackupTable } from './BackupTable.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { ShowFolderButton } from './ShowFolderButton.tsx';
import { useBackUp } from './use-back-up.ts';

export function BackupsPlace() {
  // One made while a day of use began is not announced, but something was changed since the day before.
  const revision = useApp((state) => state.library?.revision);
  const name = useApp((state) => state.library?.name ?? '');
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const { value, error, reload } = useQuery((client, signal) => client.backups.list(undefined, { signal }), [revision]);
  const { isBusy, backUp } = useBackUp(reload);
  const [asked, setAsked] = useState<Backup | null>(null);
  const backUpButton = (
    <Button variant="primary" isDisabled={isBusy || isReadOnly} onPress={() => void backUp()}>
      {isBusy ? 'Backing up…' : 'Back up now'}
    </Button>
  );
  if (value === null) {
    return <Page>{error && <ErrorState words={errorWords(error)} onRetry={reload} />}</Page>;
  }
  if (value.length === 0) {
    return (
      <Page>
        <EmptyState title="No backups yet" actions={backUpButton}>
          <p>
            Lectern makes one a day while you work, and one before every update. Ten are kept, in a folder beside the
            library.
          </p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Backups"
      size="l"
      actions={
        <>
          <ShowFolderButton />
          {backUpButton}
        </>
      }
    >
      <p className={styles.intro}>
        Each is the whole library, checked when it was made. One a day of use and the ones you asked for are kept, ten
        in all, in the folder “{name}-backups” beside the library.
      </p>
      <BackupTable backups={value} isDisabled={isReadOnly} onRestore={setAsked} />
      {asked !== null && <RestoreDialog backup={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}
