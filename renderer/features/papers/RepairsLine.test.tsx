// The repairs of a paper are said and can be switched where they are seen.

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../../testing/fake-client.ts';
import { paper } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { RepairsLine } from './RepairsLine.tsx';

const REPAIRED = {
  ...paper('p1'),
  abstract: '5\\% of it',
  abstractRepairs: [{ start: 1, end: 3, original: '\\%', replacement: '%', kind: 'escape' }],
} as unknown as ReturnType<typeof paper>;

describe('RepairsLine', () => {
  afterEach(cleanup);

  it('counts them and switches them off and on', async () => {
    const set = vi.fn(async () => ({ revision: 2 }));
    const { store } = renderInApp(<RepairsLine paper={REPAIRED} />, fakeClient({ settings: { set } }));
    expect(screen.getByText(/1 repair/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'show as imported' }));
    await waitFor(() => expect(store.getState().settings.showRepairs).toBe(false));
    fireEvent.click(screen.getByRole('button', { name: 'show 1 repair' }));
    await waitFor(() => expect(store.getState().settings.showRepairs).toBe(true));
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('says nothing of a text without any', () => {
    const { container } = renderInApp(<RepairsLine paper={paper('p1')} />, fakeClient({}));
    expect(container.textContent).toBe('');
  });
});
