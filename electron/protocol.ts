// app://bundle: the built page's own files, and where the page sends files that have no path (1b-7, 1b-18).

import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { FILES_PATH } from '#shared/contract/browser-shell.ts';
import { contentTypeOf } from '#shared/contract/content-type.ts';
import { PAGE_HOST, PAGE_SCHEME } from '#shared/contract/desktop-bridge.ts';
import { STYLE_NONCE_PLACEHOLDER, securityHeaders } from '#shared/contract/page-policy.ts';

const DOCUMENT = 'index.html';

/** Answers the bytes of one file the page sends. */
export type ReceiveUpload = (request: Request) => Promise<Response>;

/** Must be called before Electron is ready. Never `bypassCSP`. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(target: Protocol, folder: string, receiveUpload: ReceiveUpload): void {
  target.handle(PAGE_SCHEME, (request) => answer(request, folder, receiveUpload));
}

async function answer(request: Request, folder: string, receiveUpload: ReceiveUpload): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== PAGE_HOST) return bare(404);
  if (request.method === 'POST' && pathname === FILES_PATH) return withHeaders(await receiveUpload(request));
  if (request.method !== 'GET') return bare(405);
  const path = localPath(pathname);
  return path === null ? bare(400) : sendFile(folder, path);
}

/** Path within the page's folder a request asks for, or null for one no page of ours sends. */
function localPath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    // Backslashes and NUL mean something to some file systems and nothing to our file names.
    return /[\\\0]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

async function sendFile(folder: string, path: string): Promise<Response> {
  const file = await fileInside(folder, path === '' || path === '/' ? DOCUMENT : path);
  if (file === null) return bare(404);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return bare(404);
  return relative(await realpath(folder), file) === DOCUMENT ? sendDocument(bytes) : send(file, bytes, null);
}

/** The file a path names, links resolved, if it lies within the folder. */
async function fileInside(folder: string, path: string): Promise<string | null> {
  if (!isInside(folder, join(folder, path))) return null;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return isInside(root, file) ? file : null;
  } catch {
    return null;
  }
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function sendDocument(bytes: Buffer): Response {
  const nonce = randomBytes(16).toString('base64');
  return send(DOCUMENT, Buffer.from(bytes.toString('utf8').replaceAll(STYLE_NONCE_PLACEHOLDER, nonce)), nonce);
}

function send(name: string, bytes: Buffer, styleNonce: string | null): Response {
  const headers = { ...securityHeaders(styleNonce), 'Content-Type': contentTypeOf(name) };
  return new Response(new Uint8Array(bytes), { status: 200, headers });
}

function bare(status: number): Response {
  return new Response(null, { status, headers: securityHeaders() });
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders())) response.headers.set(name, value);
  return response;
}
