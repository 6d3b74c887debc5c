// One import, long after it was made.

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportId } from '#shared/contract/ids.ts';
import type { ImportRecord, ImportSummary } from '#shared/contract/imports.ts';
import { fakeClient } from '../../../testing/fake-client.ts';
import { paper, paperId } from '../../../testing/sample-values.ts';
import { renderInApp } from '../../../testing/test-app.tsx';
import { toastQueue } from '../../../ui/toast-queue.ts';
import { withPageLayout } from '../testing/page-layout.ts';
import { ImportPage } from './ImportPage.tsx';

const ID = 'imp1' as ImportId;
const SUMMARY: ImportSummary = {
  id: ID,
  importedAt: '2026-11-22T08:00:00.000Z',
  origin: 'drop',
  undoneAt: null,
  counts: { found: 2, new: 1, duplicate: 1, near: 0, rejected: 0 },
  files: [
    {
      name: 'page.txt',
      sha256: 'ab'.repeat(32),
      sizeBytes: 120_007,
      format: 'abstract-dump',
      encoding: 'utf-8',
      ignored: 1,
    },
  ],
};

function record(index: number, change: Partial<ImportRecord>): ImportRecord {
  return {
    file: 0,
    index,
    title: `Record ${index}`,
    decision: 'new',
    paperId: null,
    span: { start: 0, end: 1 },
    firstLine: index * 4,
    lastLine: index * 4 + 2,
    rule: 'title-above-abstract',
    confidence: 1,
    warnings: [],
    ...change,
  };
}

function opened(summary = SUMMARY) {
  const records = [record(1, { paperId: paperId('p1') }), record(2, { decision: 'duplicate' })];
  const undo = vi.fn(async (_input: { id: string }) => ({ revision: 9, removed: 1, kept: 2 }));
  const client = fakeClient({
    imports: {
      get: async () => summary,
      records: async () => ({ total: 2, records }),
      ignored: async () => ({ total: 1, lines: [{ file: 0, line: 1, text: 'Subscribe', reason: 'page-furniture' }] }),
      undo,
      undoPlan: async () => ({ removed: 1, kept: 2 }),
    },
    papers: { get: async ({ id }) => paper(id), list: async () => ({ total: 0, rows: [], revision: 1 }) },
  });
  return { ...renderInApp(<ImportPage place={{ kind: 'import', id: ID }} />, client), undo };
}

describe('ImportPage', () => {
  withPageLayout();
  afterEach(cleanup);

  it('says what was read, when and how, and adds it up', async () => {
    opened();
    await screen.findByRole('heading', { name: 'page.txt' });
    screen.getByText(/dropped on the window/);
    screen.getByText('120 kB');
    screen.getByText('titles and abstracts, UTF-8');
    screen.getByText('ab'.repeat(32));
    expect(screen.getByText(/found/).closest('p')?.textContent).toBe(
      '2 found = 1 new + 1 already here + 0 looks alike + 0 rejected',
    );
  });

  it('leads from a record to its paper', async () => {
    const { store } = opened();
    fireEvent.click(await screen.findByRole('option', { name: /Record 1/ }));
    expect(store.getState().selectedId).toBe('p1');
    expect(screen.getByRole('option', { name: /Record 2/ }).textContent).toContain('paper no longer here');
  });

  it('lists the lines left out', async () => {
    opened();
    fireEvent.click(await screen.findByRole('tab', { name: /Lines not imported/ }));
    await screen.findByRole('option', { name: /Subscribe.*page furniture/ });
  });

  it('undoes the import after saying what goes and what stays', async () => {
    const { undo } = opened();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo this import' }));
    const question = await screen.findByRole('alertdialog');
    await within(question).findByText('1 paper it added is removed.');
    within(question).getByText(/2 papers with a note, a tag, a reading state or a link of yours stay/);
    fireEvent.click(within(question).getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(undo).toHaveBeenCalledWith({ id: ID }));
    await waitFor(() =>
      expect(toastQueue.visibleToasts[0]?.content).toMatchObject({
        title: 'Import undone: 1 paper removed',
        detail: '2 papers you have worked on stay.',
      }),
    );
    for (const { key } of [...toastQueue.visibleToasts]) toastQueue.close(key);
  });

  it('offers no undo of what is undone', async () => {
    opened({ ...SUMMARY, undoneAt: '2026-11-23T08:00:00.000Z' });
    await screen.findByText(/Undone on/);
    expect(screen.queryByRole('button', { name: 'Undo this import' })).toBeNull();
  });
});
