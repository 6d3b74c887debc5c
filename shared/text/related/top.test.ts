// The best few are those a full sort puts first.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from './top.ts';

it('agrees with a full sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 5 })), fc.nat(12), (values, limit) => {
      const idAt = (position: number): string => `p${(position * 7) % 31}-${position}`;
      const full = values
        .map((score, position) => ({ score, position }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (idAt(a.position) < idAt(b.position) ? -1 : 1))
        .slice(0, limit);
      expect(best(Float64Array.from(values), limit, idAt)).toEqual(full.map(({ position }) => position));
    }),
  );
});
