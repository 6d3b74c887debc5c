// The page in the desktop window: the preload's bridge, and an engine port that main never listens to.

import { FILES_PATH } from '#shared/contract/browser-shell.ts';
import { type DesktopBridge, PORT_MESSAGE } from '#shared/contract/desktop-bridge.ts';
import { appError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { type Host, type HostConnection, HostError } from './host.ts';
import { uploadFile } from './upload.ts';

export function desktopHost(bridge: DesktopBridge<File>): Host {
  return {
    kind: 'desktop',
    connect: () => connect(bridge),
    grantFiles: (files, signal) => grantFiles(bridge, files, signal),
    chooseExportFolder: () => bridge.chooseExportFolder(),
    canDownload: false,
    download: () => Promise.reject(appError('IO_FAILED', { name: 'download', system: 'no downloads in this shell' })),
    openExternal: (url) => bridge.openExternal(url),
  };
}

async function connect(bridge: DesktopBridge<File>): Promise<HostConnection> {
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
    await bridge.connect(connectionId);
    return overPort(await arrived.promise);
  } catch (cause) {
    throw new HostError('unreachable', { cause });
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
