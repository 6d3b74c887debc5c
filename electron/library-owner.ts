// The desktop shell's hold on the reader's libraries, with the engine in a process of its own.

import { setTimeout as delay } from 'node:timers/promises';
import { LibraryOwner } from '#shared/contract/library-owner.ts';
import { EngineProcess } from './engine-process.ts';
import { NODE_PARTS } from './node-parts.ts';

export type ProcessOwner = LibraryOwner<EngineProcess>;

/** Opens a library. Rejects with the engine's own reason. */
export function openOwner(libraryFile: string, exportFileMode: number): Promise<ProcessOwner> {
  return LibraryOwner.open({
    node: NODE_PARTS,
    libraryFile,
    start: (file) => EngineProcess.start({ libraryFile: file, shell: 'the desktop window', exportFileMode }),
    wait: (ms) => delay(ms, undefined, { ref: false }),
    now: () => performance.now(),
  });
}
