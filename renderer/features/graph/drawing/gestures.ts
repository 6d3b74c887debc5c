// What pointers do on the picture: open, drag, draw a link, draw a line round nodes. Says what was meant and no more.

import type { MouseCoords } from 'sigma/types';
import type { NodePicture } from './drawn.ts';
import { isInside, type Point } from './shapes.ts';

export type Hovered =
  | { readonly kind: 'node'; readonly at: number; readonly point: Point }
  | { readonly kind: 'link'; readonly at: number; readonly point: Point };

export interface GestureListener {
  readonly mode: () => 'move' | 'lasso' | 'draw';
  readonly onOpen: (node: number) => void;
  /** A press with Shift. */
  readonly onMark: (node: number) => void;
  readonly onStage: () => void;
  readonly onHover: (hovered: Hovered | null) => void;
  readonly onPin: (node: number, place: Point) => void;
  readonly onDraw: (source: number, target: number) => void;
  readonly onLasso: (nodes: readonly number[]) => void;
  /** The line being drawn, in pixels of the picture; empty when there is none. */
  readonly onTrace: (points: readonly Point[]) => void;
}

type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'drag'; readonly node: string; hasMoved: boolean }
  | { readonly kind: 'draw'; readonly node: string; readonly from: Point }
  | { readonly kind: 'lasso'; readonly points: Point[] };

/** Points of a lasso nearer than this add nothing. */
const LASSO_STEP_PX = 4;

export function listenTo(sigma: NodePicture, listener: GestureListener, linkAt: (point: Point) => number | null): void {
  let gesture: Gesture = { kind: 'none' };
  let hovered: string | null = null;
  let frame = 0;
  const numberOf = (node: string) => sigma.getGraph().getNodeAttribute(node, 'at');
  const isAlt = ({ original }: MouseCoords) => 'altKey' in original && original.altKey;

  function begin(next: Gesture, event: MouseCoords): void {
    gesture = next;
    listener.onHover(null);
    event.preventSigmaDefault();
  }

  function end(): void {
    gesture = { kind: 'none' };
    listener.onTrace([]);
  }

  const beginLasso = (event: MouseCoords) => begin({ kind: 'lasso', points: [{ x: event.x, y: event.y }] }, event);

  sigma.on('downNode', ({ node, event }) => {
    if (listener.mode() === 'lasso') {
      beginLasso(event);
      return;
    }
    const isDrawing = listener.mode() === 'draw' || isAlt(event);
    begin(isDrawing ? { kind: 'draw', node, from: event } : { kind: 'drag', node, hasMoved: false }, event);
  });

  sigma.on('downStage', ({ event }) => {
    if (listener.mode() === 'lasso') beginLasso(event);
  });

  sigma.on('moveBody', ({ event }) => {
    switch (gesture.kind) {
      case 'none':
        lookFor(event);
        return;
      case 'drag': {
        gesture.hasMoved = true;
        const { x, y } = sigma.viewportToGraph(event);
        sigma.getGraph().mergeNodeAttributes(gesture.node, { x, y });
        break;
      }
      case 'draw':
        listener.onTrace([gesture.from, event]);
        break;
      case 'lasso': {
        const last = gesture.points.at(-1);
        if (last && Math.hypot(last.x - event.x, last.y - event.y) >= LASSO_STEP_PX)
          gesture.points.push({ x: event.x, y: event.y });
        listener.onTrace(gesture.points);
        break;
      }
      default:
        gesture satisfies never;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
  });

  function lookFor(event: MouseCoords): void {
    cancelAnimationFrame(frame);
    const isPressed = 'buttons' in event.original && event.original.buttons !== 0;
    const isHere = event.original.target instanceof Node && sigma.getContainer().contains(event.original.target);
    if (hovered !== null || isPressed || !isHere) return;
    const point = { x: event.x, y: event.y };
    frame = requestAnimationFrame(() => {
      const at = linkAt(point);
      listener.onHover(at === null ? null : { kind: 'link', at, point });
    });
  }

  function up(target: string | null): void {
    const done = gesture;
    end();
    if (done.kind === 'drag' && done.hasMoved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(done.node);
      listener.onPin(numberOf(done.node), { x, y });
    } else if (done.kind === 'draw' && target !== null && target !== done.node)
      listener.onDraw(numberOf(done.node), numberOf(target));
    else if (done.kind === 'lasso' && done.points.length > 2) listener.onLasso(within(done.points));
  }

  function within(outline: readonly Point[]): number[] {
    return sigma.getGraph().reduceNodes<number[]>((found, node, { at }) => {
      const data = sigma.getNodeDisplayData(node);
      if (data !== undefined && isInside(sigma.framedGraphToViewport(data), outline)) found.push(at);
      return found;
    }, []);
  }

  sigma.on('upNode', ({ node }) => up(node));
  sigma.on('upStage', () => up(null));
  sigma.on('clickNode', ({ node, event }) => {
    const isShift = 'shiftKey' in event.original && event.original.shiftKey;
    if (isShift) listener.onMark(numberOf(node));
    else listener.onOpen(numberOf(node));
  });
  sigma.on('clickStage', () => {
    if (listener.mode() === 'move') listener.onStage();
  });
  sigma.on('enterNode', ({ node, event }) => {
    hovered = node;
    if (gesture.kind === 'none')
      listener.onHover({ kind: 'node', at: numberOf(node), point: { x: event.x, y: event.y } });
  });
  sigma.on('leaveNode', () => {
    hovered = null;
    listener.onHover(null);
  });
  sigma.getCamera().on('updated', () => listener.onHover(null));
}
