// Where nodes begin before the forces move them: each group on its own patch, as seeds sit in a sunflower.

import type { Places } from './layout-input.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Room for one node, in the units of the layout. */
const ROOM = 12;

/** Place number `index` of a sunflower that gives every seed the same room. */
export function sunflower(index: number, room: number): { readonly x: number; readonly y: number } {
  const radius = room * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** Groups are numbered by size, so the large ones are in the middle and those of one node around them. */
export function seedPlaces(groups: Uint32Array): Places {
  const sizes: number[] = [];
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  const places = { x: new Float32Array(groups.length), y: new Float32Array(groups.length) };
  const starts: number[] = [];
  let before = 0;
  for (const [group, size] of sizes.entries()) {
    starts[group] = before + size / 2;
    before += size;
  }
  const taken = sizes.map(() => 0);
  groups.forEach((group, node) => {
    const centre = sunflower(starts[group] ?? 0, ROOM);
    const within = sunflower(taken[group] ?? 0, ROOM * 0.6);
    taken[group] = (taken[group] ?? 0) + 1;
    places.x[node] = centre.x + within.x;
    places.y[node] = centre.y + within.y;
  });
  return places;
}
