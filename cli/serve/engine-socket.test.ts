// The page's socket to the engine (BH9): who is let in, what passes, how it ends.

import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SOCKET_CLOSED } from '#shared/contract/browser-shell.ts';
import { useShell } from '../testing/shell.testing.ts';
import { openEngineSocket } from '../testing/transports.testing.ts';
import { newSecret } from './secrets.ts';

describe('BH9: engine socket', () => {
  const shell = useShell({ patience: { helloMs: 200, headersMs: 30_000, requestMs: 300_000, checkMs: 5_000 } });

  async function open(): Promise<WebSocket> {
    const socket = new WebSocket(`ws://${shell.host}/engine`, { origin: shell.origin });
    await once(socket, 'open');
    return socket;
  }

  async function closeCodeAfter(...frames: readonly (string | Buffer)[]): Promise<number> {
    const socket = await open();
    for (const frame of frames) socket.send(frame);
    const [code] = await once(socket, 'close');
    return code;
  }

  it('lets the token of this run in, and no other first frame', async () => {
    const socket = await openEngineSocket(shell.port, shell.token);
    socket.close();
    const frames = [
      JSON.stringify({ token: newSecret() }),
      JSON.stringify({ token: shell.token.slice(1) }),
      JSON.stringify({ code: shell.token }),
      shell.token,
      '{}',
      '',
      Buffer.from(JSON.stringify({ token: shell.token })),
    ];
    for (const frame of frames) expect(await closeCodeAfter(frame)).toBe(SOCKET_CLOSED.unauthorized);
  });

  it('does not hand a frame to the engine before the token was right', async () => {
    const request = JSON.stringify({ i: '1', p: { u: '/library/info', b: {} } });
    expect(await closeCodeAfter(request, JSON.stringify({ token: shell.token }))).toBe(SOCKET_CLOSED.unauthorized);
  });

  it('waits for the token only so long', async () => {
    const started = performance.now();
    expect(await closeCodeAfter()).toBe(SOCKET_CLOSED.unauthorized);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('passes frames on as they are', async () => {
    const socket = await openEngineSocket(shell.port, shell.token);
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ i: '1', p: { u: '/library/info', b: {} } }));
    const [data, isBinary] = await answered;
    expect(isBinary).toBe(false);
    expect(JSON.parse(String(data))).toMatchObject({ i: '1', p: { b: { json: { name: 'memory' } } } });
    socket.close();
  });

  it('ends with binary frames and with frames over the cap', async () => {
    const binary = await openEngineSocket(shell.port, shell.token);
    binary.send(Buffer.from([1, 2, 3]));
    expect((await once(binary, 'close'))[0]).toBe(1003);
    const large = await openEngineSocket(shell.port, shell.token);
    large.send('x'.repeat(16 * 1024 * 1024 + 1));
    expect((await once(large, 'close'))[0]).toBe(1009);
  });
});

describe('BH9: engine socket of an engine that ends', () => {
  const shell = useShell();

  it('closes, and new ones are told', async () => {
    const socket = await openEngineSocket(shell.port, shell.token);
    const closed = once(socket, 'close');
    await shell.engine.close();
    expect((await closed)[0]).toBe(SOCKET_CLOSED.engineGone);
    await expect(openEngineSocket(shell.port, shell.token)).rejects.toThrow();
  });
});
