// The best few are those a full sort puts first.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from './top.ts';

/** Few different scores and many, few papers and more than are looked at one by one. */
const values = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 5 })),
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 500, size: 'max' }),
);

it('agrees with a full sort', () => {
  fc.assert(
    fc.property(values, fc.oneof(fc.nat(12), fc.nat(400)), (scores, limit) => {
      const idAt = (position: number): string => `p${(position * 7) % 31}-${position}`;
      const full = scores
        .map((score, position) => ({ score, position }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (idAt(a.position) < idAt(b.position) ? -1 : 1))
        .slice(0, limit);
      expect(best(Float64Array.from(scores), limit, idAt)).toEqual(full.map(({ position }) => position));
    }),
  );
});
