// What lies under the pointer or inside a drawn line. Pure geometry.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a point is from the line between two others. */
export function distanceToLine({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - (from.x + share * dx), y - (from.y + share * dy));
}

/** Whether a point is inside a closed line: a ray from it crosses the line an odd number of times. */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let isIn = false;
  outline.forEach((a, at) => {
    const b = outline[(at + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}
