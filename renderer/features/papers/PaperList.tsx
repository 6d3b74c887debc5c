// The virtual list of papers: only the rows on screen exist, and only their pages are fetched.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { focusOn, focusTarget, focusWhenThere, hasFocus } from '../../app/focus.ts';
import { rowAt } from '../../state/list-pages.ts';
import { isSelected } from '../../state/selection.ts';
import { selectedCount } from '../../state/selection-slice.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { ColumnHeaders } from './ColumnHeaders.tsx';
import { listKey } from './list-keys.ts';
import { useListLayout } from './list-layout.ts';
import styles from './PaperList.module.css';
import { PaperOption } from './PaperOption.tsx';
import { useUsedColumns } from './use-used-columns.ts';

const OVERSCAN = 8;
/** Below the last card, and below one that keys lead to. */
const CARD_ROOM_PX = 12;

export interface PaperListProps {
  readonly total: number;
  readonly label: string;
}

/**
 * One stop for Tab. Arrows, Home, End and page keys open the paper they lead to; with Shift they select what lies
 * between, with Ctrl they only walk, and Space puts the paper they stand on into the selection.
 */
export function PaperList({ total, label }: PaperListProps) {
  const store = useAppStore();
  const pages = useApp((state) => state.listPages);
  const epoch = useApp((state) => state.listEpoch);
  const activeIndex = useApp((state) => state.activeIndex);
  const openId = useApp((state) => state.selectedId);
  const selection = useApp((state) => state.selection);
  const areSeveral = useApp((state) => selectedCount(state) > 1);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, estimatePx } = useListLayout(scroller);
  const columns = useUsedColumns(pages, epoch);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatePx,
    overscan: OVERSCAN,
    paddingEnd: layout === 'cards' ? CARD_ROOM_PX : 0,
    scrollPaddingEnd: layout === 'cards' ? CARD_ROOM_PX : 0,
    useFlushSync: false,
    // Rows of another list mount anew, so that none is drawn at the height of the one it replaces.
    getItemKey: useCallback(
      (index: number) => `${epoch}-${rowAt(pages, index)?.paper.id ?? `row-${index}`}`,
      [epoch, pages],
    ),
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

  // Rows drawn otherwise have other heights; the row one is on stays in sight.
  useEffect(() => {
    if (estimatePx > 0) virtualizer.measure();
    const { activeIndex: index } = store.getState();
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [virtualizer, store, estimatePx]);

  useEffect(() => {
    // While one types a query the best hits stay in sight, wherever among them the open paper is.
    if (activeIndex >= 0 && !hasFocus('search')) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtualizer, activeIndex]);

  const onPress = useCallback(
    (index: number, event: MouseEvent) => {
      const { selectIndex, toggleSelected, extendSelection, setPaperOnTop } = store.getState();
      const isMod = event.ctrlKey || event.metaKey;
      if (event.shiftKey) extendSelection(index, isMod);
      else if (isMod) toggleSelected(index);
      else {
        selectIndex(index);
        setPaperOnTop(true);
      }
    },
    [store],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / estimatePx) - 1);
    if (event.key === 'ArrowUp' && activeIndex <= 0 && isSearch && !event.shiftKey) {
      event.preventDefault();
      focusOn('search');
      return;
    }
    const pressed = listKey(event, activeIndex, total, pageRows);
    if (pressed === null) return;
    event.preventDefault();
    const state = store.getState();
    if (pressed.kind === 'toggle') state.toggleSelected(Math.max(0, activeIndex));
    else if (pressed.kind === 'extend') state.extendSelection(pressed.index);
    else if (pressed.kind === 'walk') state.walkSelection(pressed.index);
    else if (pressed.kind === 'to-paper') {
      state.setPaperOnTop(true);
      focusWhenThere('paper');
    } else if (Math.abs(pressed.index - activeIndex) === 1) state.moveSelection(pressed.index - activeIndex);
    else state.selectIndex(pressed.index);
  };

  const activeItem = items.find((item) => rowAt(pages, item.index)?.paper.id === openId);
  return (
    <>
      {layout === 'columns' && <ColumnHeaders columns={columns} />}
      <div
        ref={scroller}
        className={styles.scroller}
        data-layout={layout}
        role="listbox"
        aria-label={label}
        aria-multiselectable
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
                key={`${layout} ${item.key}`}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="presentation"
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row === null ? (
                  <div className={styles.placeholder} style={{ height: estimatePx }} aria-hidden />
                ) : (
                  <PaperOption
                    item={row}
                    index={item.index}
                    total={total}
                    layout={layout}
                    columns={columns}
                    isActive={row.paper.id === openId}
                    isSelected={areSeveral ? isSelected(selection, row.paper.id) : row.paper.id === openId}
                    showRepairs={showRepairs}
                    onPress={onPress}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
