// The desktop host against a bridge of the test's own.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type DesktopBridge,
  type DesktopNews,
  PORT_MESSAGE,
  SAVED_MAX_BYTES,
} from '#shared/contract/desktop-bridge.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { desktopHost } from './desktop-host.ts';
import type { Host } from './host.ts';

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

const READY = { ready: true, facts: { restarts: 0, switches: 0, library: 'one' } } as const;

function fakeBridge() {
  return {
    grantFile: vi.fn<DesktopBridge<File>['grantFile']>(),
    chooseExportFolder: vi.fn<DesktopBridge<File>['chooseExportFolder']>(),
    openExternal: vi.fn<DesktopBridge<File>['openExternal']>(),
    connect: vi.fn<DesktopBridge<File>['connect']>(async () => READY),
    recentLibraries: vi.fn<DesktopBridge<File>['recentLibraries']>(async () => []),
    openLibrary: vi.fn<DesktopBridge<File>['openLibrary']>(),
    createLibrary: vi.fn<DesktopBridge<File>['createLibrary']>(),
    switchLibrary: vi.fn<DesktopBridge<File>['switchLibrary']>(),
    forgetLibrary: vi.fn<DesktopBridge<File>['forgetLibrary']>(),
    showLibrary: vi.fn<DesktopBridge<File>['showLibrary']>(),
    showBackups: vi.fn<DesktopBridge<File>['showBackups']>(),
    restartEngine: vi.fn<DesktopBridge<File>['restartEngine']>(),
    setAvailableCommands: vi.fn<DesktopBridge<File>['setAvailableCommands']>(),
    setTheme: vi.fn<DesktopBridge<File>['setTheme']>(),
    takeOpenedFiles: vi.fn<DesktopBridge<File>['takeOpenedFiles']>(async () => []),
    saveFile: vi.fn<DesktopBridge<File>['saveFile']>(async () => ({ isDone: true })),
    copyText: vi.fn<DesktopBridge<File>['copyText']>(),
    dragOut: vi.fn<DesktopBridge<File>['dragOut']>(),
    listen: vi.fn<DesktopBridge<File>['listen']>(),
  };
}

describe('desktopHost', () => {
  let bridge: ReturnType<typeof fakeBridge>;
  let host: Host;
  beforeEach(() => {
    bridge = fakeBridge();
    host = desktopHost(bridge);
  });
  const tell = (news: DesktopNews) => bridge.listen.mock.calls[0]?.[0](news);

  it('takes the port that was sent for it, from this window', async () => {
    const [mine, other] = [new FakePort(), new FakePort()];
    bridge.connect.mockImplementation(async (id) => {
      deliver({ type: PORT_MESSAGE, id: 'another' }, other);
      deliver({ type: 'something else', id }, other);
      deliver({ type: PORT_MESSAGE, id }, other, null);
      deliver(null, other);
      deliver({ type: PORT_MESSAGE, id }, mine);
      return READY;
    });
    const connection = await host.connect();
    expect(mine.start).toHaveBeenCalledOnce();
    expect(other.start).not.toHaveBeenCalled();
    mine.dispatchEvent(new Event('close'));
    await connection.closed;
    await expect(connection.client.library.info()).rejects.toMatchObject({ code: 'DISCONNECTED' });
  });

  it('says when main cannot connect it, and when there is no engine', async () => {
    bridge.connect.mockRejectedValueOnce(new Error('no engine'));
    await expect(host.connect()).rejects.toMatchObject({ reason: 'unreachable' });
    const error = { code: 'DISCONNECTED', details: { detail: 'code 9' } };
    bridge.connect.mockResolvedValueOnce({ ready: false, error });
    await expect(host.connect()).rejects.toMatchObject({ reason: 'engine-stopped', error });
  });

  it('leaves its connections when the library was left, and not otherwise', async () => {
    const port = new FakePort();
    bridge.connect.mockImplementation(async (id) => {
      deliver({ type: PORT_MESSAGE, id }, port);
      return READY;
    });
    const { closed } = await host.connect();
    bridge.openLibrary.mockResolvedValueOnce({ isDone: false });
    expect(await host.libraries.open?.()).toBe(false);
    const error = { code: 'NOT_FOUND', details: { kind: 'library', id: 'two' } } as const;
    bridge.switchLibrary.mockResolvedValueOnce({ error });
    await expect(host.libraries.switchTo('t')).rejects.toMatchObject({ value: error });
    expect(port.close).not.toHaveBeenCalled();
    bridge.createLibrary.mockResolvedValueOnce({ isDone: true });
    expect(await host.libraries.create('two')).toBe(true);
    await closed;
    expect(port.close).toHaveBeenCalledOnce();
  });

  it('hands over files that were opened with Lectern, also before anybody listened', async () => {
    const file = { token: 'abc', name: 'a.txt' } as FileRef;
    tell({ type: 'files-waiting' });
    expect(bridge.takeOpenedFiles).not.toHaveBeenCalled();
    const opened = vi.fn();
    bridge.takeOpenedFiles.mockResolvedValueOnce([file]);
    host.onFilesOpened(opened);
    await vi.waitFor(() => expect(opened.mock.calls).toEqual([[[file]]]));
    bridge.takeOpenedFiles.mockResolvedValueOnce([file]).mockResolvedValueOnce([]);
    tell({ type: 'files-waiting' });
    tell({ type: 'files-waiting' });
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
  });

  it('leads the menu to the page, undo to a text field where there is one, and the theme to the frame', () => {
    const chosen = vi.fn();
    host.menu?.onChoice(chosen);
    const execCommand = vi.fn();
    Object.assign(document, { execCommand });
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    for (const id of ['undo', 'redo', 'export'] as const) tell({ type: 'menu', choice: { id } });
    expect(execCommand.mock.calls).toEqual([['undo'], ['redo']]);
    field.remove();
    tell({ type: 'menu', choice: { id: 'undo' } });
    expect(chosen.mock.calls).toEqual([[{ id: 'export' }], [{ id: 'undo' }]]);
    host.menu?.setAvailable(['undo']);
    expect(bridge.setAvailableCommands).toHaveBeenCalledWith(['undo']);
    host.setTheme?.('dark');
    expect(bridge.setTheme).toHaveBeenCalledWith('dark');
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

  it('saves what the page made by the bridge: where the reader says, or not', async () => {
    expect(await host.saveFile('graph.svg', new Blob(['<svg/>']))).toBe('saved');
    const [name, bytes] = bridge.saveFile.mock.lastCall ?? [];
    expect([name, new TextDecoder().decode(bytes)]).toEqual(['graph.svg', '<svg/>']);
    bridge.saveFile.mockResolvedValueOnce({ isDone: false });
    expect(await host.saveFile('graph.svg', new Blob([]))).toBe('cancelled');
    const error = { code: 'IO_FAILED', details: { name: 'graph.svg', system: 'ENOSPC' } } as const;
    bridge.saveFile.mockResolvedValueOnce({ error });
    await expect(host.saveFile('graph.svg', new Blob([]))).rejects.toMatchObject({ value: error });
    const huge = { size: SAVED_MAX_BYTES + 1 } as Blob;
    await expect(host.saveFile('graph.svg', huge)).rejects.toMatchObject({ code: 'IO_FAILED' });
    expect(bridge.saveFile).toHaveBeenCalledTimes(3);
  });

  it('has no downloads of its own: exports go to a folder', async () => {
    expect(host.canDownload).toBe(false);
    await expect(host.download('abc' as never, 'a.zip')).rejects.toMatchObject({ code: 'IO_FAILED' });
  });
});
