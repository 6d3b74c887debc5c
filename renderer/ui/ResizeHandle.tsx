// The edge of a pane of fixed width, to drag or to move by key.

import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './ResizeHandle.module.css';

/** All widths in pixels. */
export interface ResizeHandleProps {
  readonly label: string;
  readonly width: number;
  readonly setWidth: (width: number) => void;
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
