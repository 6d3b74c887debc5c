// The browser shell's server: one address of this machine, for the pages its owner opens.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CODE_PARAMETER, ENGINE_PATH } from '#shared/contract/browser-shell.ts';
import { appError } from '#shared/contract/errors.ts';
import type { WorkerOwner } from '../open-owner.ts';
import { refuse, refuseOnSocket, setSecurityHeaders } from './answers.ts';
import { EngineSockets } from './engine-socket.ts';
import { HttpRefusal } from './http-refusal.ts';
import { pageServer, type ServePage } from './page.ts';
import { refusalOf } from './request-rules.ts';
import { route } from './routes.ts';
import { Gate } from './secrets.ts';

/** BH1: the loopback address of IPv4, and no option for another. */
const ADDRESS = '127.0.0.1';

const MAX_HEADER_BYTES = 64 * 1024;
const MAX_CONNECTIONS = 256;

/** How long slow callers are waited for (BH9, BH11), in milliseconds. */
export interface Patience {
  /** For the token on an engine's socket. */
  readonly helloMs: number;
  /** For the headers of a request. */
  readonly headersMs: number;
  /** For the whole of a request, the largest upload included. */
  readonly requestMs: number;
  /** Between two looks for those who are too slow. */
  readonly checkMs: number;
}

const PATIENCE: Patience = { helloMs: 5_000, headersMs: 30_000, requestMs: 300_000, checkMs: 5_000 };

export interface ShellServerOptions {
  readonly owner: WorkerOwner;
  readonly pageFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly exportFolder: string | null;
  readonly patience?: Patience;
}

export class ShellServer {
  readonly #server: Server;
  readonly #sockets: EngineSockets;
  readonly #gate = new Gate();
  readonly #options: ShellServerOptions;
  readonly #servePage: ServePage;

  private constructor(options: ShellServerOptions) {
    this.#options = options;
    this.#servePage = pageServer(options.pageFolder);
    const { owner, patience = PATIENCE } = options;
    this.#sockets = new EngineSockets({ owner, gate: this.#gate, helloTimeoutMs: patience.helloMs });
    this.#server = createServer(
      // A request without Host is ours to refuse, with our headers.
      {
        maxHeaderSize: MAX_HEADER_BYTES,
        headersTimeout: patience.headersMs,
        requestTimeout: patience.requestMs,
        connectionsCheckingInterval: patience.checkMs,
        requireHostHeader: false,
      },
      (request, response) => void this.#answer(request, response),
    );
    this.#server.maxConnections = MAX_CONNECTIONS;
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#server.on('checkExpectation', (request, response) => refuse(request, response, new HttpRefusal(417)));
    this.#server.on('clientError', (error, socket) => refuseOnSocket(socket, clientErrorStatus(error)));
  }

  /** Starts listening. Rejects with `IO_FAILED` when the port is taken. */
  static async start(options: ShellServerOptions): Promise<ShellServer> {
    const shell = new ShellServer(options);
    await new Promise<void>((resolve, reject) => {
      shell.#server.once('error', (error: NodeJS.ErrnoException) =>
        reject(appError('IO_FAILED', { name: `port ${options.port}`, system: error.code ?? error.message })),
      );
      shell.#server.listen(options.port, ADDRESS, resolve);
    });
    if (shell.#address.address !== ADDRESS) throw new Error(`listening on ${shell.#address.address}`);
    return shell;
  }

  get port(): number {
    return this.#address.port;
  }

  /** Address that opens one page, for as long as its code is valid (BH6). */
  newAddress(validMs: number): string {
    return `http://${this.#host}/#${CODE_PARAMETER}=${this.#gate.codes.issue(validMs)}`;
  }

  async close(): Promise<void> {
    this.#sockets.close();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  get #address(): AddressInfo {
    // A server listening on TCP has an address record; only pipes have a string and stopped servers none.
    return this.#server.address() as AddressInfo;
  }

  get #host(): string {
    return `${ADDRESS}:${this.#address.port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    try {
      const refusal = this.#refusalOf(request, false);
      if (refusal !== null) throw new HttpRefusal(refusal);
      const { owner, exportFolder } = this.#options;
      await route(request, response, { owner, exportFolder, gate: this.#gate, servePage: this.#servePage });
    } catch (error) {
      refuse(request, response, error);
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const refusal = this.#refusalOf(request, true);
    if (refusal !== null) refuseOnSocket(socket, refusal);
    else if (request.url !== ENGINE_PATH) refuseOnSocket(socket, 404);
    else this.#sockets.accept(request, socket, head);
  }

  #refusalOf(request: IncomingMessage, isUpgrade: boolean): 403 | 405 | null {
    const { method = '', url = '', rawHeaders } = request;
    return refusalOf({ method, target: url, rawHeaders, isUpgrade }, this.#host);
  }
}

function clientErrorStatus(error: NodeJS.ErrnoException): 400 | 408 | 431 {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 431;
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
