// The ways a client's messages travel, as one interface for the transport suite.

import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { ENGINE_PATH, greetingSchema, SESSION_PATH, sessionSchema } from '#shared/contract/browser-shell.ts';
import { createClient, type LecternClient } from '#shared/contract/client.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { EngineWorker } from '../engine-worker.ts';
import { openOwner } from '../open-owner.ts';
import { ShellServer } from '../serve/shell-server.ts';
import { PAGE_FILES, temporaryFolder, writeFiles } from './folders.testing.ts';

interface TestClient {
  readonly client: LecternClient;
  /** Breaks the connection as a page that goes away does. */
  disconnect(): void;
}

export interface RunningTransport {
  readonly temporaryFolder: string;
  connect(): Promise<TestClient>;
  grantFile(path: string): Promise<FileToken>;
  grantFolder(path: string): Promise<FolderToken>;
  /** Ends the engine, under its clients if there are any. */
  stop(): Promise<void>;
}

/** A transport with an engine of its own and a library in memory. */
export interface Transport {
  readonly name: string;
  start(): Promise<RunningTransport>;
}

export const workerThread: Transport = {
  name: 'worker thread',
  async start() {
    const engine = await EngineWorker.start({ libraryFile: null, shell: 'test' });
    return {
      temporaryFolder: engine.temporaryFolder,
      connect: async () => {
        const port = engine.connect();
        return { client: createPortClient(port), disconnect: () => port.close() };
      },
      grantFile: (path) => engine.grantFile(path),
      grantFolder: (path) => engine.grantFolder(path),
      stop: () => engine.close(),
    };
  },
};

export const webSocket: Transport = {
  name: 'WebSocket through the browser shell',
  async start() {
    const page = temporaryFolder();
    writeFiles(page.path, PAGE_FILES);
    const owner = await openOwner(null, 'test');
    const server = await ShellServer.start({ owner, pageFolder: page.path, port: 0, exportFolder: null });
    const engine = await owner.keeper.engine();
    return {
      temporaryFolder: engine.temporaryFolder,
      connect: async () => {
        const socket = await openEngineSocket(server.port, await exchange(server));
        return { client: createClient(socketLink(socket)), disconnect: () => socket.terminate() };
      },
      grantFile: (path) => engine.grantFile(path),
      grantFolder: (path) => engine.grantFolder(path),
      stop: async () => {
        // The engine first, so that its end has to travel through the relay.
        await owner.close();
        await server.close();
        page.remove();
      },
    };
  },
};

/** Trades a launch code for the token, as the page does. */
export async function exchange(server: ShellServer): Promise<string> {
  const code = server.newAddress(60_000).split('#t=')[1];
  const origin = `http://127.0.0.1:${server.port}`;
  const post = request(`${origin}${SESSION_PATH}`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
  });
  const answered = once(post, 'response');
  post.end(JSON.stringify({ code }));
  const [response] = await answered;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return sessionSchema.parse(JSON.parse(Buffer.concat(chunks).toString())).token;
}

/** A socket that has said its token and been let in. */
export async function openEngineSocket(port: number, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${ENGINE_PATH}`, {
    origin: `http://127.0.0.1:${port}`,
    // As in a browser: one event a turn, with its promises settled before the next.
    allowSynchronousEvents: false,
  });
  await once(socket, 'open');
  const answered = Promise.race([once(socket, 'message'), once(socket, 'close')]);
  socket.send(JSON.stringify({ token }));
  const [answer] = await answered;
  const greeting = greetingSchema.safeParse(parseJson(String(answer)));
  if (!greeting.data?.ready) throw new Error(`not let in: ${answer}`);
  return socket;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** ws speaks the browser's interface; its types differ in corners the link does not use. */
function socketLink(socket: WebSocket): RPCLink<Record<never, never>> {
  return new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
}

/** Collects what an event stream brings, and waits for a particular event. */
export class EventLog<Event extends { readonly type: string }> {
  readonly seen: Event[] = [];
  readonly #arrivals = new EventEmitter();

  constructor(stream: AsyncIterable<Event>) {
    void this.#read(stream).catch(() => undefined);
  }

  async first<Type extends Event['type']>(type: Type): Promise<Extract<Event, { type: Type }>> {
    for (;;) {
      const found = this.seen.find((event) => event.type === type);
      if (found) return found as Extract<Event, { type: Type }>;
      await once(this.#arrivals, 'arrival');
    }
  }

  async #read(stream: AsyncIterable<Event>): Promise<void> {
    for await (const event of stream) {
      this.seen.push(event);
      this.#arrivals.emit('arrival');
    }
  }
}
