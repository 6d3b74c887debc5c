// The rows of the queue, which keys and the pointer put in order.

import { useCallback, useId } from 'react';
import { focusWhenThere } from '../../app/focus.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import paneStyles from '../../ui/pane.module.css';
import { afterMove, listMove } from '../imports/lists/list-keys.ts';
import { usePagerState } from '../imports/lists/use-pager.ts';
import { rowId, VirtualList } from '../imports/lists/VirtualList.tsx';
import { DragGhost } from './DragGhost.tsx';
import { QueueRowView } from './QueueRowView.tsx';
import { useQueueDrag } from './use-queue-drag.ts';

const LIST_ID = 'queue';
const estimate = () => 66;

/** The open paper's row is the one keys move; Alt with an arrow moves it. */
export function QueueList({ total }: { readonly total: number }) {
  const store = useAppStore();
  const rows = useApp((state) => state.queueRows);
  const index = useApp((state) => state.queueIndex);
  const selectedId = useApp((state) => state.selectedId);
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const hintId = useId();
  usePagerState(rows);
  const drag = useQueueDrag(LIST_ID, total);

  const select = useCallback(
    (next: number) => {
      void store.getState().selectInQueue(next);
      store.getState().setPaperOnTop(true);
    },
    [store],
  );

  return (
    <section className={paneStyles.pane} aria-label="Queue">
      <p id={hintId} hidden>
        Alt with an arrow key moves the paper; with Shift as well, to the top or the end.
      </p>
      <VirtualList
        id={LIST_ID}
        label="Queue"
        describedBy={hintId}
        focusName="list"
        count={total}
        estimatePx={estimate}
        activeIndex={index}
        onSeen={rows.need}
        onKeyDown={(event, pageRows) => {
          const move = listMove(event, pageRows);
          if (move !== null && 'by' in move && Math.abs(move.by) === 1) void store.getState().stepInQueue(move.by);
          else if (move !== null) void store.getState().selectInQueue(afterMove(move, index, total));
          else if (event.key === 'Enter') {
            store.getState().setPaperOnTop(true);
            focusWhenThere('paper');
          } else return;
          event.preventDefault();
        }}
        renderRow={(at) => {
          const row = rows.rowAt(at);
          return row === null ? null : (
            <QueueRowView
              id={rowId(LIST_ID, at)}
              row={row}
              index={at}
              total={total}
              isSelected={row.id === selectedId}
              isDragged={drag.state?.id === row.id}
              dropLine={drag.lineAt(at)}
              showRepairs={showRepairs}
              onSelect={select}
              onGrab={drag.grab}
            />
          );
        }}
      />
      {drag.state !== null && <DragGhost drag={drag.state} />}
    </section>
  );
}
