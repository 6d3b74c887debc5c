// Dash patterns packed for the graphics card, read back as it reads them.

import { describe, expect, it } from 'vitest';
import { packDash, SOLID } from './dash.ts';

/** Four lengths in half pixels. */
function lengths(pattern: string): number[] {
  return [...new Uint8Array(Float32Array.of(packDash(pattern)).buffer)];
}

describe('packDash', () => {
  it('keeps up to four lengths and repeats the first two', () => {
    expect(lengths('6 3')).toEqual([12, 6, 12, 6]);
    expect(lengths('8 3 2 3')).toEqual([16, 6, 4, 6]);
    expect(lengths('1.5,4')).toEqual([3, 8, 3, 8]);
  });

  it('is solid without a gap', () => {
    expect(lengths('')).toEqual([2, 0, 2, 0]);
    expect(packDash('')).toBe(SOLID);
  });

  it('never becomes what is no number, which a graphics card may change', () => {
    expect(lengths('900 900 900 900')).toEqual([60, 60, 60, 60]);
    expect(packDash('900 900 900 900')).not.toBeNaN();
  });
});
