// Keeps the drawing in step with the session: it builds anew only what has other nodes or lines.

import type { Graph } from '#shared/contract/graph.ts';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import type { Look } from '../drawing/marks.ts';
import type { Places } from '../layout/layout-input.ts';
import type { GraphSession } from './graph-session.ts';
import type { GraphState } from './graph-state.ts';
import { isSameShape } from './layout-of.ts';
import { type LookedAt, lookOf } from './look.ts';

/** Until the returned function is called. */
export function follow(session: GraphSession, drawing: GraphDrawing, onDrawn: () => void): () => void {
  const { store } = session;
  let shown: { graph: Graph; places: Places; fits: number; look: Look; looked: LookedAt } | null = null;
  let isBusy = false;
  let isOver = false;

  /** One change after the other: what changed meanwhile is drawn after it. */
  async function step(): Promise<void> {
    if (isBusy || isOver) return;
    isBusy = true;
    try {
      for (let state = store.getState(); !isOver && (await draw(state)); ) {
        const next = store.getState();
        if (next === state) break;
        state = next;
      }
    } finally {
      isBusy = false;
    }
  }

  async function draw(state: GraphState): Promise<boolean> {
    const { graph, places, fits, sight } = state;
    if (graph === null || places === null || places.x.some(Number.isNaN)) return true;
    const isFitWanted = shown === null || fits !== shown.fits;
    const look = shown !== null && isSameLook(shown.looked, state) ? shown.look : lookOf(state);
    const before = shown;
    if (before === null || !isSameShape(before.graph, graph)) {
      drawing.prepare(look);
      if (!(await drawing.show(graph, places, isFitWanted))) return true;
    } else {
      if (before.graph !== graph) drawing.update(graph, look);
      else if (before.look !== look) drawing.setLook(look);
      if (!isSamePlaces(before.places, places)) drawing.setPlaces(places, isFitWanted);
      else if (isFitWanted) drawing.view.fit();
    }
    if (look.open !== null && look.open !== before?.look.open) drawing.view.reveal(look.open);
    shown = { graph, places, fits, look, looked: state };
    if (sight !== null && state.layout === null) {
      drawing.view.look(sight);
      session.set({ sight: null });
    }
    onDrawn();
    return true;
  }

  const stop = store.subscribe(() => void step());
  void step();
  return () => {
    isOver = true;
    stop();
  };
}

function isSameLook(a: LookedAt, b: LookedAt): boolean {
  const keys = ['graph', 'colourBy', 'groups', 'open', 'selected', 'search', 'paths', 'pathFrom'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function isSamePlaces(a: Places, b: Places): boolean {
  return a === b || (a.x.every((x, at) => x === b.x[at]) && a.y.every((y, at) => y === b.y[at]));
}
