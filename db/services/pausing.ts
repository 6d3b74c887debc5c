// Turns a change of many rows into one that pauses between batches, so that readers are served meanwhile.

import type { PausingBody } from '../library.ts';
import { refreshDerived } from '../search/derived.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

/** Steps between two pauses. */
const BATCH = 100;

/** A body for `Library.writePausing` of work that yields after each small step. */
export function inBatches<Value>(work: (tx: WriteTransaction) => Generator<void, Value, void>): PausingBody<Value> {
  return function* (tx) {
    const steps = work(tx);
    for (let done = 1; ; done += 1) {
      const step = steps.next();
      if (step.done) return step.value;
      if (done % BATCH === 0) {
        refreshDerived(tx);
        yield;
      }
    }
  };
}
