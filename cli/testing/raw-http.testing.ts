// HTTP by hand: requests no client library would send, and answers as they came.

import { connect } from 'node:net';

/** Headers the suites need again and again. */
export const JSON_TYPE = ['Content-Type', 'application/json'] as const;
export const BYTES_TYPE = ['Content-Type', 'application/octet-stream'] as const;
export const UPGRADE = [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
] as const;

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  /** Sent in this order, duplicates and all; Host is added unless given here or null. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly host?: string | null;
  readonly body?: string;
}

/** Sends one request and reads until the server closes or the answer is complete. */
export function rawRequest(port: number, request: RawRequest = {}): Promise<RawAnswer> {
  const { method = 'GET', target = '/', headers = [], host = `127.0.0.1:${port}`, body = '' } = request;
  const lines = [...(host === null ? [] : [['Host', host] as const]), ...headers];
  if (body !== '' && !lines.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))) {
    lines.push(['Content-Length', String(Buffer.byteLength(body))]);
  }
  return rawBytes(
    port,
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

/** Sends bytes, whatever they are, and parses what comes back. */
export function rawBytes(port: number, bytes: string, timeoutMs = 5_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      const answer = parseAnswer(received);
      if (answer) resolve(answer);
      else reject(new Error(`no answer: ${JSON.stringify(received.slice(0, 200))}`));
    };
    const timer = setTimeout(finish, timeoutMs);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (isComplete(received)) finish();
    });
    socket.on('close', finish);
    socket.on('error', () => undefined);
  });
}

function isComplete(received: string): boolean {
  const answer = parseAnswer(received);
  if (!answer) return false;
  if (answer.status === 101) return true;
  return answer.body.length >= Number(answer.headers['content-length'] ?? Number.POSITIVE_INFINITY);
}

function parseAnswer(received: string): RawAnswer | null {
  const end = received.indexOf('\r\n\r\n');
  const [first = '', ...lines] = received.slice(0, Math.max(end, 0)).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(status), headers, body: received.slice(end + 4) };
}
