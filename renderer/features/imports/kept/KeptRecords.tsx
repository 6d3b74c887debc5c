// The records of an import that was made, each a way to its paper.

import { useCallback, useState } from 'react';
import type { ImportRecord, ImportSummary } from '#shared/contract/imports.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { useApp, useAppStore } from '../../../state/use-app.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { cx } from '../../../ui/cx.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Name } from '../../text/Name.tsx';
import { afterMove, listMove } from '../lists/list-keys.ts';
import { usePager, usePagerState } from '../lists/use-pager.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import { decisionLabel } from '../words/decision-words.ts';
import styles from './KeptLists.module.css';

const LIST_ID = 'kept-records';
const estimate = () => 37;

export function KeptRecords({ summary }: { readonly summary: ImportSummary }) {
  const store = useAppStore();
  const version = useApp((state) => state.changed.import + state.changed.paper);
  const pager = usePager(summary.id, version, async (client, range, signal) => {
    const { total, records } = await client.imports.records({ id: summary.id, ...range }, { signal });
    return { total, rows: records };
  });
  const { total, error } = usePagerState(pager);
  const [active, setActive] = useState(0);
  const open = useCallback(
    (index: number) => {
      setActive(index);
      const paperId = pager.rowAt(index)?.paperId ?? null;
      if (paperId !== null) store.getState().openPaper(paperId);
    },
    [pager, store],
  );

  if (total === null && error !== null) return <ErrorState words={errorWords(error)} onRetry={pager.invalidate} />;
  if (total === 0) return <p className={styles.none}>No records were found.</p>;
  return (
    <VirtualList
      id={LIST_ID}
      label="Records of this import"
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
        const record = pager.rowAt(index);
        return record === null ? null : (
          <Row
            id={rowId(LIST_ID, index)}
            record={record}
            fileName={summary.files.length > 1 ? (summary.files[record.file]?.name ?? null) : null}
            index={index}
            total={total ?? 0}
            isUndone={summary.undoneAt !== null}
            isActive={index === active}
            onOpen={open}
          />
        );
      }}
    />
  );
}

interface RowProps {
  readonly id: string;
  readonly record: ImportRecord;
  readonly fileName: string | null;
  readonly index: number;
  readonly total: number;
  readonly isUndone: boolean;
  readonly isActive: boolean;
  readonly onOpen: (index: number) => void;
}

function Row({ id, record, fileName, index, total, isUndone, isActive, onOpen }: RowProps) {
  const { title, decision, paperId, firstLine, lastLine } = record;
  const label = decisionLabel({ decision, choice: null, match: null });
  const fate = fateOf(record, isUndone);
  const text = decision === 'near' ? 'looked alike' : label.text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={cx(styles.row, isActive && styles.active)}
      onClick={() => onOpen(index)}
    >
      <span className={styles.number}>{record.index}</span>
      <span className={cx(styles.title, paperId !== null && styles.linked)} dir="auto">
        {title === '' ? <em>untitled</em> : <Name text={title} />}
      </span>
      <span className={styles.where}>
        {fileName !== null && (
          <>
            <Name text={fileName} />,{' '}
          </>
        )}
        {firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`}
        {fate !== null && ` · ${fate}`}
      </span>
      <Chip tone={label.tone}>{text}</Chip>
    </div>
  );
}

/** What became of the paper, where that is not plain: one that was undone is gone unless it is said to be kept. */
function fateOf({ paperId, decision }: ImportRecord, isUndone: boolean): string | null {
  if (decision === 'rejected') return null;
  if (!isUndone) return paperId === null ? 'paper no longer here' : null;
  return paperId !== null && decision !== 'duplicate' ? 'kept: you worked on it' : null;
}
