// The width of a pane, remembered in the library as a share of the window.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { useAppStore } from '../state/use-app.ts';

export type PaneName = keyof NonNullable<Settings['panes']>;

/** Widths in rem, so that a large text size widens the panes with it. */
export interface PaneRange {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** What a handle at the edge of the pane needs; all in pixels. */
export interface PaneWidth {
  readonly width: number;
  readonly setWidth: (width: number) => void;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** The widths a window starts with, in rem. */
export const PANES: Readonly<Record<PaneName, PaneRange>> = {
  places: { initial: 13.5625, min: 10, max: 22.5 },
  list: { initial: 25, min: 15, max: 90 },
};

/** A pause in dragging after which a width is kept. */
const SAVE_DELAY_MS = 300;

/** A width that is the reader's own; other windows take it up when they are opened. */
export function usePaneWidth(name: PaneName): PaneWidth {
  const store = useAppStore();
  const rem = remPx();
  const range = { initial: PANES[name].initial * rem, min: PANES[name].min * rem, max: PANES[name].max * rem };
  const [width, set] = useState(() => {
    const share = store.getState().settings.panes?.[name];
    return share === undefined ? range.initial : within(share * window.innerWidth, range);
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<(() => void) | null>(null);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current?.();
    unsaved.current = null;
  }, []);
  useEffect(() => save, [save]);

  const setWidth = (next: number) => {
    const clamped = Math.round(within(next, range));
    set(clamped);
    unsaved.current = () => {
      const { settings, setSettings } = store.getState();
      const panes = settings.panes ?? {
        places: share(PANES.places.initial * rem),
        list: share(PANES.list.initial * rem),
      };
      void setSettings({ panes: { ...panes, [name]: share(clamped) } });
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(save, SAVE_DELAY_MS);
  };
  return { width, setWidth, ...range };
}

function within(width: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, width));
}

function share(width: number): number {
  return Math.min(1, width / Math.max(1, window.innerWidth));
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
