// Says on standard error how far the papers have been read, while a command waits for that.

import type { LibraryContext } from './command.ts';

/** Work shorter than this needs no progress. */
const QUIET_MS = 700;
/** Between two lines where they cannot overwrite each other. */
const LINE_EVERY_MS = 2_000;

/** Runs work that waits for names and likeness to be found in every paper. */
export async function withAnalysisProgress<Value>(
  { client, output, signal }: LibraryContext,
  work: () => Promise<Value>,
): Promise<Value> {
  const ended = new AbortController();
  const following = follow(AbortSignal.any([signal, ended.signal])).catch(() => undefined);
  try {
    return await work();
  } finally {
    ended.abort();
    await following;
    output.progressEnded();
  }

  async function follow(until: AbortSignal): Promise<void> {
    let nextAt = performance.now() + QUIET_MS;
    for await (const event of await client.events.subscribe(undefined, { signal: until })) {
      if (until.aborted) return;
      if (event.type !== 'tasks.progress' || event.progress.kind !== 'analysis') continue;
      if (performance.now() < nextAt) continue;
      if (!process.stderr.isTTY) nextAt = performance.now() + LINE_EVERY_MS;
      const { done, total } = event.progress;
      output.progress(`Reading papers for names and likeness: ${done} of ${total ?? '?'}`);
    }
  }
}
