// The desktop host against a bridge of the test's own.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type DesktopBridge, PORT_MESSAGE } from '#shared/contract/desktop-bridge.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { desktopHost } from './desktop-host.ts';

class FakePort extends EventTarget {
  readonly start = vi.fn();
  readonly postMessage = vi.fn();
  readonly close = vi.fn();
}

/** A window message as the preload posts it, or as somebody else might. */
function deliver(data: unknown, port: FakePort, source: unknown = window): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperties(event, { source: { value: source }, ports: { value: [port] } });
  window.dispatchEvent(event);
}

describe('desktopHost', () => {
  const bridge = {
    grantFile: vi.fn<DesktopBridge<File>['grantFile']>(),
    chooseExportFolder: vi.fn<DesktopBridge<File>['chooseExportFolder']>(),
    openExternal: vi.fn<DesktopBridge<File>['openExternal']>(),
    connect: vi.fn<DesktopBridge<File>['connect']>(),
  };
  const host = desktopHost(bridge);
  beforeEach(() => {
    bridge.connect.mockResolvedValue(undefined);
  });

  it('takes the port that was sent for it, from this window', async () => {
    const [mine, other] = [new FakePort(), new FakePort()];
    bridge.connect.mockImplementation(async (id) => {
      deliver({ type: PORT_MESSAGE, id: 'another' }, other);
      deliver({ type: 'something else', id }, other);
      deliver({ type: PORT_MESSAGE, id }, other, null);
      deliver(null, other);
      deliver({ type: PORT_MESSAGE, id }, mine);
    });
    const connection = await host.connect();
    expect(mine.start).toHaveBeenCalledOnce();
    expect(other.start).not.toHaveBeenCalled();
    mine.dispatchEvent(new Event('close'));
    await connection.closed;
    await expect(connection.client.library.info()).rejects.toMatchObject({ code: 'DISCONNECTED' });
  });

  it('says when main cannot connect it', async () => {
    bridge.connect.mockRejectedValue(new Error('no engine'));
    await expect(host.connect()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('grants files by the bridge, and sends the bytes of those without a path', async () => {
    const granted = { token: 'abc', name: 'a.txt' } as FileRef;
    bridge.grantFile.mockResolvedValueOnce(granted).mockResolvedValueOnce(null);
    const fetched = vi.fn(async () => Response.json({ token: 'def', name: 'pasted.txt' }));
    vi.stubGlobal('fetch', fetched);
    const files = [new File(['one'], 'a.txt'), new File(['two'], 'pasted.txt')];
    expect(await host.grantFiles(files)).toEqual([granted, { token: 'def', name: 'pasted.txt' }]);
    expect(fetched).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('stops between files when it is told to', async () => {
    await expect(host.grantFiles([new File(['x'], 'a.txt')], AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(bridge.grantFile).not.toHaveBeenCalled();
  });

  it('has no downloads of its own: exports go to a folder', async () => {
    expect(host.canDownload).toBe(false);
    await expect(host.download('abc' as never, 'a.zip')).rejects.toMatchObject({ code: 'IO_FAILED' });
  });
});
