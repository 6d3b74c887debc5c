// The page in the reader's own browser, served by `lectern serve`.

import { RPCLink } from '@orpc/client/websocket';
import {
  DOWNLOADS_PATH,
  ENGINE_PATH,
  EXPORT_FOLDER_PATH,
  exportFolderSchema,
  FILES_PATH,
  FORGET_LIBRARY_PATH,
  greetingSchema,
  LIBRARIES_PATH,
  librariesSchema,
  NEW_LIBRARY_PATH,
  RESTART_PATH,
  SOCKET_CLOSED,
  SWITCH_LIBRARY_PATH,
} from '#shared/contract/browser-shell.ts';
import { createClient } from '#shared/contract/client.ts';
import { appError } from '#shared/contract/errors.ts';
import { externalUrl } from '#shared/contract/external-url.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { authorization, post, refusal, request } from './browser-requests.ts';
import { type BrowserSession, browserSession } from './browser-session.ts';
import { EngineNews } from './engine-news.ts';
import { type GrantedFolder, type Host, type HostConnection, HostError, type HostLibraries } from './host.ts';
import { uploadFile } from './upload.ts';

export function browserHost(): Host {
  const session = browserSession();
  const news = new EngineNews();
  return {
    kind: 'browser',
    connect: () => connect(session, news),
    libraries: libraries(session, news),
    restartEngine: async () => void (await post(session, RESTART_PATH, {})),
    onEngineRestarted: news.onEngineRestarted,
    onLibrarySwitched: news.onLibrarySwitched,
    grantFiles: (files, signal) => grantFiles(session, files, signal),
    // A browser opens no files with a page.
    onFilesOpened: () => () => undefined,
    chooseExportFolder: () => chooseExportFolder(session),
    canDownload: true,
    download: (token, name) => download(session, token, name),
    saveFile: async (name, content) => {
      saveFile(name, content);
      return 'downloaded';
    },
    dragOut: null,
    copyText,
    openExternal: async (url) => openExternal(url),
    menu: null,
  };
}

/** Resolves once the server has accepted the token, so that every later frame belongs to the contract. */
async function connect(session: BrowserSession, news: EngineNews): Promise<HostConnection> {
  const token = await session.token();
  const socket = new WebSocket(`ws://${location.host}${ENGINE_PATH}`);
  const greeted = Promise.withResolvers<string>();
  socket.addEventListener('open', () => socket.send(JSON.stringify({ token })), { once: true });
  socket.addEventListener('message', ({ data }) => greeted.resolve(String(data)), { once: true });
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code), { once: true });
  });
  const frame = await Promise.race([greeted.promise, closed.then((code) => Promise.reject(closeError(session, code)))]);
  const greeting = greetingSchema.parse(JSON.parse(frame));
  if (!greeting.ready) throw new HostError('engine-stopped', { error: refusal(greeting).value });
  return news.connected(greeting.facts, {
    client: createClient(new RPCLink({ websocket: socket })),
    closed: closed.then(() => undefined),
    close: () => socket.close(),
  });
}

function closeError(session: BrowserSession, code: number): HostError {
  if (code !== SOCKET_CLOSED.unauthorized) return new HostError('unreachable');
  session.forget();
  return new HostError('session-ended');
}

/** By token and name: a page in a browser names no file, and this shell opens no dialog (BH10). */
function libraries(session: BrowserSession, news: EngineNews): HostLibraries {
  const move = async (path: string, value: unknown) => {
    await post(session, path, value);
    news.left();
  };
  return {
    recent: async () => librariesSchema.parse(await (await request(session, LIBRARIES_PATH)).json()),
    open: null,
    asksWhereToCreate: false,
    create: async (name) => {
      await move(NEW_LIBRARY_PATH, { name });
      return true;
    },
    switchTo: (token) => move(SWITCH_LIBRARY_PATH, { token }),
    forget: async (token) => void (await post(session, FORGET_LIBRARY_PATH, { token })),
    showInFolder: null,
  };
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
  return exportFolderSchema.parse(await post(session, EXPORT_FOLDER_PATH, {}));
}

/** Fetched rather than linked to: a link cannot carry the token in a header (BH5). */
async function download(session: BrowserSession, token: FileToken, name: string): Promise<void> {
  const response = await request(session, `${DOWNLOADS_PATH}${token}`);
  if (!response.ok) throw appError('IO_FAILED', { name, system: `${response.status}` });
  saveFile(name, await response.blob());
}

function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
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

function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
