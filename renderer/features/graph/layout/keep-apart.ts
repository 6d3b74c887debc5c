// Moves nodes off each other once the forces have settled: each gets a little room of its own. Pure.

import type { Places } from './layout-input.ts';

const ROUNDS = 60;
/** How much of the room all nodes would have, spread evenly, each keeps for itself. */
const SHARE = 0.62;
/** Room for a mark and its name, in the units of the layout, however small the picture. */
const LEAST_ROOM = 12;

/** Nodes for which `stays` is true push others and do not move. */
export function keepApart({ x, y }: Places, stays: (node: number) => boolean): Places {
  const places = { x: x.slice(), y: y.slice() };
  const room = roomOf(places);
  for (let round = 0; round < ROUNDS; round += 1) if (!pushOnce(places, room, stays)) break;
  return places;
}

/** The distance two nodes keep: by how much of the picture there is for each, far outliers left aside. */
function roomOf({ x, y }: Places): number {
  const across = (values: Float32Array) => {
    const sorted = values.toSorted();
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return at(0.95) - at(0.05);
  };
  return Math.max(LEAST_ROOM, SHARE * Math.sqrt((across(x) * across(y)) / Math.max(1, x.length)));
}

/** False when none were too near. Every node is looked at with those of its own and the eight cells around. */
function pushOnce({ x, y }: Places, room: number, stays: (node: number) => boolean): boolean {
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / room);
  for (const node of x.keys()) {
    const key = `${cellOf(x[node] ?? 0)} ${cellOf(y[node] ?? 0)}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  let hasMoved = false;
  for (const node of x.keys())
    for (const column of [-1, 0, 1])
      for (const row of [-1, 0, 1])
        for (const other of cells.get(`${cellOf(x[node] ?? 0) + column} ${cellOf(y[node] ?? 0) + row}`) ?? [])
          if (other > node && push(node, other)) hasMoved = true;
  return hasMoved;

  function push(a: number, b: number): boolean {
    const [canA, canB] = [!stays(a), !stays(b)];
    if (!canA && !canB) return false;
    let [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
    const distance = Math.hypot(dx, dy);
    if (distance >= room * 0.999) return false;
    // Two in one place part in a direction of their own.
    if (distance < 1e-6) [dx, dy] = [Math.cos(a + 2 * b), Math.sin(a + 2 * b)];
    else [dx, dy] = [dx / distance, dy / distance];
    const step = (room - distance) / (canA && canB ? 2 : 1);
    if (canA) move(a, -dx * step, -dy * step);
    if (canB) move(b, dx * step, dy * step);
    return true;
  }

  function move(node: number, dx: number, dy: number): void {
    x[node] = (x[node] ?? 0) + dx;
    y[node] = (y[node] ?? 0) + dy;
  }
}
