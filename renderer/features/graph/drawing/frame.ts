// Between the layout's own units and the picture on screen. Pure.

import type { Places } from '../layout/layout-input.ts';

export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where a camera looks, in the layout's units, so that a view means the same however large the picture has grown. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  /** Units across the picture. */
  readonly ratio: number;
}

/** The smallest picture: fewer nodes than fill it are not blown up. */
const LEAST = 60;

/** The box round all nodes, with a little air; places that are not known do not count. */
export function boxOf({ x, y }: Places): Box {
  return { x: withAir(extent(x)), y: withAir(extent(y)) };
}

function extent(values: Float32Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 0] : [low, high];
}

function withAir([low, high]: readonly [number, number]): readonly [number, number] {
  const missing = Math.max(0, LEAST - (high - low)) / 2;
  return [low - missing, high + missing];
}

/** Whether every node is inside; a picture that still fits is not scaled anew. */
export function holds(box: Box, { x, y }: Places): boolean {
  const [[left, right], [low, high]] = [extent(x), extent(y)];
  return left >= box.x[0] && right <= box.x[1] && low >= box.y[0] && high <= box.y[1];
}

/** Sigma scales a box to a square of one, its middle at a half. */
export function toSight(camera: { readonly x: number; readonly y: number; readonly ratio: number }, box: Box): Sight {
  const scale = scaleOf(box);
  return {
    x: (camera.x - 0.5) * scale + middle(box.x),
    y: (camera.y - 0.5) * scale + middle(box.y),
    ratio: camera.ratio * scale,
  };
}

export function toCamera(sight: Sight, box: Box): { readonly x: number; readonly y: number; readonly ratio: number } {
  const scale = scaleOf(box);
  return {
    x: (sight.x - middle(box.x)) / scale + 0.5,
    y: (sight.y - middle(box.y)) / scale + 0.5,
    ratio: sight.ratio / scale,
  };
}

/** Writes places, as `each` tells them, as sigma sees them: x, y, x, y in the square of one. */
export function framePoints(
  box: Box,
  points: Float32Array,
  each: (visit: (at: number, x: number, y: number) => void) => void,
): void {
  const [scale, middleX, middleY] = [scaleOf(box), middle(box.x), middle(box.y)];
  each((at, x, y) => {
    points[2 * at] = (x - middleX) / scale + 0.5;
    points[2 * at + 1] = (y - middleY) / scale + 0.5;
  });
}

function scaleOf({ x, y }: Box): number {
  return Math.max(x[1] - x[0], y[1] - y[0]) || 1;
}

function middle([low, high]: readonly [number, number]): number {
  return (low + high) / 2;
}
