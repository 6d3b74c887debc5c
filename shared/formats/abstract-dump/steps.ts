// Runs work that is written in steps.

/** Drives a generator to its end and gives what it returns. */
export function finish<Result>(worker: Generator<unknown, Result>): Result {
  let step = worker.next();
  while (step.done !== true) step = worker.next();
  return step.value;
}
