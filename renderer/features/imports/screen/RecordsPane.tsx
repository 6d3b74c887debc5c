// The records that were found, in the order of the files.

import { type KeyboardEvent, useCallback } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { listMove } from '../lists/list-keys.ts';
import { usePagerState } from '../lists/use-pager.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import { rangeOf } from '../session/import-state.ts';
import { decisionWords } from '../words/decision-words.ts';
import { gutterStyle } from './gutter.ts';
import { RecordRow } from './RecordRow.tsx';
import styles from './RecordsPane.module.css';
import { useImport, useSession } from './session-hooks.ts';

const LIST_ID = 'import-records';
const ESTIMATED_ROW_PX = 84;
const estimate = () => ESTIMATED_ROW_PX;

export function RecordsPane() {
  const session = useSession();
  const { records } = session;
  const { total } = usePagerState(records);
  const selection = useImport((state) => state.selection);
  const reveal = useImport((state) => state.recordReveal);
  const hasFiles = useImport(({ preview }) => (preview?.files.length ?? 0) > 1);
  const largest = useImport(({ preview }) => Math.max(0, ...(preview?.files.map(({ found }) => found) ?? [])));
  const { first, last } = rangeOf(selection);

  const onSelect = useCallback(
    (index: number, isExtending: boolean) => void session.select(index, { extends: isExtending }),
    [session],
  );
  const onCompare = useCallback(
    async (index: number) => {
      await session.select(index);
      await session.compare();
    },
    [session],
  );
  const onKeyDown = (event: KeyboardEvent, pageRows: number) => {
    const move = listMove(event, pageRows);
    if (move === null) return;
    event.preventDefault();
    void session.move(move, { extends: event.shiftKey });
  };

  if (total === 0) return <NoRecords />;
  return (
    <div className={styles.pane} style={gutterStyle(largest, 1.75)}>
      <VirtualList
        id={LIST_ID}
        label="Records found"
        count={total ?? 0}
        estimatePx={estimate}
        activeIndex={selection.active}
        isMultiSelectable
        reveal={reveal}
        onSeen={records.need}
        onKeyDown={onKeyDown}
        renderRow={(index) => {
          const record = records.rowAt(index);
          if (record === null) return null;
          const isFirstOfFile = hasFiles && (index === 0 || records.rowAt(index - 1)?.file !== record.file);
          return (
            <RecordRow
              id={rowId(LIST_ID, index)}
              record={record}
              index={index}
              total={total ?? 0}
              isSelected={index >= first && index <= last}
              isActive={index === selection.active}
              showsFile={isFirstOfFile}
              onSelect={onSelect}
              onCompare={onCompare}
            />
          );
        }}
      />
    </div>
  );
}

function NoRecords() {
  const session = useSession();
  const filter = useImport((state) => state.filter);
  if (filter === null) {
    return (
      <EmptyState title="No papers were found">
        <p>Nothing in this file looks like a title with its abstract.</p>
        <p>Choose a line of the source and take it back to begin a record with it, or leave and try another file.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`None is ${filter === 'near' ? 'like another' : decisionWords(filter)} now`}
      actions={<Button onPress={() => void session.setFilter(null)}>List all records</Button>}
    />
  );
}
