// The analysis on a thread of its own: answers, and what becomes of a question when the library is closed.

import { describe, expect, it } from 'vitest';
import { openTestLibrary } from '../testing/library.testing.ts';
import { createAnalysis } from './analysis-thread.ts';

describe('the analysis of a library on disk', () => {
  it('answers, and gives up what is asked when it is closed: nothing failed', async () => {
    const analysis = createAnalysis(openTestLibrary().library, () => undefined);
    await expect(analysis.ask('openByRule', [])).resolves.toMatchObject({ mention: 0 });
    const open = analysis.ask('openByRule', [], { whole: true });
    const closing = analysis.close();
    await expect(open).rejects.toMatchObject({ code: 'CANCELLED' });
    await closing;
    await expect(analysis.ask('openByRule', [])).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
