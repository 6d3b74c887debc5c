// Entry of the thread that checks a large library whole while its reader goes on reading.

import { parentPort, workerData } from 'node:worker_threads';
import { checkWholeLibrary } from './sqlite/checks.ts';
import { openReader } from './sqlite/library-file.ts';

export interface CheckAnswer {
  /** What was found, in words; empty when all is well. */
  readonly problems: readonly string[];
}

const db = openReader(String(workerData));
try {
  const { problems } = checkWholeLibrary(db);
  parentPort?.postMessage({ problems: problems.map(({ detail }) => detail) } satisfies CheckAnswer);
} finally {
  db.close();
}
