// What a name stands for, and that finding it out costs the same however many papers give the name.

import { describe, expect, it } from 'vitest';
import { type Introduction, NameIndex } from './ends.ts';

const GIVEN = { name: 'SandNet', expansion: null, kind: 'method' } as const;

function introduction(paperId: number, confidence: number): Introduction {
  return { paperId, name: 'SandNet', kind: 'method', expansion: null, confidence };
}

function meant(names: NameIndex, paperId: number): number | null {
  return names.resolve(paperId, GIVEN).paperId;
}

describe('NameIndex', () => {
  it.each([
    ['as added', [1, 2, 3]],
    ['the other way round', [3, 2, 1]],
    ['the surest in the middle', [2, 3, 1]],
  ])('means the surest introduction of another paper: %s', (_, order) => {
    const sureness = [0.6, 0.9, 0.9];
    const names = new NameIndex();
    for (const paperId of order) names.addIntroduction(introduction(paperId, sureness[paperId - 1] as number), []);
    expect([1, 2, 3, 4].map((paperId) => meant(names, paperId))).toEqual([2, 3, 2, 2]);
    expect(names.ownMethod(1, 'SandNet')).toMatchObject({ paperId: 1 });
  });

  it('keeps the surer of two introductions by one paper', () => {
    const names = new NameIndex();
    for (const [paperId, confidence] of [
      [1, 0.6],
      [2, 0.7],
      [1, 0.9],
    ] as const) {
      names.addIntroduction(introduction(paperId, confidence), ['Sand-Net']);
    }
    expect([meant(names, 1), meant(names, 2), meant(names, 3)]).toEqual([2, 1, 1]);
  });

  it.each([200, 2_000])('looks at a few introductions for each of %i papers that introduce one name', (count) => {
    let looks = 0;
    const names = new NameIndex();
    for (let paperId = 1; paperId <= count; paperId += 1) {
      const { confidence, ...rest } = introduction(paperId, 0.5 + (paperId % 7) / 20);
      const counted = {
        ...rest,
        get confidence() {
          looks += 1;
          return confidence;
        },
      };
      names.addIntroduction(counted, []);
    }
    for (let paperId = 1; paperId <= count; paperId += 1) meant(names, paperId);
    expect(looks).toBeLessThan(20 * count);
  });
});
