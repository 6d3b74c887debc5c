// Keys run commands, except where they are meant for something else.

import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportId } from '#shared/contract/ids.ts';
import { LIBRARY, type Place } from '../state/place.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { methodId } from '../testing/link-values.ts';
import { paperId } from '../testing/sample-values.ts';
import { renderInApp, testStore } from '../testing/test-app.tsx';
import { COMMANDS } from './commands.ts';
import { useCommandKeys } from './use-command-keys.ts';

function Keys() {
  useCommandKeys();
  return (
    <>
      <input aria-label="text" data-focus="search" />
      <div role="dialog">
        <button type="button">in a dialog</button>
      </div>
      <div role="alertdialog" aria-modal="false">
        <button type="button">in a message</button>
      </div>
    </>
  );
}

function setUp() {
  const setState = vi.fn(async (_input: unknown) => ({ revision: 2, changed: 1 }));
  const undo = vi.fn(async () => Promise.reject(new Error('not needed')));
  const view = renderInApp(<Keys />, fakeClient({ papers: { setState }, history: { undo } }));
  view.store.setState({ selectedId: paperId('p1') });
  return { ...view, setState, undo };
}

describe('the keys of the window', () => {
  afterEach(cleanup);

  it('set the reading state of the open paper', () => {
    const { setState } = setUp();
    fireEvent.keyDown(document.body, { key: 'd' });
    expect(setState.mock.calls[0]?.[0]).toMatchObject({ papers: { ids: ['p1'] }, state: 'read' });
  });

  it('do nothing while a text is typed, except combinations that mean the same there', () => {
    const { setState, undo, store } = setUp();
    const field = screen.getByLabelText('text');
    fireEvent.keyDown(field, { key: 'd' });
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    expect(setState).not.toHaveBeenCalled();
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'e', ctrlKey: true });
    expect(store.getState().dialog).toBe('export');
  });

  it('undo outside of texts', () => {
    const { undo } = setUp();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('do nothing inside dialogs or under the import screen', () => {
    const { setState, store } = setUp();
    fireEvent.keyDown(screen.getByText('in a dialog'), { key: 'd' });
    store.getState().openSampleImport();
    fireEvent.keyDown(document.body, { key: 'd' });
    expect(setState).not.toHaveBeenCalled();
  });

  it('act on the window while a message has the focus', () => {
    const { setState } = setUp();
    fireEvent.keyDown(screen.getByText('in a dialog'), { key: 'd' });
    expect(setState).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByText('in a message'), { key: 'd' });
    expect(setState).toHaveBeenCalled();
  });

  it('lead into the search field, on keyboards that need Shift for it too', () => {
    setUp();
    fireEvent.keyDown(document.body, { key: '/', shiftKey: true });
    expect(document.activeElement).toBe(screen.getByLabelText('text'));
  });
});

describe('the command table', () => {
  const PLACES: readonly Place[] = [
    LIBRARY,
    { kind: 'queue' },
    { kind: 'trash' },
    { kind: 'methods', id: methodId('m1') },
    { kind: 'suggestions' },
    { kind: 'import', id: 'i1' as ImportId },
    { kind: 'settings' },
  ];

  it.each(PLACES)('gives every command a key of its own: $kind', (place) => {
    const store = testStore(fakeClient({}));
    const suggestionRows = {
      ...store.getState().suggestionRows,
      getState: () => ({ total: 1, error: null, version: 0 }),
    };
    const state = { ...store.getState(), place, suggestionRows, selectedId: paperId('p1'), listTotal: 1 };
    const keys = COMMANDS.filter(({ isAvailable }) => isAvailable(state)).flatMap((command) => command.keys);
    expect(keys.length).toBeGreaterThan(15);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives every command a name of its own', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  });
});
