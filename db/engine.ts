// Entry of the engine: runs in a worker thread (command line, browser shell) or Electron's utility process (desktop).

import { type MessagePort as NodeMessagePort, parentPort as workerParent } from 'node:worker_threads';
import type { EngineMessage, HostMessage } from '#shared/contract/engine-host.ts';
import { AppError, appError } from '#shared/contract/errors.ts';
import { Engine } from './engine-server.ts';
import { log } from './log.ts';

/** What `parentPort` of a worker and of a utility process have in common for us. */
interface HostPort {
  readonly tell: (message: EngineMessage) => void;
  readonly onMessage: (listener: (message: HostMessage, ports: readonly NodeMessagePort[]) => void) => void;
}

/** Electron's `process.parentPort`; typed here because this room must not import Electron. */
interface UtilityParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: HostMessage; ports: NodeMessagePort[] }) => void): void;
}

function findHost(): HostPort {
  if (workerParent) {
    const port = workerParent;
    return {
      tell: (message) => port.postMessage(message),
      onMessage: (listener) =>
        port.on('message', ({ message, ports }: { message: HostMessage; ports: NodeMessagePort[] }) =>
          listener(message, ports),
        ),
    };
  }
  const { parentPort } = process as unknown as { readonly parentPort?: UtilityParentPort };
  if (!parentPort) throw new Error('the engine runs in a worker thread or a utility process');
  return {
    tell: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', (event) => listener(event.data, event.ports)),
  };
}

function main(): void {
  const host = findHost();
  // A frame that is none of the transport's rejects deep inside it; one bad client must not end the engine for all.
  process.on('unhandledRejection', (error) => log.failure('a message from a client', error));
  let engine: Engine | null = null;
  host.onMessage((message, ports) => {
    switch (message.type) {
      case 'start':
        try {
          engine = new Engine(message.options, host.tell);
          host.tell({ type: 'ready', libraryName: engine.libraryName });
        } catch (error) {
          host.tell({ type: 'failed', error: asErrorValue(error) });
        }
        return;
      case 'connect':
        for (const port of ports) {
          engine?.connect(port);
          port.on('close', () => host.tell({ type: 'client-left' }));
        }
        return;
      case 'grant-file':
        engine?.grants.grantFile(message.token, message.path, message.removeAfterUse);
        host.tell({ type: 'granted', token: message.token });
        return;
      case 'grant-folder':
        engine?.grants.grantFolder(message.token, message.path);
        host.tell({ type: 'granted', token: message.token });
        return;
      case 'close':
        // The database is closed before the thread ends, or its finalizer may run in a half-torn-down process.
        void Promise.resolve(engine?.close()).finally(() => host.tell({ type: 'closed' }));
        return;
      default:
        message satisfies never;
    }
  });
}

function asErrorValue(error: unknown): AppError['value'] {
  if (error instanceof AppError) return error.value;
  return appError('INTERNAL', { reference: log.failure('engine start', error) }).value;
}

main();
