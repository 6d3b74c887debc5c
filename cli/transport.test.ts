// One suite over every way a client's messages travel: the same calls, errors, events and endings on each.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '#db/engine-server.ts';
import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import type { FileToken, FolderToken, PaperId, TaskId } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { temporaryFolder, writeFiles } from './testing/folders.testing.ts';
import { logOf } from './testing/log.testing.ts';
import {
  EventLog,
  type RunningTransport,
  type Transport,
  webSocket,
  workerThread,
} from './testing/transports.testing.ts';
import { findUtilityProcess } from './testing/utility-process.testing.ts';

const inThread: Transport = {
  name: 'message channel in one thread',
  async start() {
    const folder = temporaryFolder();
    const options = { libraryFile: null, shell: 'test', temporaryFolder: folder.path };
    const engine = new Engine(options, () => undefined);
    let tokens = 0;
    return {
      temporaryFolder: folder.path,
      connect: async () => {
        const { port1, port2 } = new MessageChannel();
        engine.connect(port2);
        return { client: createPortClient(port1), disconnect: () => port1.close() };
      },
      grantFile: async (path) => {
        const token = `file-${++tokens}`;
        engine.grants.grantFile(token, path, false);
        return token as FileToken;
      },
      grantFolder: async (path) => {
        const token = `folder-${++tokens}`;
        engine.grants.grantFolder(token, path);
        return token as FolderToken;
      },
      stop: async () => engine.close(),
    };
  },
};

const TASK = 'long-task' as TaskId;

/** How each error comes to cross a transport, or why it never does. */
const ERROR_ORIGINS: Readonly<Record<ErrorCode, ((on: Bench) => Promise<unknown>) | string>> = {
  BAD_INPUT: ({ client }) => client.papers.list({ offset: -1, limit: 5_000 }),
  NOT_FOUND: ({ client }) => client.papers.get({ id: 'zzzz' as PaperId }),
  CONFLICT: async ({ client }) => {
    const preview = await client.imports.previewSample();
    await client.imports.commit({ previewId: preview.id });
    const { rows } = await client.papers.list({ limit: 1 });
    const paperId = rows[0]?.id ?? ('' as PaperId);
    return client.notes.save({ paperId, body: 'late', baseVersion: 7 });
  },
  NOTHING_TO_UNDO: ({ client }) => client.history.redo(),
  FILE_REFUSED:
    'a preview carries the refusal of each file as data; the shells raise it for what they refuse themselves',
  QUERY_INVALID: ({ client }) => client.search.query({ query: 'title:' }),
  LIBRARY_LOCKED: 'an engine that cannot open its library has no clients; its shell is told (engine-worker.test.ts)',
  LIBRARY_TOO_NEW: 'as LIBRARY_LOCKED',
  LIBRARY_FOREIGN: 'as LIBRARY_LOCKED',
  LIBRARY_DAMAGED: 'as LIBRARY_LOCKED',
  READ_ONLY: 'needs a folder that cannot be written to; provoked in db/sqlite/backups.test.ts',
  EXPORT_REFUSED: async ({ client, running }) =>
    client.exports.toFolder({ scope: 'all', folder: await running.grantFolder('/nowhere/at/all') }),
  IO_FAILED: 'needs a disk that fails; the engine turns it into data where INTERNAL is made',
  CANCELLED: ({ client }) => client.library.info(undefined, { signal: AbortSignal.abort() }),
  DISCONNECTED: async ({ running }) => {
    const { client, disconnect } = await running.connect();
    await client.library.info();
    disconnect();
    return client.library.info();
  },
  UNKNOWN_METHOD: ({ client }) => (client as unknown as { papers: { shred(): Promise<void> } }).papers.shred(),
  INTERNAL: ({ client, running }) => {
    rmSync(running.temporaryFolder, { recursive: true, force: true });
    return client.exports.toZip({ scope: 'all' });
  },
};

interface Bench {
  readonly running: RunningTransport;
  readonly client: LecternClient;
}

for (const transport of [inThread, workerThread, webSocket, findUtilityProcess()]) {
  if (transport === null) {
    console.log('skipped: no Electron binary');
    continue;
  }
  describe(transport.name, () => {
    let running: RunningTransport;
    const files = temporaryFolder();
    beforeAll(async () => {
      running = await transport.start();
      writeFiles(files.path, { 'dump.txt': bigDump(4_000) });
    });
    afterAll(async () => {
      await running.stop();
      files.remove();
    });

    /** Files that take a while to read, each under a token of its own. */
    async function longWork(): Promise<{ files: FileRef[]; taskId: TaskId }> {
      const path = join(files.path, 'dump.txt');
      const refs = [];
      for (let n = 0; n < 40; n++) refs.push({ token: await running.grantFile(path), name: 'dump.txt' });
      return { files: refs, taskId: TASK };
    }

    it('answers a query', async () => {
      const { client } = await running.connect();
      expect(await client.library.info()).toMatchObject({ name: 'memory', counts: { papers: 0 } });
    });

    it('tells of a change before it answers who made it', async () => {
      const { client } = await running.connect();
      const order: string[] = [];
      const events = new EventLog(await client.events.subscribe());
      await events.first('subscribed');
      const changed = events.first('library.changed').then(() => order.push('event'));
      const { revision } = await client.settings.set({ showRepairs: false }).finally(() => order.push('reply'));
      await changed;
      expect(order).toEqual(['event', 'reply']);
      expect(await events.first('library.changed')).toMatchObject({ revision });
    });

    it('keeps two clients apart and tells both', async () => {
      const [one, two] = [await running.connect(), await running.connect()];
      const logs = [one, two].map(async ({ client }) => new EventLog(await client.events.subscribe()));
      for (const log of await Promise.all(logs)) await log.first('subscribed');
      // The same request ids on both, interleaved: answers must not be swapped.
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          n % 2 === 0 ? one.client.library.info() : two.client.papers.list({ limit: n }),
        ),
      );
      for (const [n, answer] of answers.entries()) expect('rows' in answer).toBe(n % 2 === 1);
      await one.client.settings.set({ showRepairs: true });
      for (const log of await Promise.all(logs)) {
        expect(await log.first('library.changed')).toMatchObject({ changes: [{ kind: 'setting' }] });
      }
    });

    it('stops work whose caller aborts', async () => {
      const [worker, witness] = [await running.connect(), await running.connect()];
      const events = new EventLog(await witness.client.events.subscribe());
      const abort = new AbortController();
      const call = worker.client.imports.preview(await longWork(), { signal: abort.signal }).then(() => null, codeOf);
      await events.first('tasks.progress');
      abort.abort();
      expect(await call).toBe('CANCELLED');
      expect(await events.first('tasks.ended')).toMatchObject({ end: { id: TASK, outcome: 'cancelled' } });
    });

    it('stops work whose caller is gone, and serves the others', async () => {
      const [worker, witness] = [await running.connect(), await running.connect()];
      const events = new EventLog(await witness.client.events.subscribe());
      const call = worker.client.imports.preview(await longWork()).then(() => null, codeOf);
      await events.first('tasks.progress');
      worker.disconnect();
      expect(await call).toBe('DISCONNECTED');
      expect(await events.first('tasks.ended')).toMatchObject({ end: { id: TASK, outcome: 'cancelled' } });
      expect(await witness.client.library.info()).toMatchObject({ counts: { papers: 0 } });
    });

    describe('errors', () => {
      for (const [code, origin] of Object.entries(ERROR_ORIGINS)) {
        if (typeof origin === 'string') {
          it.skip(`${code}: ${origin}`, () => undefined);
          continue;
        }
        it(`${code} arrives as itself`, async () => {
          const { client } = await running.connect();
          const provoke = async () => {
            const error = await origin({ running, client }).then(
              () => null,
              (reason: unknown) => toAppError(reason),
            );
            expect(error).toBeInstanceOf(AppError);
            expect(error?.code).toBe(code);
          };
          if (code === 'INTERNAL') await logOf(provoke, /exports\.toZip failed \([0-9a-f]{8}\): .*ENOENT/);
          else await provoke();
        });
      }
    });

    it('fails what is under way, and what comes later, when the engine ends', async () => {
      const own = await transport.start();
      const { client } = await own.connect();
      const stream = await client.events.subscribe();
      await stream.next();
      const underWay = stream.next().then(() => null, codeOf);
      await own.stop();
      expect(await underWay).toBe('DISCONNECTED');
      expect(await client.library.info().then(() => null, codeOf)).toBe('DISCONNECTED');
    });
  });
}

function codeOf(error: unknown): ErrorCode {
  return toAppError(error).code;
}

/** A dump with as many records as asked for. */
function bigDump(records: number): string {
  const abstract = 'We present a method that reads papers and links what they say about each other. '.repeat(6);
  return Array.from({ length: records }, (_, n) => `Paper number ${n} about notebooks\n${abstract}\n`).join('\n');
}
