// One import from the first byte to the commit: reads, holds the preview, commits, or lets go of everything.

import { createStore } from 'zustand/vanilla';
import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { ImportId } from '#shared/contract/ids.ts';
import type { PreviewLine, PreviewRecord } from '#shared/contract/imports.ts';
import type { Services } from '../../../state/services.ts';
import { newTaskId } from '../../../state/task-slice.ts';
import type { ImportRequest } from '../../../state/ui-slice.ts';
import { createPager } from '../lists/pager.ts';
import { outcomeOf } from '../words/outcome-words.ts';
import { createEdits, type Edits } from './edits.ts';
import { type HandedOver, handOver } from './hand-over.ts';
import { FIRST_STATE, type ImportState, readFiles } from './import-state.ts';
import { createMoves, type Moves } from './moves.ts';
import { openPreviewId, type SessionContext } from './session-context.ts';

/** What a commit brought. */
export interface CommittedImport {
  readonly revision: number;
  /** Null when there was nothing to write. */
  readonly importId: ImportId | null;
  readonly willAdd: number;
  readonly willMerge: number;
}

export interface ImportSession extends Pick<SessionContext, 'store' | 'records' | 'lines'>, Moves, Edits {
  /** Reads the files, from the start. */
  readonly start: () => Promise<void>;
  /** Stops whatever runs and forgets the preview; the library stays as it is. */
  readonly stop: () => void;
  readonly compare: () => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Stops what is running, or leaves; asks first when edits would be lost. */
  readonly cancel: () => void;
  /** Leaves without asking. */
  readonly leave: () => void;
}

export interface SessionOptions {
  readonly services: Pick<Services, 'client' | 'host'>;
  readonly request: ImportRequest;
  /** The screen can close: with what was committed, or null when the reader left. */
  readonly onDone: (committed: CommittedImport | null) => void;
  /** A call failed, and the preview is as it was. */
  readonly onError: (error: ErrorValue) => void;
}

export function createImportSession({ services, request, onDone, onError }: SessionOptions): ImportSession {
  const { client, host } = services;
  const store = createStore<ImportState>()(() => FIRST_STATE);
  const { getState, setState } = store;
  let controller = new AbortController();
  /** The preview was committed or discarded. */
  let isOver = false;

  const records = createPager<PreviewRecord>(async (range, signal) => {
    const { filter } = getState();
    const input = { previewId: openPreviewId(store), ...range, ...(filter === null ? {} : { decision: filter }) };
    const { total, records: rows } = await client().imports.previewRecords(input, { signal });
    return { total, rows };
  });
  const lines = createPager<PreviewLine>(async (range, signal) => {
    const { file, lineView } = getState();
    const input = { previewId: openPreviewId(store), file, onlyIgnored: lineView === 'ignored', ...range };
    const { total, lines: rows } = await client().imports.previewLines(input, { signal });
    return { total, rows };
  });

  /** The engine keeps few previews, and none over a restart: one that is gone can only be read again. */
  function failed(error: ErrorValue): void {
    const isGone = error.code === 'NOT_FOUND' && error.details.kind === 'preview';
    if (isGone) setState({ phase: { kind: 'failed', error } });
    else onError(error);
  }

  const context: SessionContext = { store, records, lines, client, host };
  const moves = createMoves(context);
  const edits = createEdits(context, moves, failed);

  async function read(signal: AbortSignal): Promise<void> {
    const taskId = newTaskId();
    if (request.kind === 'sample') {
      setState({ phase: { kind: 'reading', taskId } });
      const preview = await client().imports.previewSample(undefined, { signal });
      setState({ preview, phase: { kind: 'ready' } });
      return;
    }
    const { refs, refusals } = await refsOf(request, signal);
    setState({ refusals });
    if (refs.length > 0) {
      setState({ phase: { kind: 'reading', taskId } });
      const origin = request.kind === 'opened' ? 'opened' : request.origin;
      const preview = await client().imports.preview({ files: [...refs], origin, taskId }, { signal });
      setState({ preview });
    }
    setState({ phase: { kind: 'ready' } });
  }

  async function refsOf(asked: Exclude<ImportRequest, { kind: 'sample' }>, signal: AbortSignal): Promise<HandedOver> {
    const { files } = asked;
    if (asked.kind === 'opened') return { refs: asked.files, refusals: [] };
    setState({ phase: { kind: 'handing-over', done: 0, total: files.length } });
    return handOver(host, asked.files, signal, (done) => {
      if (!signal.aborted) setState({ phase: { kind: 'handing-over', done, total: files.length } });
    });
  }

  async function discard(): Promise<void> {
    const { preview } = getState();
    if (preview === null || isOver) return;
    isOver = true;
    try {
      await client().imports.discard({ previewId: preview.id });
    } catch {
      // The engine lets go of an old preview by itself: nobody need know.
    }
  }

  function letGo(): void {
    controller.abort();
    records.stop();
    lines.stop();
  }

  function stop(): void {
    letGo();
    void discard();
  }

  function leave(): void {
    stop();
    onDone(null);
  }

  return {
    store,
    records,
    lines,
    ...moves,
    ...edits,

    start: async () => {
      letGo();
      controller = new AbortController();
      isOver = false;
      const { signal } = controller;
      setState(FIRST_STATE);
      try {
        await read(signal);
        const { preview } = getState();
        const [file] = preview === null ? [] : readFiles(preview);
        if (file === undefined || signal.aborted) return;
        setState({ file });
        records.reset();
        lines.reset();
        if ((preview?.counts.found ?? 0) > 0) await moves.select(0);
      } catch (error) {
        if (!signal.aborted) setState({ phase: { kind: 'failed', error: toAppError(error).value } });
      }
    },

    stop,
    leave,

    compare: async () => {
      const row = await records.load(getState().selection.active);
      if (row?.match) setState({ isComparing: true });
      else setState({ message: 'It looks like no other paper: there is nothing to compare it with.' });
    },

    commit: async () => {
      await edits.settled();
      const { preview, phase } = getState();
      if (preview === null || phase.kind !== 'ready') return;
      if (outcomeOf(preview) === 'nothing') {
        leave();
        return;
      }
      const taskId = newTaskId();
      controller = new AbortController();
      setState({ phase: { kind: 'committing', taskId }, message: null });
      try {
        const { signal } = controller;
        const { revision, importId } = await client().imports.commit({ previewId: preview.id, taskId }, { signal });
        isOver = true;
        letGo();
        onDone({ revision, importId, willAdd: preview.willAdd, willMerge: preview.willMerge });
      } catch (error) {
        const { value } = toAppError(error);
        const isCancelled = controller.signal.aborted || value.code === 'CANCELLED';
        setState({ phase: { kind: 'ready' }, message: isCancelled ? 'Cancelled: nothing was imported.' : null });
        if (!isCancelled) failed(value);
      }
    },

    cancel: () => {
      const { phase, preview } = getState();
      if (phase.kind === 'committing') controller.abort();
      else if (phase.kind === 'ready' && (preview?.edits ?? 0) > 0) setState({ isAskingToLeave: true });
      else leave();
    },
  };
}
