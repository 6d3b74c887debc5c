// A layout from beginning to end, one iteration at a time, so that whoever runs it may pause, show it or stop.

import { communitiesOf } from './communities.ts';
import { Forces } from './forces.ts';
import { keepApart } from './keep-apart.ts';
import { type LayoutInput, type Places, planOf } from './layout-input.ts';
import { withNewPlaces } from './new-places.ts';
import { seedPlaces } from './seed-places.ts';

export interface LayoutStep {
  readonly done: number;
  readonly total: number;
  /** Where the nodes are now; made only when asked for. */
  readonly places: () => Places;
}

/** Iterations for a new node to find its place among others that stay. */
const AROUND_ITERATIONS = 40;

/** Fewer the more nodes there are: their places by group are good already, and each iteration costs more. */
export function freshIterations(count: number): number {
  return Math.round(Math.min(400, Math.max(60, 40_000 / Math.max(1, count) ** 0.7)));
}

/** The same input gives the same places, to the last bit. What is returned is final; what is yielded is on the way. */
export function* layOut(input: LayoutInput): Generator<LayoutStep, Places> {
  const plan = planOf(input);
  if (plan === 'none') return { x: input.x, y: input.y };
  const isFresh = plan === 'fresh';
  const start = isFresh ? freshStart(input) : withNewPlaces(input);
  const isTied = new Uint8Array(input.x.length);
  input.source.forEach((source, line) => {
    const target = input.target[line] ?? source;
    if (source !== target) for (const end of [source, target]) isTied[end] = 1;
  });
  // A new node without a line was put where there is room, and stays there.
  const stays = (node: number) =>
    input.isPinned[node] === 1 || (!isFresh && (!Number.isNaN(input.x[node]) || isTied[node] === 0));
  const forces = new Forces(start, stays, input);
  const total = isFresh ? freshIterations(input.x.length) : AROUND_ITERATIONS;
  for (let done = 0; done < total; done += 1) {
    yield { done, total, places: () => forces.places() };
    forces.iterate();
  }
  return rounded(keepApart(forces.places(), stays), isFresh ? null : input);
}

function freshStart(input: LayoutInput): Places {
  const places = seedPlaces(communitiesOf(input));
  input.isPinned.forEach((isPinned, node) => {
    if (isPinned === 0 || Number.isNaN(input.x[node])) return;
    places.x[node] = input.x[node] ?? 0;
    places.y[node] = input.y[node] ?? 0;
  });
  return places;
}

/** Hundredths are finer than any screen, and short to keep. Places that were known stay as they were to the bit. */
function rounded({ x, y }: Places, known: Places | null): Places {
  const round = (values: Float32Array, before: Float32Array | undefined) =>
    values.map((value, node) => {
      const old = before?.[node] ?? Number.NaN;
      return Number.isNaN(old) ? Math.round(value * 100) / 100 : old;
    });
  return { x: round(x, known?.x), y: round(y, known?.y) };
}
