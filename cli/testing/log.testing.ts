// What the engine logs, kept out of the tests' output and there to be looked at.

import { vi } from 'vitest';

/** Runs `work` and gives what was logged meanwhile, by threads of this process too; waits for `text` to be there. */
export async function logOf(work: () => Promise<unknown>, text: string | RegExp): Promise<string> {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const logged = () => written.mock.calls.map(([chunk]) => String(chunk)).join('');
  try {
    await work();
    // A thread's lines take a turn of their own.
    await vi.waitFor(() => {
      if (logged().search(text) < 0) throw new Error(`not logged: ${text}`);
    });
    return logged();
  } finally {
    written.mockRestore();
  }
}
