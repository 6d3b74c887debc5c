// Lays out beside the page, and looks up between iterations to be stopped.

import { communitiesOf } from './communities.ts';
import { layOut } from './lay-out.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts';

/** The little of a worker's global scope used here; the page's own types do not describe it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<LayoutQuestion>) => void) | null;
  postMessage(answer: LayoutAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

const TELL_EVERY_MS = 100;
const TURN_MS = 30;

let isStopWanted = false;
const turns = new MessageChannel();

scope.onmessage = ({ data: question }) => {
  switch (question.kind) {
    case 'start':
      void run(question);
      return;
    case 'stop':
      isStopWanted = true;
      return;
    default:
      question satisfies never;
  }
};

async function run({ input, showsSteps }: Extract<LayoutQuestion, { kind: 'start' }>): Promise<void> {
  scope.postMessage({ kind: 'groups', groups: communitiesOf(input) });
  const steps = layOut(input);
  let told = performance.now();
  let turn = told;
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone === true) {
      scope.postMessage({ kind: 'end', places: value, isStopped: false });
      return;
    }
    const now = performance.now();
    if (now - told >= TELL_EVERY_MS) {
      told = now;
      const places = showsSteps ? value.places() : null;
      scope.postMessage({ kind: 'step', done: value.done, total: value.total, places });
    }
    if (now - turn < TURN_MS) continue;
    await nextTurn();
    turn = performance.now();
    if (!isStopWanted) continue;
    scope.postMessage({ kind: 'end', places: value.places(), isStopped: true });
    return;
  }
}

/** Lets waiting messages in; quicker than a timer. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(null);
  });
}
