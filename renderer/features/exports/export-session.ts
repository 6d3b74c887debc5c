// One use of the export dialog: what would be written, then writing it, into a folder or a zip.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { ExportReport, ExportScope } from '#shared/contract/exports.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { GrantedFolder } from '../../host/host.ts';
import type { Services } from '../../state/services.ts';
import { newTaskId } from '../../state/task-slice.ts';

export type ExportStep =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working'; readonly what: 'checking' | 'writing' | 'zipping'; readonly taskId: TaskId }
  /** What would be written; nothing has been yet. */
  | { readonly kind: 'planned'; readonly report: ExportReport }
  | { readonly kind: 'written'; readonly report: ExportReport }
  | { readonly kind: 'downloaded'; readonly name: string; readonly files: number; readonly sizeBytes: number }
  | { readonly kind: 'failed'; readonly error: ErrorValue };

export interface ExportState {
  readonly scope: ExportScope;
  readonly folder: GrantedFolder | null;
  readonly step: ExportStep;
}

export interface ExportSession {
  readonly store: StoreApi<ExportState>;
  /** Changes the scope; what is planned is planned anew. */
  readonly setScope: (scope: ExportScope) => Promise<void>;
  /** Asks the shell for a folder, then looks what would be written there. */
  readonly chooseFolder: () => Promise<void>;
  readonly write: () => Promise<void>;
  readonly downloadZip: () => Promise<void>;
  /** Stops what is running; what was written stays and is complete. */
  readonly cancel: () => void;
}

export function createExportSession(
  { client, host }: Pick<Services, 'client' | 'host'>,
  scope: ExportScope,
): ExportSession {
  const store = createStore<ExportState>()(() => ({ scope, folder: null, step: { kind: 'choosing' } }));
  const { getState, setState } = store;
  let controller = new AbortController();

  /** Runs one piece of work; a cancelled one leads back to where it was started from. */
  async function run(
    what: 'checking' | 'writing' | 'zipping',
    work: (taskId: TaskId, signal: AbortSignal) => Promise<ExportStep>,
  ): Promise<void> {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    const before = getState().step;
    const taskId = newTaskId();
    setState({ step: { kind: 'working', what, taskId } });
    try {
      const step = await work(taskId, signal);
      if (!signal.aborted) setState({ step });
    } catch (error) {
      const { value } = toAppError(error);
      if (getState().step.kind !== 'working' || taskId !== runningId(getState().step)) return;
      const isCancelled = signal.aborted || value.code === 'CANCELLED';
      setState({
        step: isCancelled
          ? before.kind === 'planned'
            ? before
            : { kind: 'choosing' }
          : { kind: 'failed', error: value },
      });
    }
  }

  function toFolder(what: 'checking' | 'writing', folder: GrantedFolder): Promise<void> {
    const check = what === 'checking';
    return run(what, async (taskId, signal) => {
      const input = { scope: getState().scope, folder: folder.token, check, taskId };
      const report = await client().exports.toFolder(input, { signal });
      return { kind: check ? 'planned' : 'written', report };
    });
  }

  return {
    store,

    setScope: async (chosen) => {
      setState({ scope: chosen });
      const { folder } = getState();
      if (folder !== null) await toFolder('checking', folder);
      else setState({ step: { kind: 'choosing' } });
    },

    chooseFolder: async () => {
      try {
        const folder = await host.chooseExportFolder();
        if (folder === null) return;
        setState({ folder });
        await toFolder('checking', folder);
      } catch (error) {
        setState({ step: { kind: 'failed', error: toAppError(error).value } });
      }
    },

    write: async () => {
      const { folder } = getState();
      if (folder !== null) await toFolder('writing', folder);
    },

    downloadZip: () =>
      run('zipping', async (taskId, signal) => {
        const made = await client().exports.toZip({ scope: getState().scope, taskId }, { signal });
        await host.download(made.download, made.name);
        return { kind: 'downloaded', name: made.name, files: made.files, sizeBytes: made.sizeBytes };
      }),

    cancel: () => controller.abort(),
  };
}

function runningId(step: ExportStep): TaskId | null {
  return step.kind === 'working' ? step.taskId : null;
}
