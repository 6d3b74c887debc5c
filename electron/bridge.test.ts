// Main's side of the bridge: who is heard (1b-17), and what is answered.

import { describe, expect, it, vi } from 'vitest';
import { registerBridge } from './bridge.ts';
import { CHANNELS } from './channels.ts';
import { electron, FakeWebContents, ipcHandlers } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const engine = {
  grantFile: vi.fn(async () => 'file-token'),
  grantFolder: vi.fn(async () => 'folder-token'),
  connect: vi.fn(),
};
registerBridge(engine as never);

const CONNECTION = '0f8fad5b-d9cb-469f-a165-70867728950e';
const VALID: Readonly<Record<string, unknown>> = {
  [CHANNELS.grantFile]: { path: '/home/a/paper.txt' },
  [CHANNELS.chooseExportFolder]: undefined,
  [CHANNELS.openExternal]: 'https://example.org/',
  [CHANNELS.connect]: CONNECTION,
};

const contents = new FakeWebContents();
const ask = (channel: string, input: unknown, senderFrame: unknown = contents.mainFrame) =>
  ipcHandlers.get(channel)?.({ sender: contents, senderFrame }, input) ?? Promise.reject(new Error('no such channel'));

const STRANGERS: Readonly<Record<string, unknown>> = {
  'a frame that is gone': null,
  'a sub-frame': { parent: contents.mainFrame, url: 'app://bundle/' },
  "another window's main frame": { parent: null, url: 'app://bundle/' },
};

describe('registerBridge', () => {
  it('registers the known channels and no other', () => {
    expect([...ipcHandlers.keys()].sort()).toEqual(Object.values(CHANNELS).sort());
  });

  for (const channel of Object.values(CHANNELS)) {
    describe(channel, () => {
      it('answers our page', async () => {
        await expect(ask(channel, VALID[channel])).resolves.not.toThrow();
      });

      for (const [who, frame] of Object.entries(STRANGERS)) {
        it(`refuses ${who}`, () => expect(ask(channel, VALID[channel], frame)).rejects.toThrow('not our page'));
      }

      for (const url of ['https://evil.example/', 'app://evil/', 'file:///x', 'about:blank', 'other://bundle/', '']) {
        it(`refuses our main frame while it shows ${url || 'nothing'}`, async () => {
          const elsewhere = new FakeWebContents();
          const frame = Object.assign(elsewhere.mainFrame, { url });
          const handler = ipcHandlers.get(channel);
          await expect(handler?.({ sender: elsewhere, senderFrame: frame }, VALID[channel])).rejects.toThrow(
            'not our page',
          );
        });
      }

      it('refuses input of another shape, too much of it, and more than one', async () => {
        for (const input of [42, null, [], { path: 'relative.txt' }, { path: '/a', more: true }, 'x'.repeat(70_000)]) {
          if (channel === CHANNELS.openExternal && typeof input === 'string' && input.length < 65_536) continue;
          await expect(ask(channel, input)).rejects.toThrow('refused');
        }
        const event = { sender: contents, senderFrame: contents.mainFrame };
        await expect(ipcHandlers.get(channel)?.(event, VALID[channel], 'second')).rejects.toThrow('refused');
      });
    });
  }

  it('turns a path into a token and a name', async () => {
    expect(await ask(CHANNELS.grantFile, { path: '/home/a/paper.txt' })).toEqual({
      token: 'file-token',
      name: 'paper.txt',
    });
    expect(engine.grantFile).toHaveBeenCalledWith('/home/a/paper.txt', { removeAfterUse: false });
  });

  it('grants the folder the reader chose, or none', async () => {
    expect(await ask(CHANNELS.chooseExportFolder, undefined)).toEqual({ token: 'folder-token', name: 'export' });
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await ask(CHANNELS.chooseExportFolder, undefined)).toBeNull();
    expect(engine.grantFolder).toHaveBeenCalledOnce();
  });

  it('connects the page that asks', async () => {
    await ask(CHANNELS.connect, CONNECTION);
    expect(engine.connect).toHaveBeenCalledWith(contents, CONNECTION);
  });

  it('opens an address after asking, and none without', async () => {
    expect(await ask(CHANNELS.openExternal, 'https://example.org/a')).toBe(true);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
      message: 'Leave Lectern for example.org?',
      detail: 'https://example.org/a',
    });
    expect(electron.shell.openExternal.mock.calls).toEqual([['https://example.org/a']]);
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    expect(await ask(CHANNELS.openExternal, 'https://example.org/b')).toBe(false);
    for (const url of [
      'file:///etc/passwd',
      'JaVa\tScript:x',
      'smb://h/s',
      'ms-msdt:x',
      '\\\\h\\s',
      'https://a@evil/',
    ]) {
      expect(await ask(CHANNELS.openExternal, url)).toBe(false);
    }
    expect(electron.shell.openExternal).toHaveBeenCalledOnce();
    expect(electron.dialog.showMessageBox).toHaveBeenCalledTimes(2);
  });
});
