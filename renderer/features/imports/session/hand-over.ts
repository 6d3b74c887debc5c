// Hands files to the shell one by one, so that one bad file does not sink the others.

import { toAppError } from '#shared/contract/client.ts';
import type { FileRefusal } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import type { Host } from '../../../host/host.ts';

export interface HandedOver {
  /** In the order of the files. */
  readonly refs: readonly FileRef[];
  /** Files that could not even be handed over; the others go on. */
  readonly refusals: readonly FileRefusal[];
}

/** Files on their way at once. */
const AT_ONCE = 4;

/** Rejects when there is no connection or the signal aborts; a refused file is an answer, not a failure. */
export async function handOver(
  host: Pick<Host, 'grantFiles'>,
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<HandedOver> {
  const answers: (FileRef | FileRefusal | null)[] = files.map(() => null);
  const waiting = files.entries();
  let done = 0;
  let hasFailed = false;

  async function work(): Promise<void> {
    for (const [index, file] of waiting) {
      signal.throwIfAborted();
      // Another one found the shell gone: there is no use in trying the rest.
      if (hasFailed) return;
      try {
        answers[index] = await handOverOne(host, file, signal);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      done++;
      onProgress(done);
    }
  }

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
  const known = answers.filter((answer) => answer !== null);
  return { refs: known.filter((answer) => 'token' in answer), refusals: known.filter((answer) => 'reason' in answer) };
}

async function handOverOne(
  host: Pick<Host, 'grantFiles'>,
  file: File,
  signal: AbortSignal,
): Promise<FileRef | FileRefusal | null> {
  try {
    const [ref] = await host.grantFiles([file], signal);
    return ref ?? null;
  } catch (error) {
    if (signal.aborted) throw error;
    const { value } = toAppError(error);
    if (value.code === 'FILE_REFUSED') return value.details;
    throw error;
  }
}
