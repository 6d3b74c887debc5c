// The page's socket to the engine: the token first, then every text frame passed on unread (BH9).

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { type Greeting, helloSchema, SOCKET_CLOSED } from '#shared/contract/browser-shell.ts';
import { forPage } from '#shared/contract/page-errors.ts';
import { securityHeaders } from '#shared/contract/page-policy.ts';
import type { EngineWorker } from '../engine-worker.ts';
import type { WorkerOwner } from '../open-owner.ts';
import { refuseOnSocket } from './answers.ts';
import type { Gate } from './secrets.ts';

/** The longest note, written with six bytes a character, still fits. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;
/** A page that has stopped reading is let go, not collected for. */
const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;

/** Status of a close by RFC 6455: frames that are not text are none of ours. */
const UNSUPPORTED_DATA = 1003;

export interface EngineSocketsOptions {
  readonly owner: WorkerOwner;
  readonly gate: Gate;
  /** How long a socket may stay without having said its token. */
  readonly helloTimeoutMs: number;
}

export class EngineSockets {
  readonly #server: WebSocketServer;
  readonly #options: EngineSocketsOptions;

  constructor(options: EngineSocketsOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
    this.#server.on('headers', (lines) => {
      for (const [name, value] of Object.entries(securityHeaders())) lines.push(`${name}: ${value}`);
    });
    // With a listener, ws leaves refusing a malformed handshake to us, and so its headers too (BH8).
    this.#server.on('wsClientError', (_error, socket) => refuseOnSocket(socket, 400));
  }

  /** Completes an upgrade that has passed the request rules. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#greet(webSocket));
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    const { gate, helloTimeoutMs } = this.#options;
    // Protocol errors are followed by `close`, which is where the work is.
    socket.on('error', () => undefined);
    const timer = setTimeout(() => socket.close(SOCKET_CLOSED.unauthorized), helloTimeoutMs);
    socket.once('close', () => clearTimeout(timer));
    socket.once('message', (data, isBinary) => {
      clearTimeout(timer);
      const verdict = gate.judgeToken(isBinary ? null : helloToken(String(data)));
      if (verdict === 'accepted') void this.#connect(socket);
      else if (verdict === 'unauthorized') socket.close(SOCKET_CLOSED.unauthorized);
      else socket.close(SOCKET_CLOSED.tooManyAttempts);
    });
  }

  /** Waits while the engine is being started again, and says so when there is none. */
  async #connect(socket: WebSocket): Promise<void> {
    const { owner } = this.#options;
    try {
      const engine = await owner.keeper.engine();
      if (socket.readyState === WebSocket.OPEN) this.#relay(socket, engine);
    } catch (error) {
      greet(socket, { ready: false, error: forPage(error) });
      socket.close(SOCKET_CLOSED.engineStopped);
    }
  }

  #relay(socket: WebSocket, engine: EngineWorker): void {
    const { owner } = this.#options;
    const { switches } = owner.facts;
    const line = engine.openLine();
    socket.on('message', (data, isBinary) => {
      if (isBinary) socket.close(UNSUPPORTED_DATA);
      else line.post(String(data));
    });
    line.onFrame((frame) => {
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.close(SOCKET_CLOSED.overloaded);
      else socket.send(frame);
    });
    socket.on('close', () => line.close());
    line.onClose(() =>
      socket.close(owner.facts.switches === switches ? SOCKET_CLOSED.engineGone : SOCKET_CLOSED.librarySwitched),
    );
    greet(socket, { ready: true, facts: owner.facts });
  }
}

function greet(socket: WebSocket, greeting: Greeting): void {
  socket.send(JSON.stringify(greeting));
}

function helloToken(frame: string): string | null {
  try {
    return helloSchema.parse(JSON.parse(frame)).token;
  } catch {
    return null;
  }
}
