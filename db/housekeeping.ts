// What a running engine does by itself: a backup once a day of use, and the whole check of a large library.

import { Worker } from 'node:worker_threads';
import type { CheckAnswer } from './check-worker.ts';
import type { Library } from './library.ts';
import { log } from './log.ts';
import { listBackups } from './sqlite/backups.ts';

/** A reader who just opened the library comes first. */
const FIRST_ROUND_MS = 5_000;
const ROUND_EVERY_MS = 60 * 60 * 1_000;

/** Who made room on a full disk waits no longer than this. */
const LOOK_EVERY_MS = 5_000;

const CHECK_WORKER = import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js';

/** Starts the rounds; returns how to stop them. */
export function startHousekeeping(library: Library): () => void {
  const { file } = library;
  if (file === null) return () => undefined;
  let worker: Worker | null = null;
  const look = () => {
    if (library.isCheckDue) worker ??= checkInBackground(library, file);
    if (library.readOnly === 'disk-full')
      library.tryWriting().catch((error: unknown) => log.failure('opening the library again', error));
  };
  look();
  const round = () => void backUpOnceADay(library);
  const first = setTimeout(round, FIRST_ROUND_MS).unref();
  const hourly = setInterval(round, ROUND_EVERY_MS).unref();
  const looks = setInterval(look, LOOK_EVERY_MS).unref();
  return () => {
    clearInterval(looks);
    clearTimeout(first);
    clearInterval(hourly);
    void worker?.terminate();
  };
}

/** A backup when the newest is of another day and something changed since. */
export async function backUpOnceADay(
  library: Library,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<void> {
  if (library.file === null || library.readOnly !== null) return;
  const [newest] = listBackups(library.file);
  const isDue = newest
    ? newest.madeAt.slice(0, 10) !== today && newest.revision !== library.revision
    : library.revision > 0;
  if (!isDue) return;
  try {
    await library.backUp('daily');
  } catch (error) {
    library.notify({ code: 'backup-failed', detail: error instanceof Error ? error.message : String(error) });
    log.failure('the daily backup', error);
  }
}

/** Checks on another thread with a connection of its own; until it is done, a library that was not closed stays unwritten. */
function checkInBackground(library: Library, file: string): Worker {
  const worker = new Worker(new URL(CHECK_WORKER, import.meta.url), { workerData: file, name: 'lectern check' });
  worker.unref();
  worker.once('message', (answer: CheckAnswer) => library.checkEnded(answer.problems));
  worker.once('error', (error) => library.checkEnded([log.failure('the background check', error)]));
  return worker;
}
