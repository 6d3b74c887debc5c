// Starts a layout in its worker and follows it to its end.

import type { LayoutInput, Places } from './layout-input.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts';

/** How long a worker may take to stop by itself; then it is ended. */
const PATIENCE_MS = 80;

export interface LayoutListener {
  readonly onGroups: (groups: Uint32Array) => void;
  readonly onStep: (done: number, total: number, places: Places | null) => void;
  /** Null when there is no outcome: the worker could not be started, or did not stop in time. */
  readonly onEnd: (places: Places | null) => void;
}

export interface RunningLayout {
  /** The places found so far are the outcome. */
  readonly stop: () => void;
  /** Ends at once, and nothing more is told. */
  readonly drop: () => void;
}

export function runLayout(input: LayoutInput, showsSteps: boolean, listener: LayoutListener): RunningLayout {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  };
  const end = (places: Places | null) => {
    drop();
    listener.onEnd(places);
  };
  worker.onerror = () => end(null);
  worker.onmessage = ({ data: answer }: MessageEvent<LayoutAnswer>) => {
    switch (answer.kind) {
      case 'groups':
        listener.onGroups(answer.groups);
        return;
      case 'step':
        listener.onStep(answer.done, answer.total, answer.places);
        return;
      case 'end':
        end(answer.places);
        return;
      default:
        answer satisfies never;
    }
  };
  worker.postMessage({ kind: 'start', input, showsSteps } satisfies LayoutQuestion);
  return {
    stop: () => {
      worker.postMessage({ kind: 'stop' } satisfies LayoutQuestion);
      timer = setTimeout(() => end(null), PATIENCE_MS);
    },
    drop,
  };
}
