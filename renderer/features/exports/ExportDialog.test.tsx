// The export dialog as one meets it in the browser shell.

import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExportReport } from '#shared/contract/exports.ts';
import type { FolderToken } from '#shared/contract/ids.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { fakeHost } from '../../testing/in-app.tsx';
import { library, tag } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { ExportDialog, likelyScope } from './ExportDialog.tsx';

const CONFLICT = { name: 'A.md', reason: 'changed', wroteInstead: 'A (Lectern).md' } as const;
const REPORT: ExportReport = { files: 3, written: 2, unchanged: 1, conflicts: [CONFLICT], stale: [] };

function opened(folder: { readonly token: FolderToken; readonly name: string } | null) {
  const toFolder = vi.fn(async (_input: { check?: boolean | undefined }) => REPORT);
  const client = fakeClient({ exports: { toFolder } });
  const view = renderInApp(<ExportDialog />, client, fakeHost({ chooseExportFolder: async () => folder }));
  view.store.setState({ library: library(2) });
  act(() => view.store.getState().openDialog('export'));
  return { ...view, toFolder };
}

describe('ExportDialog', () => {
  afterEach(cleanup);

  it('shows what would be written, writes it, and lists what was left alone', async () => {
    const { toFolder } = opened({ token: 'f' as FolderToken, name: 'Notes' });
    await screen.findByText(/2 files to write, 1 up to date. Nothing has been written yet/);
    expect(toFolder).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Write the files' }));
    await screen.findByText('2 files written, 1 up to date.');
    screen.getByText(/you changed it since the last export/);
    screen.getByText('A (Lectern).md');
    screen.getByRole('button', { name: 'Done' });
  });

  it('offers only the zip where there is no folder', async () => {
    opened(null);
    await screen.findByRole('button', { name: 'Download a zip' });
    expect(screen.queryByRole('button', { name: /folder|Write/ })).toBeNull();
  });
});

describe('likelyScope', () => {
  it('is all papers while none has been worked on', () => {
    expect(likelyScope({ library: library(71), tags: [] })).toBe('all');
    expect(likelyScope({ library: library(71), tags: [tag('t', 'norm', 3)] })).toBe('touched');
  });
});
