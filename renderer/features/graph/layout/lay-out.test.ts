// The layout: the same every time, calm when something is added, obedient to pins.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesOf } from './communities.ts';
import { layOut } from './lay-out.ts';
import { type LayoutInput, type Places, planOf } from './layout-input.ts';

interface Lines {
  readonly count: number;
  readonly pairs: readonly (readonly [number, number])[];
}

function input({ count, pairs }: Lines, change: Partial<LayoutInput> = {}): LayoutInput {
  return {
    x: new Float32Array(count).fill(Number.NaN),
    y: new Float32Array(count).fill(Number.NaN),
    isPinned: new Uint8Array(count),
    source: Uint32Array.from(pairs, ([source]) => source),
    target: Uint32Array.from(pairs, ([, target]) => target),
    weight: new Float32Array(pairs.length).fill(1),
    startsOver: false,
    ...change,
  };
}

function finished(from: LayoutInput): Places {
  const steps = layOut(from);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** How far the picture reaches, the longer way. */
function reach({ x, y }: Places): number {
  return Math.max(Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y));
}

const lines = fc.integer({ min: 2, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
  }),
);

/** Some nodes with lines to `pairs` of the others, added to a picture that is there. */
const grown = lines.chain((before) =>
  fc.integer({ min: 1, max: 3 }).chain((more) =>
    fc.record({
      before: fc.constant(before),
      more: fc.constant(more),
      pairs: fc.array(
        fc.tuple(fc.integer({ min: before.count, max: before.count + more - 1 }), fc.nat(before.count + more - 1)),
        { maxLength: 8 },
      ),
    }),
  ),
);

/** The places of a first picture, and room for nodes that are not in it yet. */
function known({ x, y }: Places, more: number): Places {
  const wider = (values: Float32Array) => Float32Array.from([...values, ...Array<number>(more).fill(Number.NaN)]);
  return { x: wider(x), y: wider(y) };
}

describe('layOut', () => {
  it('gives every node a place of its own, and the same places every time', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const first = finished(input(all));
        expect(finished(input(all))).toEqual(first);
        expect([...first.x, ...first.y].every(Number.isFinite)).toBe(true);
        expect(new Set([...first.x].map((x, node) => `${x} ${first.y[node]}`)).size).toBe(all.count);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the others where they are when something is added, and the picture as large', () => {
    fc.assert(
      fc.property(grown, ({ before, more, pairs }) => {
        fc.pre(more < before.count);
        const first = finished(input(before));
        const all = { count: before.count + more, pairs: [...before.pairs, ...pairs] };
        const second = finished(input(all, known(first, more)));
        expect(second.x.slice(0, before.count)).toEqual(first.x);
        expect(second.y.slice(0, before.count)).toEqual(first.y);
        expect([...second.x, ...second.y].every(Number.isFinite)).toBe(true);
        expect(reach(second)).toBeLessThan(reach(first) * 1.5 + 40);
      }),
      { numRuns: 60 },
    );
  });

  it('puts a new node nearer to its neighbours than to most others', () => {
    // Two rings of ten; the new one is tied to three of the second.
    const ring = (start: number) => Array.from({ length: 10 }, (_, i) => [start + i, start + ((i + 1) % 10)] as const);
    const before = { count: 20, pairs: [...ring(0), ...ring(10)] };
    const first = finished(input(before));
    const all = { count: 21, pairs: [...before.pairs, [20, 10], [20, 11], [20, 12]] as const };
    const { x, y } = finished(input(all, known(first, 1)));
    const middle = (from: number) => {
      const mean = (values: Float32Array) => values.slice(from, from + 10).reduce((sum, value) => sum + value, 0) / 10;
      return Math.hypot((x[20] ?? 0) - mean(x), (y[20] ?? 0) - mean(y));
    };
    expect(middle(10)).toBeLessThan(middle(0));
  });

  it('never moves a pin, not even when all is arranged anew', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.integer({ min: -500, max: 500 }), (all, which, place) => {
        const pinned = which % all.count;
        const first = finished(input(all));
        first.x[pinned] = place;
        first.y[pinned] = -place;
        const isPinned = new Uint8Array(all.count);
        isPinned[pinned] = 1;
        const again = finished(input(all, { ...first, isPinned, startsOver: true }));
        expect([again.x[pinned], again.y[pinned]]).toEqual([place, -place]);
      }),
      { numRuns: 40 },
    );
  });

  it('brings what is tied nearer together than what is not', () => {
    const clique = (start: number) =>
      [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].flatMap((b) => (a < b ? [[start + a, start + b] as const] : [])));
    const { x, y } = finished(input({ count: 10, pairs: [...clique(0), ...clique(5), [0, 5]] }));
    const distance = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    expect(distance(1, 2)).toBeLessThan(distance(1, 7));
    expect(distance(6, 8)).toBeLessThan(distance(3, 8));
  });
});

describe('planOf', () => {
  it('arranges anew what is mostly unknown, patches the rest, and leaves a whole picture alone', () => {
    const x = (unknown: number, all: number) =>
      Float32Array.from({ length: all }, (_, i) => (i < unknown ? Number.NaN : i));
    const plan = (unknown: number, startsOver = false) => planOf({ x: x(unknown, 10), startsOver });
    expect([plan(10), plan(6), plan(5), plan(1), plan(0), plan(0, true)]).toEqual([
      'fresh',
      'fresh',
      'around',
      'around',
      'none',
      'fresh',
    ]);
  });
});

describe('communitiesOf', () => {
  it('numbers groups by size and keeps strangers apart', () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
    ] as const; // prettier-ignore
    expect([...communitiesOf(input({ count: 6, pairs }))]).toEqual([0, 0, 0, 1, 1, 2]);
  });
});
