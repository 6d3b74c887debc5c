// The middle pane: header, rows, and what it says when there are none.

import { useEffect } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import type { PlaceOf } from '../../state/place.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ListHeader } from './ListHeader.tsx';
import styles from './ListPane.module.css';
import { NoRows } from './NoRows.tsx';
import { PaperList } from './PaperList.tsx';

/** Rows of an earlier answer stay on screen until there are new ones. */
export function ListPane({ place }: { readonly place: PlaceOf<'library'> }) {
  const store = useAppStore();
  const total = useApp((state) => state.listTotal);
  const error = useApp((state) => state.listError);
  const refresh = useApp((state) => state.refreshList);

  useEffect(() => {
    if (store.getState().listSource === null) store.getState().syncListSource();
  }, [store]);

  const isFailed = error !== null && error.code !== 'QUERY_INVALID' && (total === null || total === 0);
  return (
    <section className={styles.pane} aria-label="Papers">
      <ListHeader place={place} />
      {isFailed && <ErrorState words={errorWords(error)} onRetry={refresh} />}
      {!isFailed && total === 0 && <NoRows place={place} />}
      {!isFailed && total !== null && total > 0 && <PaperList total={total} />}
    </section>
  );
}
