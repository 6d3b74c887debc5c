// The file as it is, line by line: what became a record, what was left out.

import { type KeyboardEvent, useCallback } from 'react';
import { listMove } from '../lists/list-keys.ts';
import { usePagerState } from '../lists/use-pager.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import { FileNotices } from './FileNotices.tsx';
import { gutterStyle } from './gutter.ts';
import { LineBar } from './LineBar.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { SourceLine } from './SourceLine.tsx';
import styles from './SourcePane.module.css';
import { useImport, useSession } from './session-hooks.ts';

const LIST_ID = 'import-lines';
const BLANK_PX = 6;
const LINE_PX = 21;
const LINES_SHOWN = 3;
/** Characters in a row of the pane, about: only to guess heights before lines are measured. */
const COLUMNS = 66;

export function SourcePane() {
  const session = useSession();
  const { lines } = session;
  const { total } = usePagerState(lines);
  const file = useImport((state) => state.file);
  const lineCount = useImport((state) => state.preview?.files[state.file]?.lineCount ?? 0);
  const line = useImport((state) => state.line);
  const lineView = useImport((state) => state.lineView);
  const reveal = useImport((state) => state.lineReveal);
  const selectedKeys = useImport((state) => state.selectedKeys);

  const estimate = useCallback(
    (index: number) => {
      const row = lines.rowAt(index);
      if (row === null) return LINE_PX;
      if (row.role === 'blank') return BLANK_PX;
      return Math.min(LINES_SHOWN, Math.ceil(row.text.length / COLUMNS)) * LINE_PX;
    },
    [lines],
  );
  const onSelect = useCallback((index: number) => void session.selectLine(index), [session]);
  const onKeyDown = (event: KeyboardEvent, pageRows: number) => {
    const move = listMove(event, pageRows);
    if (move === null) return;
    event.preventDefault();
    void session.moveLine(move);
  };

  /** A blank line belongs to what stands on both sides of it. */
  const isOfSelected = (index: number): boolean => {
    const keyAt = (at: number) => lines.rowAt(at)?.recordKey ?? null;
    const key = lines.rowAt(index)?.role === 'blank' ? keyAt(index - 1) : keyAt(index);
    if (key === null || !selectedKeys.has(key)) return false;
    return keyAt(index) === key || keyAt(index + 1) === key;
  };

  const activeIndex = line === null ? -1 : lineView === 'all' ? line - 1 : lines.find(({ number }) => number === line);
  return (
    <section className={styles.pane} aria-label="Source" style={gutterStyle(lineCount, 3.25)}>
      <SourceHeader />
      <FileNotices />
      <VirtualList
        key={`${file}-${lineView}`}
        id={LIST_ID}
        label={lineView === 'all' ? 'Lines of the file' : 'Lines not imported'}
        count={total ?? 0}
        estimatePx={estimate}
        paddingPx={8}
        activeIndex={activeIndex}
        reveal={reveal}
        anchorIndex={reveal?.index ?? -1}
        onSeen={lines.need}
        onKeyDown={onKeyDown}
        renderRow={(index) => {
          const row = lines.rowAt(index);
          if (row === null) return null;
          return (
            <SourceLine
              id={rowId(LIST_ID, index)}
              line={row}
              index={index}
              total={total ?? 0}
              isOfSelected={isOfSelected(index)}
              isChosen={row.number === line}
              showsReason={lineView === 'ignored'}
              onSelect={onSelect}
            />
          );
        }}
      />
      <LineBar />
    </section>
  );
}
