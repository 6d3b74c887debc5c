// The backups page: what there is, making one, going back to one and forward again.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Backup } from '#shared/contract/backups.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { library } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { toastQueue } from '../../ui/toast-queue.ts';
import { BackupsPlace } from './BackupsPlace.tsx';
import { sizeWords } from './backup-words.ts';

function backup(number: number, change: Partial<Backup> = {}): Backup {
  return {
    name: `00000${number}-20261122T080000Z-r${number}-daily.lectern`,
    madeAt: `2026-11-2${number}T08:00:00Z`,
    revision: number,
    reason: 'daily',
    sizeBytes: 1_400_000,
    ...change,
  };
}

function setUp(kept: readonly Backup[]) {
  const list = vi.fn(async () => [...kept]);
  const make = vi.fn(async () => backup(5, { reason: 'asked' }));
  const restore = vi.fn(async (_input: { readonly name: string }) => ({
    revision: 1,
    before: backup(6, { reason: 'restore' }),
  }));
  const view = renderInApp(<BackupsPlace />, fakeClient({ backups: { list, make, restore } }));
  act(() => view.store.setState({ library: { ...library(3), revision: 4 } }));
  return { ...view, list, make, restore };
}

describe('BackupsPlace', () => {
  afterEach(() => {
    cleanup();
    for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  });

  it('lists when, why, how far back and how large', async () => {
    setUp([backup(4), backup(1, { reason: 'migration' })]);
    const rows = await screen.findAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.textContent).toMatch(/24 Nov.* at .*once a day.*as now.*1\.4 MB/);
    expect(rows[2]?.textContent).toMatch(/before an update.*3 changes ago/);
  });

  it('makes one and shows it', async () => {
    const { list, make } = setUp([backup(4)]);
    fireEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(make).toHaveBeenCalled());
    await waitFor(() => expect(toastQueue.visibleToasts[0]?.content.title).toBe('Backed up'));
    await waitFor(() => expect(list.mock.calls.length).toBeGreaterThan(1));
  });

  it('asks before it restores, and offers the way back', async () => {
    const { restore } = setUp([backup(1)]);
    fireEvent.click(await screen.findByRole('button', { name: /^Restore the backup of/ }));
    expect(screen.getByRole('alertdialog').textContent).toContain('without the 3 changes made since');
    fireEvent.click(screen.getByRole('button', { name: 'Restore the backup' }));
    await waitFor(() => expect(restore).toHaveBeenCalledWith({ name: backup(1).name }));
    const offer = await waitFor(() => {
      const action = toastQueue.visibleToasts[0]?.content.action;
      if (action === undefined) throw new Error('nothing is offered yet');
      return action;
    });
    offer.run();
    await waitFor(() => expect(restore).toHaveBeenLastCalledWith({ name: backup(6, { reason: 'restore' }).name }));
  });

  it('says what backups are while there are none', async () => {
    setUp([]);
    expect(await screen.findByRole('heading', { name: 'No backups yet' })).toBeDefined();
  });

  it('does nothing to a library for reading only', async () => {
    const { store } = setUp([backup(1)]);
    act(() => store.setState({ library: { ...library(3), readOnly: 'folder' } }));
    const button = await screen.findByRole('button', { name: 'Back up now' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });
});

describe('sizeWords', () => {
  it('says sizes as people do', () => {
    expect(['0', '999', '1400000', '123456789', '5000000000'].map((bytes) => sizeWords(Number(bytes)))).toEqual([
      '0 bytes',
      '999 bytes',
      '1.4 MB',
      '123 MB',
      '5 GB',
    ]);
  });
});
