// What is suggested about a paper stands on its page, without its own title once more.

import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { suggestion } from '../../testing/link-values.ts';
import { paperId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { SuggestedLinks } from './SuggestedLinks.tsx';

const PAPER = { name: 'A very long title', paperId: paperId('p1'), methodId: null, isNewMethod: false };

function show(source: Suggestion['source']) {
  const status = { analysed: 1, total: 1, isWorking: false };
  const client = fakeClient({
    suggestions: { list: async () => ({ total: 1, suggestions: [suggestion('1', { source })], status }) },
  });
  renderInApp(<SuggestedLinks about={{ paperId: paperId('p1') }} />, client);
}

describe('SuggestedLinks', () => {
  afterEach(cleanup);

  it('calls the paper it stands on "this paper"', async () => {
    show(PAPER);
    expect((await screen.findByRole('listitem')).textContent).toMatch(/^this paper.*vLLM/);
  });

  it('names another paper, and a method of its own', async () => {
    show({ ...PAPER, paperId: paperId('p2') });
    expect((await screen.findByRole('listitem')).textContent).toMatch(/^A very long title/);
    cleanup();
    show({ ...PAPER, name: 'BatchLLM', isNewMethod: true });
    expect((await screen.findByRole('listitem')).textContent).toMatch(/^BatchLLM/);
  });
});
