// The list of methods with what filters and sorts it.

import { useCallback, useEffect, useRef } from 'react';
import type { MethodId } from '#shared/contract/ids.ts';
import { errorWords } from '../../api/error-messages.ts';
import { focusWhenThere } from '../../app/focus.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import paneStyles from '../../ui/pane.module.css';
import { afterMove, listMove } from '../imports/lists/list-keys.ts';
import { usePager, usePagerState } from '../imports/lists/use-pager.ts';
import { rowId, VirtualList } from '../imports/lists/VirtualList.tsx';
import { MethodFilters } from './MethodFilters.tsx';
import styles from './MethodListPane.module.css';
import { MethodRowView } from './MethodRowView.tsx';

const LIST_ID = 'methods';
const estimate = () => 56;

/** A method that was open and is no longer there: another object each time. */
export interface GoneMethod {
  readonly id: MethodId;
}

export interface MethodListPaneProps {
  readonly openId: MethodId | null;
  readonly gone: GoneMethod | null;
}

/** Where no method is open, the first of the list is. */
export function MethodListPane({ openId, gone }: MethodListPaneProps) {
  const store = useAppStore();
  const filter = useApp((state) => state.methodFilter);
  const sort = useApp((state) => state.settings.methodSort);
  const version = useApp(({ changed }) => changed.method + changed.link + changed.tag + changed.paper);
  const clear = useApp((state) => state.clearMethodFilter);
  const key = JSON.stringify([filter, sort]);
  const isSorted = filter.text === undefined || sort.by !== 'name';
  const pager = usePager(key, version, async (client, range, signal) => {
    const { total, methods } = await client.methods.list(
      { ...range, filter, ...(isSorted ? { sort } : {}) },
      { signal },
    );
    return { total, rows: methods };
  });
  const { total, error, version: rowsVersion } = usePagerState(pager);
  const active = openId === null ? -1 : pager.find(({ id }) => id === openId);
  const lastActive = useRef(0);
  if (active >= 0) lastActive.current = active;
  const goneAt = useRef({ gone, rowsVersion });
  if (goneAt.current.gone !== gone) goneAt.current = { gone, rowsVersion };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason to settle
  useEffect(() => {
    const row = openId === null ? pager.rowAt(Math.min(lastActive.current, (total ?? 0) - 1)) : null;
    // Rows from before it was gone still have it: it is not opened again, only to be found gone again.
    const isStale = row !== null && row.id === gone?.id && goneAt.current.rowsVersion === rowsVersion;
    if (row !== null && !isStale) store.getState().selectMethod(row.id);
  }, [store, pager, openId, rowsVersion, gone]);

  const open = useCallback(
    async (index: number) => {
      const row = await pager.load(index);
      if (row !== null) store.getState().selectMethod(row.id);
    },
    [pager, store],
  );
  const content = () => {
    if (total === null) return error !== null && <ErrorState words={errorWords(error)} onRetry={pager.invalidate} />;
    if (total === 0)
      return <EmptyState title="No method is like that" actions={<Button onPress={clear}>Show all methods</Button>} />;
    return (
      <VirtualList
        id={LIST_ID}
        label="Methods"
        focusName="list"
        count={total}
        estimatePx={estimate}
        activeIndex={active}
        onSeen={pager.need}
        onKeyDown={(event, pageRows) => {
          const move = listMove(event, pageRows);
          if (move !== null) void open(afterMove(move, active, total));
          else if (event.key === 'Enter') {
            store.getState().setPaperOnTop(true);
            focusWhenThere('method');
          } else return;
          event.preventDefault();
        }}
        renderRow={(index) => {
          const row = pager.rowAt(index);
          return row === null ? null : (
            <MethodRowView
              id={rowId(LIST_ID, index)}
              row={row}
              index={index}
              total={total}
              isOpen={row.id === openId}
              onOpen={() => {
                store.getState().selectMethod(row.id);
                store.getState().setPaperOnTop(true);
              }}
            />
          );
        }}
      />
    );
  };
  return (
    <section className={cx(paneStyles.pane, styles.pane)} aria-label="List of methods">
      <MethodFilters total={total} />
      {content()}
    </section>
  );
}
