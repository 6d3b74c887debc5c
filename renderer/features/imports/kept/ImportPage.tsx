// One import: its files, its counts, its records, the lines left out, and its undo.

import { useState } from 'react';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { useQuery } from '../../../api/use-query.ts';
import { keyOf } from '../../../app/commands.ts';
import { focusTarget } from '../../../app/focus.ts';
import type { PlaceOf } from '../../../state/place.ts';
import { useApp } from '../../../state/use-app.ts';
import { fullMoment } from '../../../text/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { Name } from '../../text/Name.tsx';
import { filesTitle, originWords } from '../words/file-words.ts';
import { CountsLine } from './CountsLine.tsx';
import { FileTable } from './FileTable.tsx';
import styles from './ImportPage.module.css';
import { KeptLines } from './KeptLines.tsx';
import { KeptRecords } from './KeptRecords.tsx';
import { UndoImportButton } from './UndoImportButton.tsx';

export function ImportPage({ place: { id } }: { readonly place: PlaceOf<'import'> }) {
  const version = useApp((state) => state.changed.import);
  const { value, error, reload } = useQuery((client, signal) => client.imports.get({ id }, { signal }), [id, version]);
  if (value !== null && value.id === id) return <Page summary={value} />;
  return error === null ? null : <ErrorState words={errorWords(error)} onRetry={reload} />;
}

type Tab = 'records' | 'lines';

function Page({ summary }: { readonly summary: ImportSummary }) {
  const [tab, setTab] = useState<Tab>('records');
  const openPlace = useApp((state) => state.openPlace);
  const { name, rest } = filesTitle(summary.files.map((file) => file.name));
  const ignored = summary.files.reduce((sum, file) => sum + file.ignored, 0);
  const isUndone = summary.undoneAt !== null;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 className={styles.title}>
            <Name text={name} />
            {rest}
          </h1>
          <p className={styles.meta}>
            {[`imported on ${fullMoment(summary.importedAt)}`, originWords(summary.origin)].filter(Boolean).join(' · ')}
          </p>
          {summary.undoneAt !== null && <p className={styles.undone}>Undone on {fullMoment(summary.undoneAt)}.</p>}
        </div>
        <div className={styles.actions}>
          {!isUndone && (
            <Button
              shortcut={keyOf('import-papers')}
              {...focusTarget('import-papers')}
              onPress={() => openPlace({ kind: 'library', importId: summary.id })}
            >
              Show its papers
            </Button>
          )}
          {!isUndone && <UndoImportButton summary={summary} />}
        </div>
      </header>
      <CountsLine counts={summary.counts} />
      <FileTable files={summary.files} />
      <div className={styles.lists}>
        <Tabs<Tab>
          label="What was in it"
          heading={<h2 className={styles.subheading}>What was in it</h2>}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'records',
              label: `Records · ${summary.counts.found.toLocaleString('en-GB')}`,
              content: <KeptRecords summary={summary} />,
            },
            {
              id: 'lines',
              label: `Lines not imported · ${ignored.toLocaleString('en-GB')}`,
              content: <KeptLines summary={summary} />,
            },
          ]}
        />
      </div>
    </main>
  );
}
