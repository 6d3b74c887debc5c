// The imports the library keeps, the newest first.

import { useCallback, useState } from 'react';
import { errorWords } from '../../../api/error-messages.ts';
import { chooseFiles } from '../../../app/choose-files.ts';
import { useApp, useAppStore } from '../../../state/use-app.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { afterMove, listMove } from '../lists/list-keys.ts';
import { usePager, usePagerState } from '../lists/use-pager.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import { ImportRow } from './ImportRow.tsx';
import styles from './ImportsPlace.module.css';

const LIST_ID = 'imports';
const estimate = () => 66;

export function ImportsPlace() {
  const store = useAppStore();
  const version = useApp((state) => state.changed.import);
  const pager = usePager('imports', version, async (client, range, signal) => {
    const { total, imports } = await client.imports.list(range, { signal });
    return { total, rows: imports };
  });
  const { total, error } = usePagerState(pager);
  const [active, setActive] = useState(0);
  const open = useCallback(
    (index: number) => {
      const row = pager.rowAt(index);
      if (row !== null) store.getState().openPlace({ kind: 'import', id: row.id });
    },
    [pager, store],
  );

  if (total === null && error !== null) return <ErrorState words={errorWords(error)} onRetry={pager.invalidate} />;
  if (total === 0) return <NoImports />;
  return (
    <main className={styles.place}>
      <header className={styles.header}>
        <h1 className={styles.title}>Imports</h1>
        <span role="status">{total !== null && plural(total, 'import')}</span>
      </header>
      <VirtualList
        id={LIST_ID}
        label="Imports"
        focusName="list"
        count={total ?? 0}
        estimatePx={estimate}
        activeIndex={active}
        onSeen={pager.need}
        onKeyDown={(event, pageRows) => {
          const move = listMove(event, pageRows);
          if (move !== null) setActive(afterMove(move, active, total ?? 0));
          else if (event.key === 'Enter') open(active);
          else return;
          event.preventDefault();
        }}
        renderRow={(index) => {
          const row = pager.rowAt(index);
          return row === null ? null : (
            <ImportRow
              id={rowId(LIST_ID, index)}
              summary={row}
              index={index}
              total={total ?? 0}
              isActive={index === active}
              onOpen={open}
            />
          );
        }}
      />
    </main>
  );
}

function NoImports() {
  const openImport = useApp((state) => state.openImport);
  const openDialog = useApp((state) => state.openDialog);
  return (
    <EmptyState
      title="No imports yet"
      actions={
        <>
          <Button variant="primary" onPress={async () => openImport(await chooseFiles())}>
            Choose files…
          </Button>
          <Button onPress={() => openDialog('paste')}>Paste text…</Button>
        </>
      }
    >
      <p>
        Every file you bring in is listed here with its records, the lines that were left out, and a way to undo it.
      </p>
    </EmptyState>
  );
}
