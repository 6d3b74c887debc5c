// A library opened to stay open: the browser shell's hold on it, with the engine in a thread.

import { setTimeout as delay } from 'node:timers/promises';
import { LibraryOwner } from '#shared/contract/library-owner.ts';
import { EngineWorker } from './engine-worker.ts';
import { NODE_PARTS } from './node-parts.ts';

export type WorkerOwner = LibraryOwner<EngineWorker>;

/** Opens a library, null for one in memory. Rejects with the engine's own reason. */
export function openOwner(libraryFile: string | null, shell: string): Promise<WorkerOwner> {
  return LibraryOwner.open({
    node: NODE_PARTS,
    libraryFile,
    start: (file) => EngineWorker.start({ libraryFile: file, shell }),
    wait: (ms) => delay(ms, undefined, { ref: false }),
    now: () => performance.now(),
  });
}
