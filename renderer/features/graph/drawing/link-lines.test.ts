// The lines of a picture as the graphics card gets them, and the one under the pointer.

import { describe, expect, it } from 'vitest';
import { CORNER_NUMBERS, LINE_CORNERS, nearestLine, newLines, paintLine, placeLines } from './link-lines.ts';

/** Three nodes: at the left, at the right, and above the left one. */
const POINTS = Float32Array.of(0, 0, 4, 0, 0, 3);

function cornersOf(lines: Float32Array, line: number): number[][] {
  const numbers = [...lines].slice(line * LINE_CORNERS * CORNER_NUMBERS, (line + 1) * LINE_CORNERS * CORNER_NUMBERS);
  return Array.from({ length: LINE_CORNERS }, (_, at) => numbers.slice(at * CORNER_NUMBERS, (at + 1) * CORNER_NUMBERS));
}

describe('placeLines', () => {
  const links = { source: [0, 2, 1], target: [1, 0, 1] };
  const lines = newLines(links.source.length);
  placeLines(lines, links, POINTS);

  it('makes two triangles on both sides of the way from source to target', () => {
    const corners = cornersOf(lines, 0).map(([x, y, acrossX, acrossY]) => [x, y, acrossX, acrossY]);
    expect(new Set(corners.map(String))).toEqual(new Set(['0,0,0,1', '0,0,0,-1', '4,0,0,1', '4,0,0,-1'].map(String)));
    expect(corners).toHaveLength(6);
  });

  it('tells how far along each corner is, so that dashes begin at the source', () => {
    expect(cornersOf(lines, 1).map((corner) => [corner[1], corner[5]])).toEqual([
      [3, 0],
      [3, 0],
      [0, 3],
      [0, 3],
      [3, 0],
      [0, 3],
    ]);
  });

  it('leaves nothing to see of a line from a node to itself', () => {
    for (const corner of cornersOf(lines, 2)) expect(corner.slice(0, 6).map(Math.abs)).toEqual([4, 0, 0, 0, 0, 0]);
  });
});

describe('paintLine', () => {
  it('changes how one line looks, not where it lies nor the others', () => {
    const links = { source: [0, 0], target: [1, 2] };
    const lines = newLines(2);
    placeLines(lines, links, POINTS);
    const before = cornersOf(lines, 1).map((corner) => corner.slice(0, 4));
    paintLine(lines, 1, { size: 2, colour: 7, dash: 9 });
    expect(cornersOf(lines, 1).map((corner) => corner.slice(0, 4))).toEqual(before);
    for (const corner of cornersOf(lines, 1)) expect([corner[4], corner[6], corner[7]]).toEqual([2, 7, 9]);
    for (const corner of cornersOf(lines, 0)) expect([corner[4], corner[6], corner[7]]).toEqual([0, 0, 0]);
  });
});

describe('nearestLine', () => {
  const links = { source: [0, 0], target: [1, 2] };

  it('finds the nearer of two lines that are both within reach', () => {
    expect(nearestLine(links, POINTS, { x: 1, y: 0.5 }, 2)).toBe(0);
    expect(nearestLine(links, POINTS, { x: 0.5, y: 1 }, 2)).toBe(1);
  });

  it('finds none out of reach, nor beyond the end of a line', () => {
    expect(nearestLine(links, POINTS, { x: 3, y: 1 }, 0.5)).toBeNull();
    expect(nearestLine(links, POINTS, { x: 5, y: 0 }, 0.5)).toBeNull();
  });
});
