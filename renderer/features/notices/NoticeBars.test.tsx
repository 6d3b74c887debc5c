// Notices under the bar: put away one by one, but for a library that is for reading only.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { library } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { toastQueue } from '../../ui/toast-queue.ts';
import { NoticeBars } from './NoticeBars.tsx';

function setUp(notices: readonly LibraryNotice[], readOnly: 'folder' | null = null) {
  const dismissNotice = vi.fn(async () => ({}));
  const tryWriting = vi.fn(async () => ({ readOnly: 'disk-full' as const }));
  const view = renderInApp(<NoticeBars />, fakeClient({ library: { dismissNotice, tryWriting } }));
  act(() => view.store.setState({ library: { ...library(3), notices: [...notices], readOnly } }));
  return { ...view, dismissNotice, tryWriting };
}

describe('NoticeBars', () => {
  afterEach(() => {
    cleanup();
    for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  });

  it('is not there when there is nothing to say', () => {
    setUp([]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('puts a notice away for every window', () => {
    const { dismissNotice } = setUp([{ code: 'unclean-stop' }]);
    fireEvent.click(screen.getByRole('button', { name: /^Put away: Lectern was not closed/ }));
    expect(dismissNotice).toHaveBeenCalledWith({ code: 'unclean-stop' });
  });

  it('keeps saying that a library is for reading only, the weightiest first', () => {
    setUp([{ code: 'unclean-stop' }], 'folder');
    expect(screen.getByRole('alert').textContent).toContain('open for reading only');
    expect(screen.getAllByRole('button', { name: /^Put away/ })).toHaveLength(1);
    expect(screen.getByRole('region').firstElementChild?.getAttribute('role')).toBe('alert');
  });

  it('tries again when asked, and says when writing still does not work', async () => {
    const { tryWriting } = setUp([{ code: 'read-only', reason: 'disk-full' }], 'folder');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tryWriting).toHaveBeenCalled();
    await waitFor(() => expect(toastQueue.visibleToasts[0]?.content.title).toBe('Still nothing can be written'));
  });

  it('shows two, and the rest when asked', () => {
    setUp([
      { code: 'unclean-stop' },
      { code: 'index-rebuilt' },
      { code: 'cloud-folder', service: 'Dropbox', conflictCopies: [] },
      { code: 'network-folder', fileSystem: 'NFS' },
    ]);
    expect(screen.getAllByRole('status')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '2 more notices' }));
    expect(screen.getAllByRole('status')).toHaveLength(4);
  });

  it('opens the names when they are wanted', () => {
    setUp([{ code: 'damage-found', problems: ['note 7 does not match its hash'] }]);
    expect(screen.queryByText(/note 7/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Show the names/ }));
    expect(screen.getByText(/note 7/)).toBeDefined();
  });
});
