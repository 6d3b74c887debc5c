// The import screen as the keyboard and assistive technology meet it.

import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileToken } from '#shared/contract/ids.ts';
import type { PreviewFile } from '#shared/contract/imports.ts';
import { fakeClient } from '../../../testing/fake-client.ts';
import { fakeHost } from '../../../testing/in-app.tsx';
import { renderInApp } from '../../../testing/test-app.tsx';
import { toastQueue } from '../../../ui/toast-queue.ts';
import { type FakeRecord, fakeImports, fakeRecords } from '../testing/fake-imports.ts';
import { withPageLayout } from '../testing/page-layout.ts';
import { ImportScreen } from './ImportScreen.tsx';

async function opened(records: readonly FakeRecord[], file: Partial<PreviewFile> = {}) {
  const engine = fakeImports(records, file);
  const undone = vi.fn();
  const client = fakeClient({
    imports: engine.answers,
    history: { peek: async () => ({ undo: null, redo: null }), undo: undone },
    papers: { list: async () => ({ total: 0, rows: [], revision: 7 }) },
  });
  const host = fakeHost({
    grantFiles: async (files) => files.map(({ name }) => ({ token: 't' as FileToken, name })),
  });
  const view = renderInApp(<ImportScreen />, client, host);
  act(() => view.store.getState().openImport([new File(['x'], 'page.txt')], 'drop'));
  return { ...view, engine };
}

const press = (key: string, change: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...change });
const dialog = () => screen.findByRole('dialog', { name: 'Import page.txt' });
const records = () => screen.getByRole('listbox', { name: 'Records found' });

describe('ImportScreen', () => {
  withPageLayout();
  afterEach(cleanup);

  it('adds up what was found and promises that nothing has changed', async () => {
    await opened([...fakeRecords(2), { title: 'N', abstract: 'x', decision: 'near' }]);
    const view = within(await dialog());
    view.getByText('nothing has changed yet');
    const sum = within(view.getByRole('region', { name: 'What was found' }));
    expect(sum.getAllByRole('button').map((button) => button.textContent)).toEqual([
      '3 found',
      '2 new',
      '0 already here',
      '1 looks alike',
      '0 rejected',
      expect.stringContaining('1 line not imported'),
    ]);
    expect(await within(records()).findAllByRole('option')).toHaveLength(3);
  });

  it('moves, rejects and takes back by key, and says so', async () => {
    const { engine } = await opened(fakeRecords(3));
    await dialog();
    await within(records()).findAllByRole('option');
    press('j');
    press('x');
    await screen.findByText('Record 2 rejected.');
    expect(engine.log).toEqual(['reject B']);
    press('z');
    await screen.findByText('Last edit taken back.');
  });

  it('extends the selection with Shift', async () => {
    await opened(fakeRecords(4));
    await dialog();
    await within(records()).findAllByRole('option');
    press('j');
    press('J', { shiftKey: true });
    await waitFor(() => {
      const selected = within(records()).getAllByRole('option', { selected: true });
      expect(selected.map((row) => row.getAttribute('aria-posinset'))).toEqual(['2', '3']);
    });
  });

  it('imports with Enter, shows the papers and offers the one undo', async () => {
    const { store } = await opened(fakeRecords(3));
    await dialog();
    await within(records()).findAllByRole('option');
    press('Enter');
    await waitFor(() => expect(store.getState().importRequest).toBeNull());
    const [message] = toastQueue.visibleToasts;
    expect(message?.content).toMatchObject({ title: '3 papers imported', action: { label: 'Undo' } });
    if (message) toastQueue.close(message.key);
  });

  it('leaves with Escape at once, and asks first when there are edits', async () => {
    const first = await opened(fakeRecords(2));
    await dialog();
    await within(records()).findAllByRole('option');
    press('Escape');
    await waitFor(() => expect(first.store.getState().importRequest).toBeNull());
    cleanup();

    const second = await opened(fakeRecords(2));
    await dialog();
    await within(records()).findAllByRole('option');
    press('x');
    await screen.findByText('Record 1 rejected.');
    press('Escape');
    const question = await screen.findByRole('alertdialog');
    expect(second.store.getState().importRequest).not.toBeNull();
    fireEvent.click(within(question).getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(second.store.getState().importRequest).toBeNull());
  });

  it('says that the same file again adds nothing', async () => {
    await opened(fakeRecords(2, { decision: 'duplicate' }), {
      importedBefore: { importId: 'i' as never, at: '2026-11-22T08:00:00.000Z' },
    });
    await dialog();
    screen.getByText(/Nothing new: 2 papers are already here/);
    screen.getByRole('button', { name: 'Done' });
    expect(screen.queryByRole('button', { name: /^Import / })).toBeNull();
  });

  it('explains a file that was not read', async () => {
    await opened([], { refusal: { reason: 'binary', detail: 'PDF', line: null } });
    const view = within(await dialog());
    view.getByText('This file was not read');
    view.getByText(/not text \(PDF\)/);
    view.getByText('Nothing in the library was changed.');
  });

  it('shows hostile text as text', async () => {
    const title = '<img src=x onerror=alert(1)> \u202Etitle';
    await opened([{ title, abstract: '<script>alert(2)</script>' }]);
    await dialog();
    await within(records()).findAllByRole('option');
    expect(document.querySelector('img, script')).toBeNull();
    expect(records().textContent).toContain('<img src=x onerror=alert(1)>');
    expect(records().textContent).toContain('U+202E');
  });

  it('lists one decision when its number is pressed', async () => {
    await opened([...fakeRecords(2), { title: 'N', abstract: 'x', decision: 'near' }]);
    await dialog();
    fireEvent.click(screen.getByRole('button', { name: /looks alike/ }));
    await waitFor(() => expect(within(records()).getAllByRole('option')).toHaveLength(1));
    screen.getByText(/like an earlier record of this import: same title, other text/);
  });

  it('compares a look-alike side by side and takes the decision there', async () => {
    const { engine } = await opened([{ title: 'N', abstract: 'One text.', decision: 'near' }]);
    await dialog();
    await within(records()).findAllByRole('option');
    press('c');
    const comparison = await screen.findByRole('dialog', { name: 'Are these the same paper?' });
    await within(comparison).findByText('In this file');
    within(comparison).getByText('Earlier in this import');
    fireEvent.keyDown(comparison, { key: 'e' });
    await screen.findByText('Record 1 is merged with the paper it looks like.');
    expect(engine.log).toEqual(['merge N']);
  });

  it('takes an ignored line back from the list of them', async () => {
    const { engine } = await opened(fakeRecords(1));
    await dialog();
    fireEvent.click(screen.getByRole('button', { name: /1 line not imported/ }));
    const lines = await screen.findByRole('listbox', { name: 'Lines not imported' });
    fireEvent.click(await within(lines).findByRole('option', { name: /Subscribe/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'As new record' }));
    await screen.findByText('Line 1 taken back.');
    expect(engine.log).toEqual(['take back 1 new-record']);
  });
});
