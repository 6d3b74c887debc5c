// The browser host against a server and a socket of the test's own.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READY_FRAME, SOCKET_CLOSED } from '#shared/contract/browser-shell.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import { browserHost } from './browser-host.ts';

const TOKEN = 't'.repeat(43);

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

  async function connecting() {
    const connection = browserHost().connect();
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
    socket.receive(READY_FRAME);
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
