// The page in the desktop window: the preload's bridge, and an engine port that main never listens to.

import { FILES_PATH } from '#shared/contract/browser-shell.ts';
import {
  type DesktopBridge,
  PORT_MESSAGE,
  SAVED_MAX_BYTES,
  type SavedName,
  type WishAnswer,
} from '#shared/contract/desktop-bridge.ts';
import { AppError, appError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { DesktopNewsDesk } from './desktop-news.ts';
import { EngineNews } from './engine-news.ts';
import { type Host, type HostConnection, HostError, type HostLibraries } from './host.ts';
import { uploadFile } from './upload.ts';

export function desktopHost(bridge: DesktopBridge<File>): Host {
  const news = new EngineNews();
  const desk = new DesktopNewsDesk(bridge);
  return {
    kind: 'desktop',
    connect: () => connect(bridge, news),
    libraries: libraries(bridge, news),
    showBackups: async () => void done(await bridge.showBackups()),
    restartEngine: async () => void done(await bridge.restartEngine()),
    onEngineRestarted: news.onEngineRestarted,
    onLibrarySwitched: news.onLibrarySwitched,
    grantFiles: (files, signal) => grantFiles(bridge, files, signal),
    onFilesOpened: desk.onFilesOpened,
    chooseExportFolder: () => bridge.chooseExportFolder(),
    canDownload: false,
    download: () => Promise.reject(appError('IO_FAILED', { name: 'download', system: 'no downloads in this shell' })),
    saveFile: (name, content) => saveFile(bridge, name, content),
    dragOut: (token) => void bridge.dragOut(token),
    copyText: (text) => bridge.copyText(text),
    openExternal: (url) => bridge.openExternal(url),
    setTheme: (theme) => void bridge.setTheme(theme),
    menu: { onChoice: desk.onChoice, setAvailable: (ids) => void bridge.setAvailableCommands(ids) },
  };
}

function libraries(bridge: DesktopBridge<File>, news: EngineNews): HostLibraries {
  const move = (answer: WishAnswer): boolean => {
    const isMoved = done(answer);
    if (isMoved) news.left();
    return isMoved;
  };
  return {
    recent: () => bridge.recentLibraries(),
    open: async () => move(await bridge.openLibrary()),
    asksWhereToCreate: true,
    create: async (name) => move(await bridge.createLibrary(name)),
    switchTo: async (token) => void move(await bridge.switchLibrary(token)),
    forget: async (token) => void done(await bridge.forgetLibrary(token)),
    showInFolder: async (token) => void done(await bridge.showLibrary(token)),
  };
}

/** Whether the reader went through with it. Throws the `AppError` of what could not be done. */
function done(answer: WishAnswer): boolean {
  if ('error' in answer) throw new AppError(answer.error);
  return answer.isDone;
}

async function saveFile(bridge: DesktopBridge<File>, name: SavedName, content: Blob): Promise<'saved' | 'cancelled'> {
  if (content.size > SAVED_MAX_BYTES) throw appError('IO_FAILED', { name, system: 'too large to save' });
  return done(await bridge.saveFile(name, await content.bytes())) ? 'saved' : 'cancelled';
}

async function connect(bridge: DesktopBridge<File>, news: EngineNews): Promise<HostConnection> {
  const connectionId = crypto.randomUUID();
  const arrived = Promise.withResolvers<MessagePort>();
  const listener = (event: MessageEvent<{ readonly type?: unknown; readonly id?: unknown } | null>) => {
    const [port] = event.ports;
    if (event.source === window && event.data?.type === PORT_MESSAGE && event.data.id === connectionId && port) {
      arrived.resolve(port);
    }
  };
  // Listening first: the port may be here before the request for it has resolved.
  window.addEventListener('message', listener);
  try {
    const greeting = await bridge.connect(connectionId).catch((cause: unknown) => {
      throw new HostError('unreachable', { cause });
    });
    if (!greeting.ready) throw new HostError('engine-stopped', { error: greeting.error as AppError['value'] });
    return news.connected(greeting.facts, overPort(await arrived.promise));
  } finally {
    window.removeEventListener('message', listener);
  }
}

function overPort(port: MessagePort): HostConnection {
  const closed = Promise.withResolvers<void>();
  const client = createPortClient(port);
  port.addEventListener('close', () => closed.resolve(), { once: true });
  port.start();
  return {
    client,
    closed: closed.promise,
    close: () => {
      port.close();
      // A port says nothing to the side that closes it.
      closed.resolve();
    },
  };
}

/** Files from a disk are granted by their path; pasted or otherwise path-less ones are sent as bytes. */
async function grantFiles(
  bridge: DesktopBridge<File>,
  files: readonly File[],
  signal: AbortSignal | undefined,
): Promise<FileRef[]> {
  const refs: FileRef[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    refs.push((await bridge.grantFile(file)) ?? (await uploadFile(file, FILES_PATH, {}, signal)));
  }
  return refs;
}
