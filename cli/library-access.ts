// A command's access to its library: an engine of its own, or the one of the shell that has it open.

import { setTimeout as delay } from 'node:timers/promises';
import type { LecternClient } from '#shared/contract/client.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { EngineWorker } from './engine-worker.ts';
import { OwnerLink } from './owner-link.ts';

export interface LibraryAccess {
  readonly client: LecternClient;
  /** Token for a file by its absolute path. */
  grantFile(path: string): Promise<FileToken>;
  grantFolder(path: string): Promise<FolderToken>;
  close(): Promise<void>;
}

/** Between taking the lock and listening, an owner is there and cannot be reached; it takes this long at most. */
const OWNER_STARTS_MS = 700;
const ASK_AGAIN_MS = 50;
const SHELL = 'the command line';

/**
 * Opens a library for one command; null is one in memory.
 *
 * Where a shell has it open, the command works on that one's engine: its windows then see the change as it happens.
 * Rejects with `LIBRARY_LOCKED` when somebody has it who cannot be asked, another command for instance.
 */
export async function openLibrary(libraryFile: string | null): Promise<LibraryAccess> {
  if (libraryFile === null) return ownEngine(null);
  const owner = await OwnerLink.find(libraryFile);
  if (owner !== null) return throughOwner(owner);
  try {
    return await ownEngine(libraryFile);
  } catch (error) {
    const later = isHeldByShell(error) ? await waitForOwner(libraryFile) : null;
    if (later === null) throw error;
    return throughOwner(later);
  }
}

async function waitForOwner(libraryFile: string): Promise<OwnerLink | null> {
  const until = performance.now() + OWNER_STARTS_MS;
  for (;;) {
    const owner = await OwnerLink.find(libraryFile);
    if (owner !== null || performance.now() > until) return owner;
    await delay(ASK_AGAIN_MS);
  }
}

async function ownEngine(libraryFile: string | null): Promise<LibraryAccess> {
  const engine = await EngineWorker.start({ libraryFile, shell: SHELL });
  const port = engine.connect();
  return {
    client: createPortClient(port),
    grantFile: (path) => engine.grantFile(path),
    grantFolder: (path) => engine.grantFolder(path),
    close: async () => {
      port.close();
      await engine.close();
    },
  };
}

function throughOwner(owner: OwnerLink): LibraryAccess {
  return {
    client: createPortClient(owner.port),
    grantFile: (path) => owner.grantFile(path),
    grantFolder: (path) => owner.grantFolder(path),
    close: () => owner.close(),
  };
}

/** Another command listens to nobody, so there is nobody to wait for. */
function isHeldByShell(error: unknown): boolean {
  return (
    error instanceof AppError && error.value.code === 'LIBRARY_LOCKED' && error.value.details.owner?.shell !== SHELL
  );
}
