// Keeps one connection to the engine: connects, listens, notices the loss and tries again.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import { appError, type ErrorCode, type ErrorValue } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import { type Host, type HostConnection, HostError, type HostErrorReason } from '../host/host.ts';

/** Why there is no connection: the shell says so, or the engine. */
export type ConnectionProblem =
  | { readonly from: 'host'; readonly reason: HostErrorReason }
  | { readonly from: 'engine'; readonly error: ErrorValue };

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** Was open, and what the window shows stays. */
  | { readonly kind: 'lost'; readonly problem: ConnectionProblem; readonly isRetrying: boolean }
  /** Never opened, and trying again by itself would not help. */
  | { readonly kind: 'refused'; readonly problem: ConnectionProblem };

export interface ConnectionListener {
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onEvent: (event: LecternEvent) => void;
}

export interface Connection {
  /** The client of the open connection. Throws `DISCONNECTED` while there is none. */
  readonly client: () => LecternClient;
  /** Connects, or tries again at once. */
  readonly connect: () => void;
  readonly stop: () => void;
}

/** What trying again cannot cure: the reader has to do something first. */
const FINAL_REASONS: readonly HostErrorReason[] = ['not-launched', 'link-used', 'session-ended'];
const FINAL_CODES: readonly ErrorCode[] = [
  'LIBRARY_LOCKED',
  'LIBRARY_TOO_NEW',
  'LIBRARY_FOREIGN',
  'LIBRARY_DAMAGED',
  'IO_FAILED',
  'UNKNOWN_METHOD',
];
const RETRY_DELAYS_MS = [250, 500, 1_000, 2_000, 5_000];
const DISCONNECTED: ConnectionProblem = {
  from: 'engine',
  error: appError('DISCONNECTED', { detail: 'the connection was closed' }).value,
};

/** A connection over a host; nothing happens before `connect`. */
export function createConnection(host: Host, listener: ConnectionListener): Connection {
  let open: HostConnection | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let wasOpen = false;
  /** Grows with every attempt, so that what an old one still says is not listened to. */
  let era = 0;

  async function connect(): Promise<void> {
    clearTimeout(timer);
    const mine = ++era;
    if (!wasOpen) listener.onStatus({ kind: 'connecting' });
    try {
      const connection = await host.connect();
      if (mine !== era || isStopped) return connection.close();
      const stream = await connection.client.events.subscribe();
      if (mine !== era || isStopped) return connection.close();
      open = connection;
      wasOpen = true;
      attempt = 0;
      listener.onStatus({ kind: 'open' });
      void connection.closed.then(() => lost(mine, DISCONNECTED));
      await listen(mine, stream);
      lost(mine, DISCONNECTED);
    } catch (error) {
      lost(mine, problemOf(error));
    }
  }

  async function listen(mine: number, stream: AsyncIterable<LecternEvent>): Promise<void> {
    for await (const event of stream) {
      if (mine !== era) return;
      listener.onEvent(event);
    }
  }

  function lost(mine: number, problem: ConnectionProblem): void {
    if (mine !== era || isStopped) return;
    era++;
    open?.close();
    open = null;
    const isFinal = isFinalProblem(problem);
    if (wasOpen) listener.onStatus({ kind: 'lost', problem, isRetrying: !isFinal });
    else if (isFinal || attempt >= RETRY_DELAYS_MS.length) listener.onStatus({ kind: 'refused', problem });
    if (isFinal || (!wasOpen && attempt >= RETRY_DELAYS_MS.length)) return;
    timer = setTimeout(() => void connect(), RETRY_DELAYS_MS[attempt] ?? RETRY_DELAYS_MS.at(-1));
    attempt = Math.min(attempt + 1, RETRY_DELAYS_MS.length);
  }

  return {
    client: () => {
      if (open === null) throw appError('DISCONNECTED', { detail: 'not connected' });
      return open.client;
    },
    connect: () => {
      isStopped = false;
      attempt = 0;
      void connect();
    },
    stop: () => {
      isStopped = true;
      era++;
      clearTimeout(timer);
      open?.close();
      open = null;
    },
  };
}

function problemOf(error: unknown): ConnectionProblem {
  return error instanceof HostError
    ? { from: 'host', reason: error.reason }
    : { from: 'engine', error: toAppError(error).value };
}

function isFinalProblem(problem: ConnectionProblem): boolean {
  return problem.from === 'host' ? FINAL_REASONS.includes(problem.reason) : FINAL_CODES.includes(problem.error.code);
}
