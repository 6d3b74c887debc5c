// An import from the dropped file to the commit, against a small fake engine.

import { describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import type { PreviewFile } from '#shared/contract/imports.ts';
import type { ImportRequest } from '../../../state/ui-slice.ts';
import { type FakeAnswers, fakeClient } from '../../../testing/fake-client.ts';
import { fakeHost } from '../../../testing/in-app.tsx';
import { type FakeRecord, fakeImports, fakeRecords } from '../testing/fake-imports.ts';
import { createImportSession } from './import-session.ts';

const REQUEST: ImportRequest = { kind: 'files', files: [new File(['x'], 'page.txt')], origin: 'drop' };

interface Options {
  readonly file?: Partial<PreviewFile>;
  readonly answers?: FakeAnswers['imports'];
  readonly request?: ImportRequest;
  readonly grantFiles?: () => Promise<never>;
}

async function started(records: readonly FakeRecord[], options: Options = {}) {
  const engine = fakeImports(records, options.file);
  const client = fakeClient({ imports: { ...engine.answers, ...options.answers } });
  const onDone = vi.fn();
  const onError = vi.fn();
  const grantFiles =
    options.grantFiles ??
    (async (files: readonly File[]) => files.map(({ name }) => ({ token: `token-${name}` as FileToken, name })));
  const session = createImportSession({
    services: { client: () => client, host: fakeHost({ grantFiles }) },
    request: options.request ?? REQUEST,
    onDone,
    onError,
  });
  await session.start();
  const state = session.store.getState;
  return { session, state, engine, onDone, onError };
}

const titles = (session: Awaited<ReturnType<typeof started>>['session'], count: number) =>
  Array.from({ length: count }, (_, index) => session.records.rowAt(index)?.title);

describe('createImportSession', () => {
  it('reads, and selects the first record with its lines', async () => {
    const { state, session } = await started(fakeRecords(3));
    expect(state().phase).toEqual({ kind: 'ready' });
    expect(state().preview?.counts.found).toBe(3);
    expect(state().selection).toEqual({ anchor: 0, active: 0 });
    expect([...state().selectedKeys]).toEqual(['A']);
    expect(state().lineReveal).toEqual({ index: 2, align: 'start' });
    expect(titles(session, 3)).toEqual(['A', 'B', 'C']);
  });

  it('goes on with the other files when one is refused', async () => {
    const files = [new File(['x'], 'folder'), new File(['x'], 'page.txt')];
    const refusal = { name: 'folder', reason: 'unreadable', detail: null, line: null } as const;
    const engine = fakeImports(fakeRecords(1));
    const client = fakeClient({ imports: engine.answers });
    const session = createImportSession({
      services: {
        client: () => client,
        host: fakeHost({
          grantFiles: async ([file]) => {
            if (file?.name === 'folder') throw appError('FILE_REFUSED', refusal);
            return [{ token: 't' as FileToken, name: file?.name ?? '' }];
          },
        }),
      },
      request: { kind: 'files', files, origin: 'drop' },
      onDone: vi.fn(),
      onError: vi.fn(),
    });
    await session.start();
    expect(session.store.getState().refusals).toEqual([refusal]);
    expect(session.store.getState().preview?.counts.found).toBe(1);
  });

  it('says why it could not read at all, and can start again', async () => {
    let isDown = true;
    const { session, state } = await started(fakeRecords(1), {
      answers: {
        preview: async () => {
          if (isDown) throw appError('INTERNAL', { reference: 'r1' });
          return fakeImports(fakeRecords(1)).answers.preview();
        },
      },
    });
    expect(state().phase).toMatchObject({ kind: 'failed', error: { code: 'INTERNAL' } });
    isDown = false;
    await session.start();
    expect(state().phase).toEqual({ kind: 'ready' });
  });

  it('rejects the selected records and takes them in again', async () => {
    const { session, state, engine } = await started(fakeRecords(5));
    await session.move({ by: 1 });
    await session.move({ by: 1 }, { extends: true });
    await session.reject();
    expect(engine.log).toEqual(['reject B, C']);
    expect(state().preview?.counts).toMatchObject({ found: 5, new: 3, rejected: 2 });
    expect(state().message).toBe('2 records rejected.');
    await session.reject();
    expect(state().preview?.counts).toMatchObject({ new: 5, rejected: 0 });
    expect(state().message).toBe('2 records taken in again.');
  });

  it('takes two quick presses as on and off again', async () => {
    const { session, state, engine } = await started(fakeRecords(2));
    await Promise.all([session.reject(), session.reject()]);
    expect(engine.log).toEqual(['reject A', 'null A']);
    expect(state().preview?.counts.rejected).toBe(0);
  });

  it('rejects what was selected when the key was pressed, not what is selected when its turn comes', async () => {
    const { session, engine } = await started(fakeRecords(3));
    const first = session.reject();
    const moved = session.move({ by: 1 });
    const second = session.reject();
    await Promise.all([first, moved, second]);
    expect(engine.log).toEqual(['reject A', 'reject B']);
  });

  it('fetches the keys of a selection that reaches far beyond what is on screen', async () => {
    const { session, state } = await started(fakeRecords(700));
    await session.move({ to: 'last' }, { extends: true });
    await session.reject();
    expect(state().preview?.counts).toMatchObject({ new: 0, rejected: 700 });
  });

  it('splits only at a chosen line inside the record, and says so otherwise', async () => {
    const { session, state, engine } = await started(fakeRecords(2));
    await session.split();
    expect(state().message).toContain('Click the line');
    await session.selectLine(2);
    expect(state().line).toBe(3);
    await session.split();
    expect(state().message).toContain('cannot be split at line 3');
    await session.selectLine(4);
    await session.split();
    expect(engine.log).toEqual(['split 1 at 5']);
    expect(state().preview?.counts.found).toBe(3);
  });

  it('joins with the next record, but not the last one', async () => {
    const { session, state, engine } = await started(fakeRecords(3));
    await session.join();
    expect(engine.log).toEqual(['join 1']);
    expect(titles(session, 2)).toEqual(['A', 'C']);
    await session.move({ to: 'last' });
    await session.join();
    expect(engine.log).toHaveLength(1);
    expect(state().message).toContain('last record');
  });

  it('takes a line back and goes to the record it became', async () => {
    const { session, state, engine } = await started(fakeRecords(2));
    await session.selectLine(0);
    await session.takeLineBack('new-record');
    expect(engine.log).toEqual(['take back 1 new-record']);
    expect(state().activeKey).toBe('Subscribe');
    expect(state().selection.active).toBe(0);
  });

  it('stays on the record the keyboard was on when others come before it', async () => {
    const { session, state } = await started(fakeRecords(3));
    await session.select(2);
    session.store.setState({ line: 1 });
    await session.leaveLineOut();
    expect(state().activeKey).toBe('C');
    await session.selectLine(0);
    await session.select(2);
    session.store.setState({ line: 1 });
    await session.takeLineBack('new-record');
    expect(state().preview?.counts.found).toBe(4);
  });

  it('takes the last edit back, and says when there is none', async () => {
    const { session, state } = await started(fakeRecords(2));
    await session.takeBack();
    expect(state().message).toBe('There is no edit to take back.');
    await session.reject();
    await session.takeBack();
    expect(state().preview).toMatchObject({ edits: 0, counts: { rejected: 0 } });
  });

  it('merges and keeps look-alikes, and says of others that there is nothing to decide', async () => {
    const records = [...fakeRecords(1), { title: 'N', abstract: 'x', decision: 'near' as const }];
    const { session, state, engine } = await started(records);
    await session.merge();
    expect(state().message).toContain('nothing to merge');
    await session.select(1);
    await session.merge();
    expect(state().preview).toMatchObject({ willAdd: 1, willMerge: 1 });
    await session.merge();
    await session.keepOwn();
    expect(engine.log).toEqual(['merge N', 'null N', 'import N']);
  });

  it('lists one decision, and finds the record it was on', async () => {
    const records = [...fakeRecords(3), { title: 'N', abstract: 'x', decision: 'near' as const }];
    const { session, state } = await started(records);
    await session.setFilter('near');
    expect(session.records.getState().total).toBe(1);
    expect(state().activeKey).toBe('N');
    await session.setFilter(null);
    expect(state().activeKey).toBe('N');
    expect(state().selection.active).toBe(3);
  });

  it('shows a record that is not listed when its line is chosen', async () => {
    const records = [...fakeRecords(3), { title: 'N', abstract: 'x', decision: 'near' as const }];
    const { session, state } = await started(records);
    await session.setFilter('near');
    await session.selectLine(2);
    expect(state().filter).toBeNull();
    expect(state().activeKey).toBe('A');
  });

  it('passes over blank lines', async () => {
    const { session, state } = await started(fakeRecords(2));
    await session.moveLine({ by: 1 });
    expect(state().line).toBe(3);
    await session.moveLine({ by: 1 });
    expect(state().line).toBe(5);
    await session.moveLine({ by: -1 });
    await session.moveLine({ by: -1 });
    expect(state().line).toBe(1);
  });

  it('commits once every edit has been answered', async () => {
    const { session, engine, onDone } = await started(fakeRecords(3));
    const rejecting = session.reject();
    await Promise.all([rejecting, session.commit()]);
    expect(engine.log).toEqual(['reject A', 'commit']);
    expect(onDone).toHaveBeenCalledWith({ revision: 7, importId: 'imp1', willAdd: 2, willMerge: 0 });
    expect(engine.isDiscarded()).toBe(false);
  });

  it('commits nothing when nothing would change', async () => {
    const { session, engine, onDone } = await started(fakeRecords(3, { decision: 'duplicate' }), {
      file: { importedBefore: { importId: 'i' as never, at: '2026-11-22T08:00:00Z' } },
    });
    await session.commit();
    expect(engine.log).toEqual([]);
    expect(onDone).toHaveBeenCalledWith(null);
    expect(engine.isDiscarded()).toBe(true);
  });

  it('returns to the preview when a commit is cancelled', async () => {
    const { session, state, onDone, onError } = await started(fakeRecords(3), {
      answers: {
        commit: (_input, options) =>
          new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))),
      },
    });
    const committing = session.commit();
    await vi.waitFor(() => expect(state().phase.kind).toBe('committing'));
    session.cancel();
    await committing;
    expect(state().phase).toEqual({ kind: 'ready' });
    expect(state().message).toBe('Cancelled: nothing was imported.');
    expect(onDone).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });

  it('asks before edits are thrown away, and only then', async () => {
    const { session, state, engine, onDone } = await started(fakeRecords(2));
    await session.reject();
    session.cancel();
    expect(state().isAskingToLeave).toBe(true);
    expect(onDone).not.toHaveBeenCalled();
    session.leave();
    expect(onDone).toHaveBeenCalledWith(null);
    expect(engine.isDiscarded()).toBe(true);
  });

  it('says when the preview is gone, and leaves other failures to the window', async () => {
    let error = appError('INTERNAL', { reference: 'r' });
    const { session, state, onError } = await started(fakeRecords(2), {
      answers: { choose: () => Promise.reject(error) },
    });
    await session.reject();
    expect(onError).toHaveBeenCalledWith({ code: 'INTERNAL', details: { reference: 'r' } });
    expect(state().phase.kind).toBe('ready');
    error = appError('NOT_FOUND', { kind: 'preview', id: 'preview' });
    await session.reject();
    expect(state().phase).toMatchObject({ kind: 'failed' });
  });
});
