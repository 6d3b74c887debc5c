// The picture with what stands over it: tools, progress, the card of what is under the pointer.

import { useEffect, useRef, useState } from 'react';
import type { Hovered } from '../drawing/gestures.ts';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import { readPalette } from '../drawing/palette.ts';
import { follow } from '../session/follow.ts';
import { keyAt } from '../session/graph-state.ts';
import { PLAIN_LOOK } from '../session/look.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './GraphPicture.module.css';
import { HoverCard } from './HoverCard.tsx';
import { LayoutProgress } from './LayoutProgress.tsx';
import { PictureTools } from './PictureTools.tsx';
import { useContextLosses } from './use-context-losses.ts';
import { useThemeChange } from './use-theme-change.ts';

/** Hidden from those who hear the window: the list beside it says the same. */
export function GraphPicture({ onDrawing }: { readonly onDrawing: (drawing: GraphDrawing | null) => void }) {
  const session = useGraphSession();
  const mode = useGraph((state) => state.mode);
  const stage = useRef<HTMLDivElement>(null);
  const trace = useRef<SVGPolylineElement>(null);
  const [drawing, setDrawing] = useState<GraphDrawing | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [hasPicture, setHasPicture] = useState(false);
  const losses = useContextLosses(stage);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture whose memory was taken is drawn anew
  useEffect(() => {
    let isOver = false;
    let stop: (() => void) | null = null;
    const { store } = session;
    const keyOfNode = (at: number) => {
      const { graph } = store.getState();
      return graph === null ? null : keyAt(graph, at);
    };
    const start = async () => {
      const { GraphDrawing } = await import('../drawing/graph-drawing.ts');
      if (isOver || stage.current === null) return;
      const made = new GraphDrawing(stage.current, {
        palette: readPalette(stage.current),
        look: PLAIN_LOOK,
        font: getComputedStyle(stage.current).fontFamily,
        isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
        gestures: {
          mode: () => store.getState().mode,
          onOpen: (at) => withKey(at, session.openNode),
          onMark: (at) => withKey(at, (key) => void session.markForPath(key)),
          onStage: () => session.set({ open: null, paths: null, pathFrom: null, selected: new Set() }),
          onHover: setHovered,
          onPin: (at, { x, y }) => withKey(at, (key) => void session.pin(key, x, y)),
          onDraw: (source, target) => withKey(source, (from) => withKey(target, (to) => session.link(from, to))),
          onLasso: (nodes) => session.toggleSelected(nodes.flatMap((at) => keyOfNode(at) ?? [])),
          onTrace: (points) => trace.current?.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' ')),
        },
      });
      const unfollow = follow(session, made, () => setHasPicture(true));
      stop = () => {
        unfollow();
        made.stop();
      };
      setDrawing(made);
      onDrawing(made);
    };
    const withKey = (at: number, act: (key: NonNullable<ReturnType<typeof keyAt>>) => void) => {
      const key = keyOfNode(at);
      if (key !== null) act(key);
    };
    void start();
    return () => {
      isOver = true;
      stop?.();
      onDrawing(null);
    };
  }, [session, onDrawing, losses]);

  useThemeChange(() => {
    if (stage.current !== null) drawing?.setPalette(readPalette(stage.current));
  });

  return (
    <div className={styles.picture} data-mode={mode} data-drawn={hasPicture || undefined}>
      <div ref={stage} className={styles.stage} aria-hidden />
      <svg className={styles.trace} aria-hidden>
        <polyline ref={trace} points="" />
      </svg>
      <HoverCard
        hovered={hovered}
        room={{ width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 }}
      />
      <PictureTools drawing={drawing} />
      <LayoutProgress />
    </div>
  );
}
