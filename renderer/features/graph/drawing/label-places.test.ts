// Names and the room they find.

import { describe, expect, it } from 'vitest';
import { type Spot, TakenRoom } from './label-places.ts';

const PICTURE = { width: 400, height: 300 };
const NAME = { width: 60, height: 15 };
const node = (x: number, y: number) => ({ x, y, size: 8 });

describe('TakenRoom', () => {
  it('puts a name under its node where there is room', () => {
    const room = new TakenRoom(PICTURE);
    room.cover(node(100, 100));
    const spot = room.place(node(100, 100), NAME, false);
    expect(spot?.x).toBe(100);
    expect(spot?.y).toBeGreaterThan(100 + 8 + NAME.height / 2);
  });

  it('goes above, right and left in turn rather than hide a node', () => {
    const room = new TakenRoom(PICTURE);
    const all = [node(100, 100), node(100, 120), node(100, 80), node(140, 100)];
    for (const one of all) room.cover(one);
    expect(new TakenRoom(PICTURE).place(node(100, 100), NAME, false)?.y).toBeGreaterThan(100);
    const spot = room.place(node(100, 100), NAME, false);
    expect(spot).toMatchObject({ y: 100 });
    expect(spot?.x).toBeLessThan(100 - 8 - NAME.width / 2);
  });

  it('never lets two names lie on each other: the later one is left out, unless it must be there', () => {
    const room = new TakenRoom(PICTURE);
    const spots: Spot[] = [];
    for (
      let spot = room.place(node(100, 100), NAME, false);
      spot !== null;
      spot = room.place(node(100, 100), NAME, false)
    )
      spots.push(spot);
    expect(spots.length).toBeGreaterThan(3);
    for (const [at, one] of spots.entries())
      for (const other of spots.slice(0, at))
        expect(Math.abs(one.x - other.x) >= NAME.width || Math.abs(one.y - other.y) >= NAME.height).toBe(true);
    expect(room.place(node(100, 100), NAME, true)).toEqual(spots[0]);
  });

  it('hides a node rather than another name, when it must be there', () => {
    const room = new TakenRoom(PICTURE);
    for (const x of [60, 100, 140]) for (const y of [80, 100, 120]) room.cover(node(x, y));
    expect(room.place(node(100, 100), NAME, false)).toBeNull();
    const first = room.place(node(100, 100), NAME, true);
    const second = room.place(node(100, 100), NAME, true);
    expect(first?.y).toBeGreaterThan(100);
    expect(second?.y).toBeLessThan(100);
  });

  it('may graze a node, which is better than no name', () => {
    const room = new TakenRoom(PICTURE);
    const under = new TakenRoom(PICTURE).place(node(100, 100), NAME, false);
    const bottom = (under?.y ?? 0) + NAME.height / 2;
    // Three pixels of its upper rim lie under the name.
    room.cover({ x: 100, y: bottom + 5, size: 8 });
    expect(room.place(node(100, 100), NAME, false)).not.toEqual(under);
    const grazed = new TakenRoom(PICTURE);
    grazed.cover({ x: 100, y: bottom + 6, size: 8 });
    expect(grazed.place(node(100, 100), NAME, false)).toEqual(under);
  });

  it('keeps names inside the picture, so that none is cut off', () => {
    const left = new TakenRoom(PICTURE).place(node(12, 150), NAME, false);
    expect((left?.x ?? 0) - NAME.width / 2).toBeGreaterThanOrEqual(0);
    const low = new TakenRoom(PICTURE).place(node(200, 290), NAME, false);
    expect(low?.y).toBeLessThan(290);
    expect(new TakenRoom(PICTURE).place(node(-200, 150), NAME, true)).toBeNull();
  });
});
