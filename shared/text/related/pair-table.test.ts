// The table of pairs answers as a Map does.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairTable } from './pair-table.ts';

it('answers as a Map does, however full', () => {
  const id = fc.oneof(fc.nat(20), fc.nat(2 ** 26 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id, fc.nat(2 ** 31 - 1)), { maxLength: 3_000 }), (entries) => {
      const table = new PairTable();
      const map = new Map<string, number>();
      for (const [left, right, value] of entries) {
        expect(table.get(left, right)).toBe(map.get(`${left} ${right}`) ?? -1);
        table.set(left, right, value);
        map.set(`${left} ${right}`, value);
      }
      for (const [left, right] of entries) expect(table.get(left, right)).toBe(map.get(`${left} ${right}`));
    }),
    { numRuns: 20 },
  );
});
