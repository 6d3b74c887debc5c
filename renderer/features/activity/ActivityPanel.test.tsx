// Messages that can be read later, with what can still be done about them.

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '#shared/contract/history.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ActivityPanel } from './ActivityPanel.tsx';

const NEWEST: Step = { revision: 9, kind: 'set-state', count: 1, subject: 'read', madeAt: '2026-11-22T08:00:00Z' };

describe('ActivityPanel', () => {
  afterEach(cleanup);

  it('keeps what was said, the newest first, and offers only what can still be done', async () => {
    const undo = vi.fn();
    showToast({ title: 'Older', action: { label: 'Undo', run: undo }, step: { direction: 'undo', revision: 8 } });
    showToast({ title: 'Newer', action: { label: 'Undo', run: undo }, step: { direction: 'undo', revision: 9 } });
    showToast({ title: 'Failed', detail: 'Nothing was changed.', tone: 'bad' });
    renderInApp(<ActivityPanel />, fakeClient({ history: { peek: async () => ({ undo: NEWEST, redo: null }) } }));
    const [failed, newer, older] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement, HTMLElement];
    expect(failed.textContent).toContain('Nothing was changed.');
    fireEvent.click(await within(newer).findByRole('button', { name: 'Undo: Newer' }));
    await waitFor(() => expect(undo).toHaveBeenCalledTimes(1));
    expect(within(older).queryByRole('button')).toBeNull();
  });
});
