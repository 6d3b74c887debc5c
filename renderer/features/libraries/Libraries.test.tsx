// Libraries: the list, a new one, moving to another, and what happens to what is being typed.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';
import type { HostLibraries } from '../../host/host.ts';
import { createAppStore } from '../../state/store.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { fakeHost } from '../../testing/in-app.tsx';
import { renderInApp } from '../../testing/test-app.tsx';
import { LibrariesDialog } from './LibrariesDialog.tsx';
import { NewLibraryDialog } from './NewLibraryDialog.tsx';
import { othersShown } from './others-shown.ts';

function recent(name: string, change: Partial<RecentLibrary> = {}): RecentLibrary {
  return {
    token: name.padEnd(32, '0'),
    name,
    folder: null,
    openedAt: '2026-11-20T10:00:00Z',
    isOpen: false,
    isMissing: false,
    ...change,
  };
}

function hostWith(libraries: Partial<HostLibraries>) {
  const { libraries: plain } = fakeHost();
  return fakeHost({ libraries: { ...plain, ...libraries } });
}

const LIBRARIES = [recent('thesis', { isOpen: true }), recent('reviews'), recent('lost', { isMissing: true })];

describe('the list of libraries', () => {
  afterEach(cleanup);

  it('says which is open, opens another, and not one that is missing', async () => {
    const switchTo = vi.fn(async () => undefined);
    const host = hostWith({ recent: async () => LIBRARIES, switchTo });
    const { store } = renderInApp(<LibrariesDialog />, fakeClient({}), host);
    act(() => store.getState().openDialog('libraries'));
    fireEvent.click(await screen.findByRole('button', { name: 'Open “reviews”' }));
    await waitFor(() => expect(switchTo).toHaveBeenCalledWith(LIBRARIES[1]?.token));
    expect(screen.getByRole('button', { name: 'Open “lost”' }).hasAttribute('disabled')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Open “thesis”' })).toBeNull();
    expect(screen.getByText(/not there any more/)).toBeDefined();
  });

  it('takes one off and asks again', async () => {
    const forget = vi.fn(async () => undefined);
    const host = hostWith({ recent: async () => (forget.mock.calls.length > 0 ? [] : LIBRARIES), forget });
    const { store } = renderInApp(<LibrariesDialog />, fakeClient({}), host);
    act(() => store.getState().openDialog('libraries'));
    fireEvent.click(await screen.findByRole('button', { name: 'Take “lost” off this list' }));
    await waitFor(() => expect(screen.queryByText('lost')).toBeNull());
  });
});

describe('a new library', () => {
  afterEach(cleanup);

  it('is made by name, and a name that is taken is said beside the field', async () => {
    const create = vi.fn(async (name: string) => {
      if (name === 'thesis') throw appError('CONFLICT', { kind: 'library', id: name, current: '' } as never);
      return true;
    });
    const { store } = renderInApp(<NewLibraryDialog />, fakeClient({}), hostWith({ create }));
    act(() => store.getState().openDialog('new-library'));
    const field = await screen.findByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: 'thesis' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create and open' }));
    await screen.findByText(/There is a library “thesis” already/);
    fireEvent.change(field, { target: { value: ' reviews ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create and open' }));
    await waitFor(() => expect(store.getState().dialog).toBeNull());
    expect(create).toHaveBeenLastCalledWith('reviews');
  });
});

describe('moving to another library', () => {
  it('does not leave while a note cannot be saved', async () => {
    const switchTo = vi.fn(async () => undefined);
    const store = createAppStore({
      client: () => fakeClient({}),
      reconnect: () => undefined,
      host: hostWith({ switchTo }),
      saveNotes: async () => false,
    });
    await store.getState().switchLibrary('a');
    expect(switchTo).not.toHaveBeenCalled();
    expect(store.getState().isMoving).toBe(false);
  });
});

describe('othersShown', () => {
  it('leaves out the open one and those that are gone, and names folders where names are shared', () => {
    const twice = [recent('a', { folder: 'x › y' }), recent('a', { token: 'f'.repeat(32), folder: 'z' })];
    expect(othersShown([...LIBRARIES, ...twice]).map(({ label }) => label)).toEqual(['reviews', 'a (x › y)', 'a (z)']);
  });
});
