// The middle pane: header, filters, rows, and what it says when there are none.

import { type ReactNode, useEffect } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import type { PlaceOf } from '../../state/place.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import paneStyles from '../../ui/pane.module.css';
import { FilterChips } from '../filters/FilterChips.tsx';
import { FoundBeside } from '../search/FoundBeside.tsx';
import { useBeside } from '../search/use-beside.ts';
import { ListHeader } from './ListHeader.tsx';
import styles from './ListPane.module.css';
import { NoRows } from './NoRows.tsx';
import { PaperList } from './PaperList.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { totalHere } from './total-here.ts';

/** The papers of the library, or those of it that a search finds. */
export function ListPane({ place }: { readonly place: PlaceOf<'library'> }) {
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const beside = useBeside();
  return (
    <PapersPane
      label="Papers"
      listLabel={isSearch ? 'Hits' : 'Papers'}
      header={
        <>
          <ListHeader />
          <FilterChips place={place} />
          {beside !== null && <FoundBeside beside={beside} />}
        </>
      }
      empty={<NoRows place={place} beside={beside} />}
    />
  );
}

export interface PapersPaneProps {
  readonly label: string;
  readonly listLabel: string;
  readonly header: ReactNode;
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
}

/** Rows of an earlier answer stay on screen until there are new ones. */
export function PapersPane({ label, listLabel, header, empty }: PapersPaneProps) {
  const store = useAppStore();
  const total = useApp(totalHere);
  const error = useApp((state) => state.listError);
  const refresh = useApp((state) => state.refreshList);

  useEffect(() => {
    if (store.getState().listSource === null) store.getState().syncListSource();
  }, [store]);

  const isFailed = error !== null && error.code !== 'QUERY_INVALID' && (total === null || total === 0);
  return (
    <section className={cx(paneStyles.pane, styles.pane)} aria-label={label}>
      {header}
      {isFailed && <ErrorState words={errorWords(error)} onRetry={refresh} />}
      {!isFailed && total === 0 && empty}
      {!isFailed && total !== null && total > 0 && <PaperList total={total} label={listLabel} />}
      <SelectionBar />
    </section>
  );
}
