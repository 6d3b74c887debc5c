// The engine's side of the analysis: a thread started when first needed, asked by message, told of every change.

import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { appError } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { Library } from '../library.ts';
import { log } from '../log.ts';
import type { AnalysisStatus } from './analyst.ts';
import { AnalysisDesk, type AnalysisQuestions } from './desk.ts';

export type AnalysisRequest =
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
      readonly whole: boolean;
    }
  | { readonly type: 'changed' }
  | { readonly type: 'close' };

export type AnalysisAnswer =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly detail: string }
  | { readonly type: 'progress'; readonly status: AnalysisStatus }
  | { readonly type: 'synced' };

const WORKER = import.meta.url.endsWith('.ts') ? '../analysis-worker.ts' : './analysis-worker.js';

const REPORT_EVERY_MS = 200;

/** A step of the analysis is over long before this. */
const CLOSE_TIMEOUT_MS = 30_000;
const TASK_ID = 'analysis' as TaskId;

type Ask = <Name extends keyof AnalysisQuestions>(
  name: Name,
  args: Parameters<AnalysisQuestions[Name]>,
  options?: { readonly whole?: boolean },
) => Promise<ReturnType<AnalysisQuestions[Name]>>;

export interface Analysis {
  readonly ask: Ask;
  /** Starts reading papers now rather than at the first question. */
  readonly begin: () => void;
  /** Says that the library changed. */
  readonly changed: () => void;
  /** Begins again on the library as it is now: its file is another one, or was opened anew. */
  readonly restart: () => void;
  /** Resolves when the thread has closed its connection. */
  readonly close: () => Promise<void>;
}

/** The analysis of a library: on a thread of its own, or in place for a library in memory. */
export function createAnalysis(library: Library, publish: (event: LecternEvent) => void): Analysis {
  let reportedAt = 0;
  const listeners = {
    onProgress: ({ analysed, total, isWorking }: AnalysisStatus) => {
      const now = performance.now();
      if (!isWorking || now - reportedAt < REPORT_EVERY_MS) return;
      reportedAt = now;
      publish({
        type: 'tasks.progress',
        progress: { id: TASK_ID, kind: 'analysis', phase: 'reading', done: analysed, total },
      });
    },
    onSynced: () => {
      publish({ type: 'tasks.ended', end: { id: TASK_ID, outcome: 'done' } });
      const change = { kind: 'suggestion', added: 0, updated: 1, removed: 0, ids: null } as const;
      publish({ type: 'library.changed', revision: library.revision, changes: [change] });
    },
  };
  const choose = () => {
    const file = library.readOnly === null ? library.file : null;
    return file === null ? inPlace(library, listeners) : onThread(file, listeners);
  };
  let current = choose();
  let ended: Promise<void> = Promise.resolve();
  return {
    ask: (name, args, options) => current.ask(name, args, options),
    begin: () => current.begin(),
    changed: () => current.changed(),
    restart: () => {
      ended = Promise.all([ended, current.close()]).then(() => undefined);
      current = choose();
      current.begin();
    },
    close: async () => {
      await Promise.all([ended, current.close()]);
    },
  };
}

type OneAnalysis = Omit<Analysis, 'restart'>;

interface Listeners {
  readonly onProgress: (status: AnalysisStatus) => void;
  readonly onSynced: () => void;
}

function inPlace(library: Library, listeners: Listeners): OneAnalysis {
  let desk: AnalysisDesk | null = null;
  let isClosed = false;
  const started = () => {
    desk ??= new AnalysisDesk(library.read, null, listeners);
    return desk;
  };
  return {
    ask: (name, args, options) => started().ask(name, args, options?.whole === true),
    begin: () => {
      if (!isClosed) void started().sync();
    },
    changed: () => void desk?.sync(),
    close: async () => {
      isClosed = true;
      desk?.close();
    },
  };
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

function onThread(libraryFile: string, listeners: Listeners): OneAnalysis {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let isClosed = false;
  let lastId = 0;

  const receive = (answer: AnalysisAnswer): void => {
    switch (answer.type) {
      case 'progress':
        listeners.onProgress(answer.status);
        return;
      case 'synced':
        listeners.onSynced();
        return;
      case 'answer':
        waiting.get(answer.id)?.resolve(answer.value as never);
        waiting.delete(answer.id);
        return;
      case 'failure':
        waiting.get(answer.id)?.reject(new Error(answer.detail));
        waiting.delete(answer.id);
        return;
      default:
        answer satisfies never;
    }
  };

  const ended = (reason: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    const thread = new Worker(new URL(WORKER, import.meta.url), {
      workerData: { libraryFile },
      name: 'lectern analysis',
    });
    thread.on('message', receive);
    thread.on('error', (error) => ended(new Error(log.failure('the analysis', error))));
    thread.on('exit', () => ended(new Error('the analysis ended')));
    thread.postMessage({ type: 'changed' } satisfies AnalysisRequest);
    worker = thread;
    return thread;
  };

  const stop = async (): Promise<void> => {
    const stopping = worker;
    if (!stopping) return;
    // Nobody waits for these answers any more: they were given up, nothing failed.
    ended(appError('CANCELLED', { task: null }));
    stopping.removeAllListeners('exit');
    const gone = new Promise((resolve) => stopping.once('exit', resolve));
    stopping.postMessage({ type: 'close' } satisfies AnalysisRequest);
    await Promise.race([gone, delay(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
  };

  return {
    ask: (name, args, options) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(appError('CANCELLED', { task: null }));
          return;
        }
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        started().postMessage({
          type: 'ask',
          id: lastId,
          name,
          args,
          whole: options?.whole === true,
        } satisfies AnalysisRequest);
      }),
    begin: () => {
      if (!isClosed) started();
    },
    changed: () => worker?.postMessage({ type: 'changed' } satisfies AnalysisRequest),
    close: () => {
      isClosed = true;
      return stop();
    },
  };
}
