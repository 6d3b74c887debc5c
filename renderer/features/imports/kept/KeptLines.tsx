// The lines an import left out, each with the reason.

import { useState } from 'react';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { useApp } from '../../../state/use-app.ts';
import { cx } from '../../../ui/cx.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Name } from '../../text/Name.tsx';
import { afterMove, listMove } from '../lists/list-keys.ts';
import { usePager, usePagerState } from '../lists/use-pager.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import { ignoredWords } from '../words/line-words.ts';
import styles from './KeptLists.module.css';

const LIST_ID = 'kept-lines';
const estimate = () => 30;

export function KeptLines({ summary }: { readonly summary: ImportSummary }) {
  const version = useApp((state) => state.changed.import);
  const pager = usePager(summary.id, version, async (client, range, signal) => {
    const { total, lines } = await client.imports.ignored({ id: summary.id, ...range }, { signal });
    return { total, rows: lines };
  });
  const { total, error } = usePagerState(pager);
  const [active, setActive] = useState(0);

  if (total === null && error !== null) return <ErrorState words={errorWords(error)} onRetry={pager.invalidate} />;
  if (total === 0) return <p className={styles.none}>Every line became part of a record.</p>;
  return (
    <VirtualList
      id={LIST_ID}
      label="Lines not imported"
      count={total ?? 0}
      estimatePx={estimate}
      activeIndex={active}
      onSeen={pager.need}
      onKeyDown={(event, pageRows) => {
        const move = listMove(event, pageRows);
        if (move === null) return;
        event.preventDefault();
        setActive(afterMove(move, active, total ?? 0));
      }}
      renderRow={(index) => {
        const line = pager.rowAt(index);
        return line === null ? null : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
          <div
            id={rowId(LIST_ID, index)}
            role="option"
            aria-selected={index === active}
            aria-setsize={total ?? 0}
            aria-posinset={index + 1}
            tabIndex={-1}
            className={cx(styles.row, index === active && styles.active)}
            onClick={() => setActive(index)}
          >
            <span className={styles.number}>{line.line}</span>
            <code className={styles.line} dir="auto">
              <Name text={line.text} />
            </code>
            <span className={styles.where}>
              {summary.files.length > 1 && (
                <>
                  <Name text={summary.files[line.file]?.name ?? ''} />,{' '}
                </>
              )}
              {ignoredWords(line.reason)}
            </span>
          </div>
        );
      }}
    />
  );
}
