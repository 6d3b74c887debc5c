// Silence: every command, and the main job in a browser, with all sockets recorded. Nothing but 127.0.0.1 of its own port.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BrowserShell } from '../fixtures/browser-shell.ts';
import { Desk } from '../fixtures/desk.ts';
import { DUMP_FILE_NAME, dump, TITLES } from '../fixtures/dump.ts';
import { CAN_LIST_SOCKETS, type KernelSocket, NOISY_PROGRAM, socketsBeyond } from '../fixtures/kernel-sockets.ts';
import { LecternProcess, runLectern } from '../fixtures/lectern-process.ts';
import { noiseIn, readRecording, recordingInto } from '../fixtures/sockets.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const LOOK_EVERY_MS = 100;

/** A proxy for everything that is not our own server; it writes down what it was asked for and hands out nothing. */
async function listenForStrays(): Promise<{
  readonly proxy: Server;
  readonly port: number;
  readonly strays: string[];
}> {
  const strays: string[] = [];
  const proxy = createServer((request, response) => {
    strays.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    strays.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return { proxy, port: (proxy.address() as AddressInfo).port, strays };
}

test.describe('silence', () => {
  let desk: Desk;
  let log: string;
  test.beforeEach(() => {
    desk = new Desk();
    log = join(desk.folder, 'sockets.jsonl');
  });
  test.afterEach(() => desk.clear());

  test('of every command', async () => {
    test.slow();
    const env = recordingInto(log);
    const lectern = (command: string, ...args: string[]) =>
      runLectern([command, '--library', desk.library, ...args], env);
    const answer = async (command: string, ...args: string[]) => {
      const { code, out, err } = await lectern(command, '--json', ...args);
      expect({ command, code, err }).toEqual({ command, code: 0, err: '' });
      return JSON.parse(out);
    };
    const page = desk.file(DUMP_FILE_NAME, dump());
    await answer('import', page, '--dry-run');
    await answer('import', page);
    const [{ id }] = await answer('papers');
    await answer('paper', id);
    await answer('search', 'tide');
    await answer('export', desk.exportFolder, '--all');
    const { name } = await answer('backup');
    await answer('undo');
    await answer('redo');
    await answer('restore', name);
    await answer('verify');
    await answer('info');
    // Whatever else there is runs too, if only to its complaint about what is missing.
    const { out } = await runLectern(['--help'], env);
    const commands = [...out.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, command]) => command ?? '');
    expect(commands).toContain('import');
    for (const command of commands.filter((other) => !['serve', 'start'].includes(other))) await lectern(command);
    // Without a display it ends in the browser shell, which has a test of its own below.
    const started = new LecternProcess(['start', '--json', '--library', desk.library], env);
    await once(started.child.stdout, 'data');
    started.child.kill('SIGTERM');
    expect(await started.ended).toMatchObject({ code: 0 });
    const events = readRecording(log);
    const count = (kind: string) => events.filter((event) => event.kind === kind).length;
    expect(count('process')).toBeGreaterThanOrEqual(12 + commands.length - 1);
    // The engine of each command is a thread.
    expect(count('thread')).toBeGreaterThanOrEqual(12);
    expect(noiseIn(events)).toEqual([]);
  });

  test('of the browser shell while a reader works in it', async ({ browser, watch }) => {
    const shell = await BrowserShell.start({
      library: desk.library,
      exportFolder: desk.exportFolder,
      env: recordingInto(log),
    });
    const { proxy, port, strays } = await listenForStrays();
    const beyond: KernelSocket[] = [];
    const timer = setInterval(() => beyond.push(...socketsBeyond(process.pid)), LOOK_EVERY_MS);
    const { host } = new URL(shell.origin);
    // The last rule that fits decides: the shell itself is reached directly, as it is without a proxy.
    const asked = { proxy: { server: `http://127.0.0.1:${port}`, bypass: `<-loopback>,${host}` } };
    const [context, stranger] = [await browser.newContext(asked), await browser.newContext(asked)];
    try {
      await watch.over(context);
      watch.allowOrigin(shell.origin);
      const page = await context.newPage();
      await page.goto(await shell.newAddress());
      await doTheMainJob(new ReadingRoom(page));
      expect(strays.filter((stray) => !BROWSERS_OWN.test(stray))).toEqual([]);
      // What is asked for does reach the proxy: it would have heard the rest too.
      const other = await stranger.newPage();
      await other.goto('http://elsewhere.invalid/').catch(() => undefined);
      expect(strays).toContain('GET http://elsewhere.invalid/');
    } finally {
      clearInterval(timer);
      await Promise.all([context.close(), stranger.close()]);
      proxy.close();
      await shell.stop();
    }
    const events = readRecording(log);
    expect(events.filter(({ kind, host: at, port: on }) => kind === 'listen' && `${at}:${on}` === host)).toHaveLength(
      1,
    );
    expect(noiseIn(events)).toEqual([]);
    expect(beyond).toEqual([]);
  });

  test('is something the recording can tell from noise', async () => {
    const noisy = desk.file(NOISY_PROGRAM, NOISY);
    const running = spawn(process.execPath, [noisy], { env: recordingInto(log), stdio: ['pipe', 'pipe', 'inherit'] });
    await once(running.stdout, 'data');
    if (CAN_LIST_SOCKETS) {
      expect(socketsBeyond(process.pid)).toMatchObject([{ process: running.pid, protocol: 'tcp' }]);
    }
    running.stdin.end();
    await once(running, 'close');
    expect(noiseIn(readRecording(log)).map(({ kind, host }) => `${kind} ${host}`)).toEqual(
      expect.arrayContaining([
        'connect 192.0.2.1',
        'connect nowhere.invalid',
        'look-up nowhere.invalid',
        'look-up thread.invalid',
        'datagram null',
        'listen 0.0.0.0',
      ]),
    );
  });
});

/**
 * Chromium asks its maker how to fill in the fields of any page it shows; no page can keep it from that, and the
 * watch over the page's own requests has no such exception.
 */
const BROWSERS_OWN = /^CONNECT content-autofill\.googleapis\.com:443$/;

/** Import, note, tag, search, export: what Lectern is for. */
async function doTheMainJob(room: ReadingRoom): Promise<void> {
  const preview = await room.dropForPreview([
    { name: DUMP_FILE_NAME, mimeType: 'text/plain', buffer: Buffer.from(dump()) },
  ]);
  await preview.commit(`Import ${TITLES.length} papers`);
  const [title = ''] = TITLES;
  await room.open(title);
  await room.paper.write('See https://example.org/code and ![a picture](https://example.org/picture.png).');
  await room.paper.addTag('clocks');
  await room.search('tide');
  await expect(room.hits.first()).toContainText(title);
  const dialog = await room.openExport();
  await dialog.downloadZip();
}

/** Addresses kept for examples; nothing is ever there. Listens until its input ends. */
const NOISY = `
import dgram from 'node:dgram';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
for (const url of ['http://192.0.2.1/', 'http://nowhere.invalid/']) get(url).on('error', () => undefined).destroy();
const socket = dgram.createSocket('udp4');
socket.bind(0, '127.0.0.1');
await once(socket, 'listening');
socket.close();
const code = "import { lookup } from 'node:dns'; lookup('thread.invalid', () => undefined)";
await once(new Worker(new URL('data:text/javascript,' + encodeURIComponent(code))), 'exit');
const server = createServer().listen(0, '0.0.0.0');
await once(server, 'listening');
console.log('listening');
await once(process.stdin.resume(), 'end');
server.close();
`;
