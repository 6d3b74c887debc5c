// Puts new nodes among those that stay: beside their neighbours, or where there is room.

import type { LayoutInput, Places } from './layout-input.ts';
import { sunflower } from './seed-places.ts';

/** Places tried at least for nodes that no line ties to the picture. */
const TRIES = 240;

/** Every node of the input has a place in the answer; those that had one keep it. */
export function withNewPlaces({ x, y, source, target }: Omit<LayoutInput, 'startsOver'>): Places {
  const places = { x: x.slice(), y: y.slice() };
  const neighbours = neighboursOf(x.length, source, target);
  const step = typicalStep(places, source, target);
  const hasPlace = (node: number) => !Number.isNaN(places.x[node]);
  let waiting = [...x.keys()].filter((node) => !hasPlace(node));
  const clearings = new Clearings(places, waiting.length);
  while (waiting.length > 0) {
    // Those beside a node with a place come first, then what hangs on them.
    const ready = waiting.filter((node) => neighbours[node]?.some(hasPlace));
    for (const node of ready) placeBeside(node, neighbours[node]?.filter(hasPlace) ?? []);
    if (ready.length === 0) {
      const [first] = waiting;
      if (first === undefined) break;
      const { x: clearX, y: clearY } = clearings.take();
      places.x[first] = clearX;
      places.y[first] = clearY;
    }
    waiting = waiting.filter((node) => !hasPlace(node));
  }
  return places;

  function placeBeside(node: number, near: readonly number[]): void {
    const turn = sunflower(node, 1);
    const length = Math.hypot(turn.x, turn.y);
    const mean = (values: Float32Array) => near.reduce((sum, other) => sum + (values[other] ?? 0), 0) / near.length;
    places.x[node] = mean(places.x) + (turn.x / length) * step * 0.5;
    places.y[node] = mean(places.y) + (turn.y / length) * step * 0.5;
  }
}

/** The middle length of the lines there are, so that a new node sits as near as others do. */
function typicalStep({ x, y }: Places, source: Uint32Array, target: Uint32Array): number {
  const lengths: number[] = [];
  source.forEach((from, at) => {
    const to = target[at] ?? from;
    const length = Math.hypot((x[from] ?? 0) - (x[to] ?? 0), (y[from] ?? 0) - (y[to] ?? 0));
    if (length > 0) lengths.push(length);
  });
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 10;
}

function neighboursOf(count: number, source: Uint32Array, target: Uint32Array): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  source.forEach((from, at) => {
    const to = target[at] ?? from;
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  });
  return neighbours;
}

/** Places inside the picture that are far from every node, the emptiest first: the picture must not grow for them. */
class Clearings {
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #distance: number[] = [];

  constructor({ x, y }: Places, wanted: number) {
    // Always more than are needed, so that no two nodes get the same.
    const tries = Math.max(TRIES, 2 * wanted);
    const known = [...x.keys()].filter((node) => !Number.isNaN(x[node]));
    const all = (values: Float32Array) => known.map((node) => values[node] ?? 0);
    const [left, right] = extent(all(x));
    const [low, high] = extent(all(y));
    for (let index = 0; index < tries; index += 1) {
      const { x: dx, y: dy } = sunflower(index, 0.5 / Math.sqrt(tries));
      const tryX = (left + right) / 2 + dx * Math.max(1, right - left);
      const tryY = (low + high) / 2 + dy * Math.max(1, high - low);
      this.#x.push(tryX);
      this.#y.push(tryY);
      let nearest = Number.POSITIVE_INFINITY;
      for (const node of known) nearest = Math.min(nearest, Math.hypot((x[node] ?? 0) - tryX, (y[node] ?? 0) - tryY));
      this.#distance.push(nearest);
    }
  }

  /** The emptiest place, which is then taken. */
  take(): { readonly x: number; readonly y: number } {
    let best = 0;
    for (const [index, distance] of this.#distance.entries()) if (distance > (this.#distance[best] ?? 0)) best = index;
    const place = { x: this.#x[best] ?? 0, y: this.#y[best] ?? 0 };
    for (const [index, distance] of this.#distance.entries()) {
      const away = Math.hypot((this.#x[index] ?? 0) - place.x, (this.#y[index] ?? 0) - place.y);
      this.#distance[index] = Math.min(distance, away);
    }
    return place;
  }
}

function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 0] : [low, high];
}
