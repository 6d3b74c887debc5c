// Frames, sights and shapes.

import fc from 'fast-check';
import { createNormalizationFunction } from 'sigma/utils';
import { describe, expect, it } from 'vitest';
import { type Box, boxOf, framePoints, holds, toCamera, toSight } from './frame.ts';
import { distanceToLine, isInside } from './shapes.ts';

const number = fc.double({ min: -1_000, max: 1_000, noNaN: true });
const places = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 }).map((points) => ({
  x: Float32Array.from(points, ([x]) => x),
  y: Float32Array.from(points, ([, y]) => y),
}));

describe('boxOf', () => {
  it('holds every node, also beside those without a place', () => {
    fc.assert(
      fc.property(places, (all) => {
        const box = boxOf(all);
        expect(holds(box, all)).toBe(true);
        expect(box.x[1] - box.x[0]).toBeGreaterThanOrEqual(59.9);
        const more = { x: Float32Array.from([...all.x, Number.NaN]), y: Float32Array.from([...all.y, Number.NaN]) };
        expect(boxOf(more)).toEqual(box);
        const outside = { x: Float32Array.of(box.x[1] + 1), y: Float32Array.of(box.y[0]) };
        expect(holds(box, outside)).toBe(false);
      }),
    );
  });
});

describe('framePoints', () => {
  it('puts nodes where sigma puts them, so that links end at them', () => {
    fc.assert(
      fc.property(places, ({ x, y }) => {
        const box = boxOf({ x, y });
        const points = new Float32Array(2 * x.length);
        framePoints(box, points, (visit) => {
          x.forEach((value, at) => {
            visit(at, value, y[at] ?? 0);
          });
        });
        const sigmas = createNormalizationFunction({ x: [...box.x], y: [...box.y] });
        x.forEach((value, at) => {
          const place = sigmas({ x: value, y: y[at] ?? 0 });
          expect(points[2 * at]).toBeCloseTo(place.x, 5);
          expect(points[2 * at + 1]).toBeCloseTo(place.y, 5);
        });
      }),
    );
  });
});

describe('a sight', () => {
  it('is the same camera again in the same box, and the same place in another', () => {
    const box = fc
      .tuple(number, number, fc.double({ min: 1, max: 500, noNaN: true }))
      .map(([x, y, size]): Box => ({ x: [x, x + size], y: [y, y + size / 2] }));
    fc.assert(
      fc.property(box, box, number, number, fc.double({ min: 0.01, max: 10, noNaN: true }), (a, b, x, y, ratio) => {
        const sight = toSight({ x, y, ratio }, a);
        const again = toCamera(sight, a);
        expect(again.x).toBeCloseTo(x, 3);
        expect(again.y).toBeCloseTo(y, 3);
        expect(again.ratio).toBeCloseTo(ratio, 6);
        const back = toSight(toCamera(sight, b), b);
        expect(back.x).toBeCloseTo(sight.x, 2);
        expect(back.ratio).toBeCloseTo(sight.ratio, 2);
      }),
    );
  });
});

describe('isInside', () => {
  it('tells a square from what is around it', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 30, noNaN: true }),
        fc.double({ min: -20, max: 30, noNaN: true }),
        (x, y) => {
          fc.pre([x, y].every((value) => value !== 0 && value !== 10));
          expect(isInside({ x, y }, square)).toBe(x > 0 && x < 10 && y > 0 && y < 10);
        },
      ),
    );
  });
});

describe('distanceToLine', () => {
  it('is the least of the distances to the points of the line', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(point, point, point, (at, from, to) => {
        const steps = Array.from({ length: 2_001 }, (_, step) => step / 2_000);
        const tried = steps.map((share) =>
          Math.hypot(at.x - (from.x + share * (to.x - from.x)), at.y - (from.y + share * (to.y - from.y))),
        );
        expect(distanceToLine(at, from, to)).toBeCloseTo(Math.min(...tried), 1);
      }),
      { numRuns: 30 },
    );
  });
});
