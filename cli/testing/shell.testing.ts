// A browser shell for tests: real engine, real server, a page of three files.

import { afterAll, beforeAll } from 'vitest';
import type { EngineWorker } from '../engine-worker.ts';
import { openOwner, type WorkerOwner } from '../open-owner.ts';
import { type Patience, ShellServer } from '../serve/shell-server.ts';
import { PAGE_FILES, temporaryFolder, writeFiles } from './folders.testing.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-http.testing.ts';
import { exchange } from './transports.testing.ts';

export interface TestShell {
  readonly owner: WorkerOwner;
  /** The engine that runs now. */
  readonly engine: EngineWorker;
  readonly server: ShellServer;
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly host: string;
  /** The token of this run. */
  readonly token: string;
  /** Sends a request by hand, with exactly the headers given beside Host. */
  send(request?: RawRequest): Promise<RawAnswer>;
  /** As the page would: its origin, its site, its token. */
  sendAsPage(request: RawRequest): Promise<RawAnswer>;
}

/** What a shell is asked to be; its library is one in memory unless a file is named. */
interface ShellOptions {
  readonly libraryFile?: () => string;
  readonly exportFolder?: string;
  readonly patience?: Patience;
}

/** Starts a shell for the suite it is called in; what it gives is there once the suite runs. */
export function useShell({ libraryFile, exportFolder, patience }: ShellOptions = {}): TestShell {
  const page = temporaryFolder();
  let shell: TestShell | undefined;
  beforeAll(async () => {
    writeFiles(page.path, PAGE_FILES);
    const owner = await openOwner(libraryFile?.() ?? null, 'test');
    const server = await ShellServer.start({
      owner,
      pageFolder: page.path,
      port: 0,
      exportFolder: exportFolder ?? null,
      ...(patience && { patience }),
    });
    shell = describeShell(owner, server, await exchange(server));
  });
  afterAll(async () => {
    // Absent when the start failed; that failure is the one to be told of.
    await shell?.server.close();
    await shell?.owner.close();
    page.remove();
  });
  // Suites read the fields inside their tests, after beforeAll has run.
  return new Proxy({} as TestShell, { get: (_target, name) => shell?.[name as keyof TestShell] });
}

function describeShell(owner: WorkerOwner, server: ShellServer, token: string): TestShell {
  const { port } = server;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const send = (request: RawRequest = {}) => rawRequest(port, request);
  const pageHeaders = [
    ['Origin', origin],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Authorization', `Bearer ${token}`],
  ] as const;
  return {
    owner,
    get engine() {
      if (owner.keeper.running === null) throw new Error('the engine is not running');
      return owner.keeper.running;
    },
    server,
    port,
    origin,
    host,
    token,
    send,
    sendAsPage: (request) => send({ ...request, headers: [...pageHeaders, ...(request.headers ?? [])] }),
  };
}
