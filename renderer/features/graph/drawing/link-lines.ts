// The numbers links are drawn from: two triangles a line, ready for the graphics card. Pure.

import type { Graph } from '#shared/contract/graph.ts';
import { distanceToLine, type Point } from './shapes.ts';

/** How one line looks, as the graphics card reads it. */
export interface LineMark {
  readonly size: number;
  readonly colour: number;
  /** As `packDash` gives it. */
  readonly dash: number;
}

type Ends = Pick<Graph['links'], 'source' | 'target'>;

/** Each corner is at its source or its target, on this side of the line or that. */
const CORNERS = [
  { isTarget: false, side: 1 },
  { isTarget: false, side: -1 },
  { isTarget: true, side: 1 },
  { isTarget: true, side: 1 },
  { isTarget: false, side: -1 },
  { isTarget: true, side: -1 },
] as const;
/** Of a corner: x, y, which way is across (x, y), thickness, how far along, colour, dash. */
export const CORNER_NUMBERS = 8;
export const LINE_CORNERS = CORNERS.length;
const LINE_NUMBERS = LINE_CORNERS * CORNER_NUMBERS;

export function newLines(count: number): Float32Array {
  return new Float32Array(count * LINE_NUMBERS);
}

/** Puts every line between its two nodes, whose places follow each other as x, y, x, y. */
export function placeLines(lines: Float32Array, { source, target }: Ends, points: Float32Array): void {
  source.forEach((from, line) => {
    const to = target[line] ?? from;
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [
      points[2 * from],
      points[2 * from + 1],
      points[2 * to],
      points[2 * to + 1],
    ];
    const length = Math.hypot(toX - fromX, toY - fromY);
    // Of a line from a node to itself nothing is to be seen.
    const scale = length === 0 ? 0 : 1 / length;
    const [acrossX, acrossY] = [(fromY - toY) * scale, (toX - fromX) * scale];
    let at = line * LINE_NUMBERS;
    for (const { isTarget, side } of CORNERS) {
      lines[at] = isTarget ? toX : fromX;
      lines[at + 1] = isTarget ? toY : fromY;
      lines[at + 2] = acrossX * side;
      lines[at + 3] = acrossY * side;
      lines[at + 5] = isTarget ? length : 0;
      at += CORNER_NUMBERS;
    }
  });
}

export function paintLine(lines: Float32Array, line: number, { size, colour, dash }: LineMark): void {
  const start = line * LINE_NUMBERS;
  for (let at = start; at < start + LINE_NUMBERS; at += CORNER_NUMBERS) {
    lines[at + 4] = size;
    lines[at + 6] = colour;
    lines[at + 7] = dash;
  }
}

/** The line nearest to a point, when one is nearer than `reach`. */
export function nearestLine(
  { source, target }: Ends,
  points: Float32Array,
  point: Point,
  reach: number,
): number | null {
  const place = (node: number): Point => ({ x: points[2 * node] ?? 0, y: points[2 * node + 1] ?? 0 });
  let [nearest, within] = [-1, reach];
  source.forEach((from, line) => {
    const distance = distanceToLine(point, place(from), place(target[line] ?? from));
    if (distance >= within) return;
    nearest = line;
    within = distance;
  });
  return nearest < 0 ? null : nearest;
}
