// The page in the reader's own browser, served by `lectern serve`.

import { RPCLink } from '@orpc/client/websocket';
import {
  DOWNLOADS_PATH,
  ENGINE_PATH,
  EXPORT_FOLDER_PATH,
  exportFolderSchema,
  FILES_PATH,
  READY_FRAME,
  SOCKET_CLOSED,
} from '#shared/contract/browser-shell.ts';
import { createClient } from '#shared/contract/client.ts';
import { appError } from '#shared/contract/errors.ts';
import { externalUrl } from '#shared/contract/external-url.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { type BrowserSession, browserSession } from './browser-session.ts';
import { type GrantedFolder, type Host, type HostConnection, HostError } from './host.ts';
import { uploadFile } from './upload.ts';

export function browserHost(): Host {
  const session = browserSession();
  return {
    kind: 'browser',
    connect: () => connect(session),
    grantFiles: (files, signal) => grantFiles(session, files, signal),
    chooseExportFolder: () => chooseExportFolder(session),
    canDownload: true,
    download: (token, name) => download(session, token, name),
    openExternal: async (url) => openExternal(url),
  };
}

/** Resolves once the server has accepted the token, so that every later frame belongs to the contract. */
async function connect(session: BrowserSession): Promise<HostConnection> {
  const token = await session.token();
  const socket = new WebSocket(`ws://${location.host}${ENGINE_PATH}`);
  const ready = Promise.withResolvers<void>();
  socket.addEventListener('open', () => socket.send(JSON.stringify({ token })), { once: true });
  socket.addEventListener(
    'message',
    ({ data }) => (data === READY_FRAME ? ready.resolve() : ready.reject(new HostError('unreachable'))),
    { once: true },
  );
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code), { once: true });
  });
  await Promise.race([ready.promise, closed.then((code) => Promise.reject(closeError(session, code)))]);
  return {
    client: createClient(new RPCLink({ websocket: socket })),
    closed: closed.then(() => undefined),
    close: () => socket.close(),
  };
}

function closeError(session: BrowserSession, code: number): HostError {
  if (code !== SOCKET_CLOSED.unauthorized) return new HostError('unreachable');
  session.forget();
  return new HostError('session-ended');
}

async function grantFiles(
  session: BrowserSession,
  files: readonly File[],
  signal: AbortSignal | undefined,
): Promise<FileRef[]> {
  const headers = await authorization(session);
  const refs: FileRef[] = [];
  for (const file of files) refs.push(await uploadFile(file, FILES_PATH, headers, signal));
  return refs;
}

async function chooseExportFolder(session: BrowserSession): Promise<GrantedFolder | null> {
  const response = await request(session, EXPORT_FOLDER_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  return exportFolderSchema.parse(await response.json());
}

/** Fetched rather than linked to: a link cannot carry the token in a header (BH5). */
async function download(session: BrowserSession, token: FileToken, name: string): Promise<void> {
  const response = await request(session, `${DOWNLOADS_PATH}${token}`, {});
  if (!response.ok) throw appError('IO_FAILED', { name, system: `${response.status}` });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes over when the click's turn is done, not necessarily before.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function openExternal(text: string): boolean {
  const target = externalUrl(text);
  if (target) window.open(target.href, '_blank', 'noopener,noreferrer');
  return target !== null;
}

async function request(session: BrowserSession, path: string, options: RequestInit): Promise<Response> {
  const headers = { ...options.headers, ...(await authorization(session)) };
  const response = await fetch(path, { ...options, headers }).catch((cause: unknown) => {
    throw new HostError('unreachable', { cause });
  });
  if (response.status === 401) {
    session.forget();
    throw new HostError('session-ended');
  }
  return response;
}

async function authorization(session: BrowserSession): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${await session.token()}` };
}
