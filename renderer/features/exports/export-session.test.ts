// An export from choosing to the report.

import { describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { ExportReport } from '#shared/contract/exports.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { type FakeAnswers, fakeClient } from '../../testing/fake-client.ts';
import { fakeHost } from '../../testing/in-app.tsx';
import { createExportSession } from './export-session.ts';

const REPORT: ExportReport = { files: 3, written: 2, unchanged: 1, conflicts: [], stale: [] };
const FOLDER = { token: 'folder' as FolderToken, name: 'Notes' };

function session(answers: FakeAnswers['exports'], host = fakeHost({ chooseExportFolder: async () => FOLDER })) {
  const client = fakeClient(answers ? { exports: answers } : {});
  return createExportSession({ client: () => client, host }, 'touched');
}

describe('createExportSession', () => {
  it('says what it would write before it writes', async () => {
    const toFolder = vi.fn(async (_input: { check?: boolean | undefined }) => REPORT);
    const { store, chooseFolder, write } = session({ toFolder });
    await chooseFolder();
    expect(store.getState().step).toEqual({ kind: 'planned', report: REPORT });
    await write();
    expect(store.getState().step).toEqual({ kind: 'written', report: REPORT });
    expect(toFolder.mock.calls.map(([input]) => input.check)).toEqual([true, false]);
  });

  it('plans anew for another scope', async () => {
    const toFolder = vi.fn(async (_input: { scope: string }) => REPORT);
    const { chooseFolder, setScope } = session({ toFolder });
    await chooseFolder();
    await setScope('all');
    expect(toFolder.mock.calls.map(([{ scope }]) => scope)).toEqual(['touched', 'all']);
  });

  it('stays where it was when no folder is chosen', async () => {
    const { store, chooseFolder } = session({}, fakeHost({ chooseExportFolder: async () => null }));
    await chooseFolder();
    expect(store.getState()).toMatchObject({ folder: null, step: { kind: 'choosing' } });
  });

  it('hands a zip over to the downloads', async () => {
    const download = vi.fn(async () => undefined);
    const made = { download: 'zip' as FileToken, name: 'library.zip', sizeBytes: 9, files: 3 };
    const { store, downloadZip } = session({ toZip: async () => made }, fakeHost({ download }));
    await downloadZip();
    expect(download).toHaveBeenCalledWith('zip', 'library.zip');
    expect(store.getState().step).toMatchObject({ kind: 'downloaded', files: 3 });
  });

  it('returns to the plan when writing is cancelled', async () => {
    const { store, chooseFolder, write, cancel } = session({
      toFolder: async ({ check }, options) => {
        if (check === true) return REPORT;
        return new Promise((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
        );
      },
    });
    await chooseFolder();
    const writing = write();
    cancel();
    await writing;
    expect(store.getState().step.kind).toBe('planned');
  });

  it('shows why a folder was refused', async () => {
    const error = appError('EXPORT_REFUSED', { folder: 'Notes', reason: 'other-library' });
    const { store, chooseFolder } = session({ toFolder: () => Promise.reject(error) });
    await chooseFolder();
    expect(store.getState().step).toEqual({ kind: 'failed', error: error.value });
  });
});
