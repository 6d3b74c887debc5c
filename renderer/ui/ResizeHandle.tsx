// The edge of a pane of fixed width, to drag or to move by key.

import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react';
import styles from './ResizeHandle.module.css';

export interface PaneWidth {
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

export interface PaneWidthOptions {
  /** Name under which the width is remembered. */
  readonly name: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** A width in pixels that outlives the window. */
export function usePaneWidth({ name, initial, min, max }: PaneWidthOptions): PaneWidth {
  const key = `lectern.width.${name}`;
  const [width, set] = useState(() => {
    const stored = Number(localStorage.getItem(key));
    return stored >= min && stored <= max ? stored : initial;
  });
  const setWidth = useCallback(
    (next: number) => {
      const within = Math.round(Math.min(max, Math.max(min, next)));
      localStorage.setItem(key, String(within));
      set(within);
    },
    [key, min, max],
  );
  return { width, setWidth };
}

export interface ResizeHandleProps extends PaneWidth {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** What a double click returns to. */
  readonly initial: number;
}

const STEP = 16;

/** Stands inside the pane, at its right edge, so that it belongs to the pane's landmark. */
export function ResizeHandle({ label, width, setWidth, min, max, initial }: ResizeHandleProps) {
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
    setWidth(event.clientX - left);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: min,
      End: max,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setWidth(next);
  };
  return (
    <hr
      className={styles.handle}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setWidth(initial)}
    />
  );
}
