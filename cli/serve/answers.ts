// How the browser shell answers: every answer carries the security headers, refusals carry nothing else (BH8).

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '#shared/contract/page-policy.ts';
import { HttpRefusal, type RefusalCode } from './http-refusal.ts';

export function setSecurityHeaders(response: ServerResponse, styleNonce: string | null = null): void {
  for (const [name, value] of Object.entries(securityHeaders(styleNonce))) response.setHeader(name, value);
}

export function answerJson(response: ServerResponse, value: unknown, status: 200 | 409 = 200): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
}

/** How long a refused body may go on arriving: closing at once would take the refusal back from the network. */
const LINGER_MS = 1_000;

/** Ends a request with a bare status. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setSecurityHeaders(response);
  const status = error instanceof HttpRefusal ? error.status : 500;
  response.writeHead(status, { 'Content-Length': 0 }).end();
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, LINGER_MS).unref();
}

/** A refusal where there is no response object: an upgrade, or bytes that are no HTTP. */
export function refuseOnSocket(socket: Duplex, status: RefusalCode): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = Object.entries({ ...securityHeaders(), 'Content-Length': '0', Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`, () => socket.destroy());
}
