// A long list of which only the rows on screen exist; one stop for Tab, moved in with the arrow keys.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import styles from './VirtualList.module.css';

/** Asks the list to bring a row into view; every new object asks again. */
export interface Reveal {
  readonly index: number;
  /** `start` puts it near the top with what stands above it; `auto` moves only when it must. */
  readonly align: 'start' | 'auto';
}

export interface VirtualListProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly estimatePx: (index: number) => number;
  /** Row the keyboard is on, or -1. Its element has the id {@link rowId} gives. */
  readonly activeIndex: number;
  readonly isMultiSelectable?: boolean;
  /** Name under which keys may send the focus here. */
  readonly focusName?: string;
  /** Id of the element that says what keys do here. */
  readonly describedBy?: string;
  /** Without one the active row is kept in view. */
  readonly reveal?: Reveal | null;
  /** Row that stays where it is when rows above it change their height. */
  readonly anchorIndex?: number;
  /** Room above the first and below the last row. */
  readonly paddingPx?: number;
  readonly onSeen: (first: number, last: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent, pageRows: number) => void;
  /** A row with `role="option"`; null while it is not here. */
  readonly renderRow: (index: number) => ReactNode;
}

const OVERSCAN = 6;
/** Room left above a row revealed at the start, in pixels, so that its neighbours show. */
const START_ROOM_PX = 56;

/** Id of a row's element, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

export function VirtualList(props: VirtualListProps) {
  const {
    id,
    label,
    count,
    activeIndex,
    isMultiSelectable,
    focusName,
    describedBy,
    reveal,
    anchorIndex = -1,
    onSeen,
    onKeyDown,
    renderRow,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useMemo<Reveal>(() => reveal ?? { index: activeIndex, align: 'auto' }, [reveal, activeIndex]);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: props.estimatePx,
    overscan: OVERSCAN,
    paddingStart: props.paddingPx ?? 0,
    paddingEnd: props.paddingPx ?? 0,
    scrollPaddingStart: wanted.align === 'start' ? START_ROOM_PX : 0,
    useFlushSync: false,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ index, start: top }, _delta, { range, scrollOffset }) => {
    const isAnchorSeen = range !== null && range.startIndex <= anchorIndex && anchorIndex <= range.endIndex;
    return isAnchorSeen ? index < anchorIndex : top < (scrollOffset ?? 0);
  };

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last), [onSeen, first, last]);

  useEffect(() => {
    if (wanted.index < 0) return;
    virtualizer.scrollToIndex(wanted.index, { align: wanted.align });
    if (wanted.align === 'start') return;
    // A row not drawn before has its true height only now; a tall one may still stick out.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => showWhole(scroller.current, rowId(id, wanted.index)));
    });
    return () => cancelAnimationFrame(frame);
  }, [virtualizer, wanted, id]);

  const pageRows = () => {
    const height = scroller.current?.clientHeight ?? 0;
    const seen = virtualizer.getVirtualIndexes().length - OVERSCAN;
    return height === 0 ? 10 : Math.max(1, seen - 2);
  };
  const isActiveHere = items.some(({ index }) => index === activeIndex);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        id={id}
        className={styles.scroller}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiSelectable}
        aria-describedby={describedBy}
        data-focus={focusName}
        aria-activedescendant={isActiveHere ? rowId(id, activeIndex) : undefined}
        tabIndex={0}
        // A row takes the focus when it is pressed, and would take it along when it is scrolled away.
        onFocus={(event) => event.target !== scroller.current && scroller.current?.focus({ preventScroll: true })}
        onKeyDown={(event) => onKeyDown?.(event, pageRows())}
      >
        <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-active={index === activeIndex || undefined}
              role="presentation"
              className={styles.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              {renderRow(index) ?? <div className={styles.absent} aria-hidden />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Scrolls as little as it takes for a row to be seen whole; of one taller than the list, its beginning. */
function showWhole(scroller: HTMLElement | null, elementId: string): void {
  const row = document.getElementById(elementId);
  if (scroller === null || row === null) return;
  const outer = scroller.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  if (inner.bottom > outer.bottom) scroller.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  else if (inner.top < outer.top && inner.bottom < outer.bottom) scroller.scrollTop -= outer.top - inner.top;
}
