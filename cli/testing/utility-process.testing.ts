// The desktop shell's transport, for the suite: the engine in a real Electron's utility process.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { EngineHandle } from '#shared/contract/engine-handle.ts';
import type { EngineMessage } from '#shared/contract/engine-host.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { electronBinary } from '../desktop.ts';
import { temporaryFolder } from './folders.testing.ts';
import type { RunningTransport, Transport } from './transports.testing.ts';

const RELAY = fileURLToPath(new URL('../../electron/testing/utility-relay.mjs', import.meta.url));
/** Electron runs what is built; it does not read TypeScript. */
const ENGINE = fileURLToPath(new URL('../../dist/engine/engine.js', import.meta.url));

/** What the program in Electron says; see electron/testing/utility-relay.mjs. */
type RelayMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'engine'; readonly message: EngineMessage }
  | { readonly kind: 'frame'; readonly client: number; readonly message: string }
  | { readonly kind: 'closed'; readonly client: number }
  | { readonly kind: 'exit'; readonly code: number };

/** Null where there is no Electron, or nothing built for it to run. */
export function findUtilityProcess(): Transport | null {
  const binary = electronBinary(process.env);
  if (binary === null || !existsSync(ENGINE)) return null;
  return { name: "Electron's utility process", start: () => startInElectron(binary) };
}

async function startInElectron(binary: string): Promise<RunningTransport> {
  const folder = temporaryFolder();
  // A test machine's root user has no sandbox to run in; what ships never says this (1b-4).
  const relay = spawn(binary, ['--no-sandbox', RELAY, ENGINE], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(relay, 'message');
  const ports = new Map<number, MessagePort>();
  const handle = new EngineHandle<number>({
    send: (message, client) => relay.send({ kind: 'engine', client, message }),
    newToken: () => randomBytes(16).toString('hex'),
  });
  relay.on('message', (said: RelayMessage) => {
    if (said.kind === 'engine') handle.receive(said.message);
    else if (said.kind === 'frame') ports.get(said.client)?.postMessage(said.message);
    else if (said.kind === 'closed') ports.get(said.client)?.close();
    else if (said.kind === 'exit') handle.end(`the engine ended with code ${said.code}`);
  });
  await handle.start({ libraryFile: null, shell: 'test', temporaryFolder: folder.path });
  return {
    temporaryFolder: folder.path,
    connect: async () => {
      const client = ports.size;
      const { port1, port2 } = new MessageChannel();
      ports.set(client, port2);
      port2.on('message', (message: string) => relay.send({ kind: 'frame', client, message }));
      handle.connect(client);
      return {
        client: createPortClient(port1),
        disconnect: () => {
          port1.close();
          relay.send({ kind: 'disconnect', client });
        },
      };
    },
    grantFile: (path) => handle.grantFile(path, { removeAfterUse: false }),
    grantFolder: (path) => handle.grantFolder(path),
    stop: async () => {
      await handle.close();
      relay.send({ kind: 'kill' });
      for (const port of ports.values()) port.close();
      relay.disconnect();
      folder.remove();
    },
  };
}
