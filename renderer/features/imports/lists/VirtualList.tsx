// A long list of which only the rows on screen exist; one stop for Tab, moved in with the arrow keys.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '../../../ui/cx.ts';
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
  readonly reveal?: Reveal | null;
  /** Row that stays where it is when rows above it change their height. */
  readonly anchorIndex?: number;
  /** Room above the first and below the last row. */
  readonly paddingPx?: number;
  readonly onSeen: (first: number, last: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent, pageRows: number) => void;
  readonly listRef?: Ref<HTMLDivElement>;
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
  const { id, label, count, activeIndex, isMultiSelectable, reveal, anchorIndex, onSeen, onKeyDown, renderRow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(props.listRef, () => scroller.current);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: props.estimatePx,
    overscan: OVERSCAN,
    paddingStart: props.paddingPx ?? 0,
    paddingEnd: props.paddingPx ?? 0,
    scrollPaddingStart: reveal?.align === 'start' ? START_ROOM_PX : 0,
    useFlushSync: false,
  });
  if (anchorIndex === undefined || anchorIndex < 0) {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = undefined;
  } else {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ index }) => index < anchorIndex;
  }

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last), [onSeen, first, last]);

  useEffect(() => {
    if (reveal && reveal.index >= 0) virtualizer.scrollToIndex(reveal.index, { align: reveal.align });
  }, [virtualizer, reveal]);

  const pageRows = () => {
    const height = scroller.current?.clientHeight ?? 0;
    const seen = virtualizer.getVirtualIndexes().length - OVERSCAN;
    return height === 0 ? 10 : Math.max(1, seen - 2);
  };
  const isActiveHere = items.some(({ index }) => index === activeIndex);
  return (
    <div
      ref={scroller}
      id={id}
      className={styles.scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable={isMultiSelectable}
      aria-activedescendant={isActiveHere ? rowId(id, activeIndex) : undefined}
      tabIndex={0}
      onKeyDown={(event) => onKeyDown?.(event, pageRows())}
    >
      <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ key, index, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="presentation"
            className={cx(styles.slot)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderRow(index) ?? <div className={styles.absent} aria-hidden />}
          </div>
        ))}
      </div>
    </div>
  );
}
