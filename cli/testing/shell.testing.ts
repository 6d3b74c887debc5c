// A browser shell for tests: real engine, real server, a page of three files.

import { afterAll, beforeAll } from 'vitest';
import { EngineWorker } from '../engine-worker.ts';
import { ShellServer } from '../serve/shell-server.ts';
import { PAGE_FILES, temporaryFolder, writeFiles } from './folders.testing.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-http.testing.ts';
import { exchange } from './transports.testing.ts';

export interface TestShell {
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

/** Starts a shell for the suite it is called in; what it gives is there once the suite runs. */
export function useShell(
  options: { readonly exportFolder?: string; readonly helloTimeoutMs?: number } = {},
): TestShell {
  const page = temporaryFolder();
  let shell: TestShell;
  beforeAll(async () => {
    writeFiles(page.path, PAGE_FILES);
    const engine = await EngineWorker.start({ libraryFile: null, shell: 'test' });
    const { exportFolder = null, ...rest } = options;
    const server = await ShellServer.start({ engine, pageFolder: page.path, port: 0, exportFolder, ...rest });
    shell = describeShell(engine, server, await exchange(server));
  });
  afterAll(async () => {
    await shell.server.close();
    await shell.engine.close();
    page.remove();
  });
  // Suites read the fields inside their tests, after beforeAll has run.
  return new Proxy({} as TestShell, { get: (_target, name) => shell[name as keyof TestShell] });
}

function describeShell(engine: EngineWorker, server: ShellServer, token: string): TestShell {
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
    engine,
    server,
    port,
    origin,
    host,
    token,
    send,
    sendAsPage: (request) => send({ ...request, headers: [...pageHeaders, ...(request.headers ?? [])] }),
  };
}
