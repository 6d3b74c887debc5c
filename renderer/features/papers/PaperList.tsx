// The virtual list of papers: only the rows on screen exist, and only their pages are fetched.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { focusOn, focusTarget, focusWhenThere } from '../../app/focus.ts';
import { rowAt } from '../../state/list-pages.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './PaperList.module.css';
import { PaperRowView } from './PaperRowView.tsx';

const ESTIMATED_ROW_PX = 82;
const OVERSCAN = 8;

/** One stop for Tab; arrow keys, Home, End and page keys move the selection, Enter goes to the paper. */
export function PaperList({ total }: { readonly total: number }) {
  const store = useAppStore();
  const pages = useApp((state) => state.listPages);
  const epoch = useApp((state) => state.listEpoch);
  const activeIndex = useApp((state) => state.activeIndex);
  const selectedId = useApp((state) => state.selectedId);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const scroller = useRef<HTMLDivElement>(null);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
    useFlushSync: false,
    getItemKey: useCallback((index: number) => rowAt(pages, index)?.paper.id ?? `row-${index}`, [pages]),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    store.getState().needRows(first, last);
  }, [store, first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useLayoutEffect(() => {
    virtualizer.scrollToOffset(0);
  }, [epoch]);

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtualizer, activeIndex]);

  const select = useCallback(
    (index: number) => {
      store.getState().selectIndex(index);
      store.getState().setPaperOnTop(true);
    },
    [store],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { moveSelection, selectIndex, setPaperOnTop } = store.getState();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ESTIMATED_ROW_PX) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveSelection(1),
      ArrowUp: () => (activeIndex <= 0 && isSearch ? focusOn('search') : moveSelection(-1)),
      PageDown: () => moveSelection(page),
      PageUp: () => moveSelection(-page),
      Home: () => selectIndex(0),
      End: () => selectIndex(total - 1),
      Enter: () => {
        setPaperOnTop(true);
        focusWhenThere('paper');
      },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  const activeItem = items.find((item) => rowAt(pages, item.index)?.paper.id === selectedId);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={isSearch ? 'Hits' : 'Papers'}
      aria-activedescendant={activeItem === undefined ? undefined : `paper-row-${activeItem.index}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...focusTarget('list')}
    >
      <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(pages, item.index);
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className={styles.slot}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row === null ? (
                <div className={cx(styles.placeholder)} aria-hidden />
              ) : (
                <PaperRowView
                  item={row}
                  index={item.index}
                  total={total}
                  isSelected={row.paper.id === selectedId}
                  showRepairs={showRepairs}
                  onSelect={select}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
