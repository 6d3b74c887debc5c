// The browser host against a server and a socket of the test's own.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOCKET_CLOSED } from '#shared/contract/browser-shell.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import { browserHost } from './browser-host.ts';

const TOKEN = 't'.repeat(43);

const ready = (facts: { restarts?: number; switches?: number; library?: string } = {}) =>
  JSON.stringify({ ready: true, facts: { restarts: 0, switches: 0, library: 'one', ...facts } });

class FakeSocket extends EventTarget {
  static last: FakeSocket;
  readonly url: string;
  readonly sent: string[] = [];
  readyState = 1;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.last = this;
  }

  send(frame: string): void {
    this.sent.push(frame);
  }

  close(): void {
    this.drop(1000);
  }

  open(): void {
    this.dispatchEvent(new Event('open'));
  }

  receive(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  drop(code: number): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}

describe('browserHost', () => {
  const fetched = vi.fn();
  beforeEach(() => {
    sessionStorage.setItem('lectern.token', TOKEN);
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('WebSocket', FakeSocket);
  });
  afterEach(() => vi.unstubAllGlobals());

  async function connecting(host = browserHost()) {
    const connection = host.connect();
    connection.catch(() => undefined);
    await vi.waitFor(() => expect(FakeSocket.last?.sent).toBeDefined());
    const socket = FakeSocket.last;
    socket.open();
    return { connection, socket };
  }

  it('says the token first, and is connected when the server is ready', async () => {
    const { connection, socket } = await connecting();
    expect(socket.url).toBe(`ws://${location.host}/engine`);
    expect(socket.sent).toEqual([JSON.stringify({ token: TOKEN })]);
    socket.receive(ready());
    const { client, closed } = await connection;
    const call = client.library.info();
    call.catch(() => undefined);
    await vi.waitFor(() => expect(socket.sent).toHaveLength(2));
    socket.drop(1006);
    await closed;
    await expect(call).rejects.toThrow();
  });

  it('tells a session that ended from a server that is gone', async () => {
    const gone = await connecting();
    gone.socket.drop(1006);
    await expect(gone.connection).rejects.toMatchObject({ reason: 'unreachable' });
    const ended = await connecting();
    ended.socket.drop(SOCKET_CLOSED.unauthorized);
    await expect(ended.connection).rejects.toMatchObject({ reason: 'session-ended' });
    expect(sessionStorage.getItem('lectern.token')).toBeNull();
  });

  it('says when there is no engine, and why, and asks for one', async () => {
    const host = browserHost();
    const { connection, socket } = await connecting(host);
    const error = { code: 'LIBRARY_DAMAGED', details: { file: 'one.lectern', problems: [] } };
    socket.receive(JSON.stringify({ ready: false, error }));
    socket.drop(SOCKET_CLOSED.engineStopped);
    await expect(connection).rejects.toMatchObject({ reason: 'engine-stopped', error });
    fetched.mockResolvedValueOnce(Response.json([]));
    await host.restartEngine();
    expect(fetched.mock.calls[0]?.[0]).toBe('/engine/restart');
    fetched.mockResolvedValueOnce(Response.json({ error }, { status: 409 }));
    await expect(host.restartEngine()).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
  });

  it('tells what was missed between two connections', async () => {
    const host = browserHost();
    const news: string[] = [];
    host.onEngineRestarted(() => news.push('restarted'));
    const unsubscribe = host.onLibrarySwitched((name) => news.push(`switched to ${name}`));
    const reconnect = async (facts: Parameters<typeof ready>[0]) => {
      const { connection, socket } = await connecting(host);
      socket.receive(ready(facts));
      await connection;
      socket.drop(1006);
      return news.splice(0);
    };
    expect(await reconnect({ restarts: 3, switches: 1 })).toEqual([]);
    expect(await reconnect({ restarts: 3, switches: 1 })).toEqual([]);
    expect(await reconnect({ restarts: 4, switches: 1 })).toEqual(['restarted']);
    expect(await reconnect({ restarts: 5, switches: 3, library: 'two' })).toEqual(['switched to two']);
    unsubscribe();
    expect(await reconnect({ restarts: 5, switches: 4 })).toEqual([]);
  });

  it('lists libraries, moves, makes and forgets by token and name', async () => {
    const host = browserHost();
    const { connection, socket } = await connecting(host);
    socket.receive(ready());
    const { closed } = await connection;
    const entry = {
      token: 'a'.repeat(32),
      name: 'one',
      folder: null,
      openedAt: null,
      isOpen: true,
      isMissing: false,
    };
    fetched.mockImplementation(async () => Response.json([entry]));
    expect(await host.libraries.recent()).toEqual([entry]);
    await host.libraries.forget(entry.token);
    expect(socket.readyState).toBe(1);
    expect(await host.libraries.create('two')).toBe(true);
    // What was connected to the old library is not any more.
    await closed;
    await host.libraries.switchTo(entry.token);
    expect(fetched.mock.calls.map(([path, options]) => [path, options?.body])).toEqual([
      ['/libraries', undefined],
      ['/libraries/forget', JSON.stringify({ token: entry.token })],
      ['/libraries/new', JSON.stringify({ name: 'two' })],
      ['/libraries/switch', JSON.stringify({ token: entry.token })],
    ]);
    expect([host.libraries.open, host.libraries.showInFolder, host.menu, host.dragOut]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('stays where it is when another library cannot be opened', async () => {
    const host = browserHost();
    const { connection, socket } = await connecting(host);
    socket.receive(ready());
    await connection;
    const error = { code: 'LIBRARY_LOCKED', details: { file: 'two.lectern', owner: null } };
    fetched.mockResolvedValueOnce(Response.json({ error }, { status: 409 }));
    await expect(host.libraries.switchTo('a'.repeat(32))).rejects.toMatchObject({ value: error });
    expect(socket.readyState).toBe(1);
  });

  it('copies, or says that it could not', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await browserHost().copyText('cite')).toBe(true);
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    expect(await browserHost().copyText('cite')).toBe(false);
  });

  it('sends files with the token in a header, one by one', async () => {
    fetched.mockImplementation(async (path: string) =>
      Response.json({ token: 'abc', name: new URL(path, 'http://x').searchParams.get('name') }),
    );
    const files = [new File(['one'], 'a & b.txt'), new File(['two'], 'c.txt')];
    expect(await browserHost().grantFiles(files)).toEqual([
      { token: 'abc', name: 'a & b.txt' },
      { token: 'abc', name: 'c.txt' },
    ]);
    const [path, options] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/files?name=a+%26+b.txt');
    expect(options.headers).toEqual({ Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/octet-stream' });
    expect(options.body).toBe(files[0]);
  });

  it('names a file that could not be sent', async () => {
    const host = browserHost();
    const big = new File(['x'], 'big.txt');
    Object.defineProperty(big, 'size', { value: 300 * 1024 * 1024 });
    await expect(host.grantFiles([big])).rejects.toMatchObject({
      value: { details: { name: 'big.txt', reason: 'too-large' } },
    });
    expect(fetched).not.toHaveBeenCalled();
    const folder = new File([], 'folder');
    Object.assign(folder, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('a directory')) }) });
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(host.grantFiles([folder])).rejects.toMatchObject({
      value: { details: { name: 'folder', reason: 'unreadable' } },
    });
    const readable = new File(['x'], 'a.txt');
    Object.assign(readable, { slice: () => ({ arrayBuffer: async () => new ArrayBuffer(1) }) });
    await expect(host.grantFiles([readable])).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('passes an abort on', async () => {
    const abort = new AbortController();
    fetched.mockImplementation(async () => {
      abort.abort();
      throw abort.signal.reason;
    });
    const sending = browserHost().grantFiles([new File(['x'], 'a.txt')], abort.signal);
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('knows the folder of the server, or that there is none', async () => {
    fetched.mockResolvedValueOnce(Response.json({ token: 'abc', name: 'export' }));
    expect(await browserHost().chooseExportFolder()).toEqual({ token: 'abc', name: 'export' });
    fetched.mockResolvedValueOnce(Response.json(null));
    expect(await browserHost().chooseExportFolder()).toBeNull();
  });

  it('saves a download under its name, with the token in a header', async () => {
    fetched.mockResolvedValueOnce(new Response('zip'));
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this);
    });
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    await browserHost().download('abc' as FileToken, 'notes.zip');
    expect(fetched.mock.calls[0]?.[0]).toBe('/downloads/abc');
    expect(fetched.mock.calls[0]?.[1].headers).toEqual({ Authorization: `Bearer ${TOKEN}` });
    expect(clicked.map(({ href, download }) => [href, download])).toEqual([['blob:x', 'notes.zip']]);
    fetched.mockResolvedValueOnce(new Response(null, { status: 404 }));
    await expect(browserHost().download('abc' as FileToken, 'a.zip')).rejects.toMatchObject({ code: 'IO_FAILED' });
    fetched.mockResolvedValueOnce(new Response(null, { status: 401 }));
    await expect(browserHost().download('abc' as FileToken, 'a.zip')).rejects.toMatchObject({
      reason: 'session-ended',
    });
  });

  it('opens web addresses in a tab that knows nothing of us, and nothing else', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect(await browserHost().openExternal('https://example.org/')).toBe(true);
    expect(open.mock.calls).toEqual([['https://example.org/', '_blank', 'noopener,noreferrer']]);
    expect(await browserHost().openExternal('JaVa\tScript:alert(1)')).toBe(false);
    expect(open).toHaveBeenCalledOnce();
  });
});
