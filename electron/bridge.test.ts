// Main's side of the bridge: who is heard (1b-17), and what is answered.

import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import { registerBridge } from './bridge.ts';
import { CHANNELS, type Channel } from './channels.ts';
import { OpenedFiles } from './opened-files.ts';
import { electron, FakeWebContents, ipcHandlers } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const engine = {
  temporaryFolder: '/nowhere',
  grantFile: vi.fn(async (_path: string, _options: unknown) => 'file-token'),
  grantFolder: vi.fn(async () => 'folder-token'),
  connect: vi.fn(),
  download: vi.fn(() => null),
};
const TOKEN = 'a'.repeat(32);
const FACTS = { restarts: 0, switches: 0, library: 'one' };
const LISTED = { token: TOKEN, name: 'one', folder: null, openedAt: null, isOpen: true, isMissing: false };
const owner = {
  facts: FACTS,
  keeper: {
    engine: vi.fn(async () => engine),
    libraryFile: '/home/a/one.lectern',
    restart: vi.fn(async () => undefined),
  },
  list: () => [LISTED],
  openFile: vi.fn(async (_file: string) => undefined),
  createFile: vi.fn(async (_file: string) => undefined),
  switchTo: vi.fn(async (_token: string) => undefined),
  forget: vi.fn(),
  fileOf: vi.fn(() => fileURLToPath(import.meta.url)),
};
const menu = { setAvailable: vi.fn() };
const openedFiles = new OpenedFiles();
registerBridge({ owner: owner as never, menu: menu as never, openedFiles, exportFileMode: 0o644 });

const CONNECTION = '0f8fad5b-d9cb-469f-a165-70867728950e';
const VALID: Readonly<Record<Channel, unknown>> = {
  [CHANNELS.grantFile]: { path: '/home/a/paper.txt' },
  [CHANNELS.chooseExportFolder]: undefined,
  [CHANNELS.openExternal]: 'https://example.org/',
  [CHANNELS.connect]: CONNECTION,
  [CHANNELS.recentLibraries]: undefined,
  [CHANNELS.openLibrary]: undefined,
  [CHANNELS.createLibrary]: 'My library',
  [CHANNELS.switchLibrary]: TOKEN,
  [CHANNELS.forgetLibrary]: TOKEN,
  [CHANNELS.showLibrary]: TOKEN,
  [CHANNELS.showBackups]: undefined,
  [CHANNELS.restartEngine]: undefined,
  [CHANNELS.setAvailableCommands]: ['undo'],
  [CHANNELS.setTheme]: 'dark',
  [CHANNELS.takeOpenedFiles]: undefined,
  [CHANNELS.saveFile]: { name: 'graph.png', bytes: new Uint8Array(100_000) },
  [CHANNELS.copyText]: 'text',
  [CHANNELS.dragOut]: TOKEN,
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
        for (const input of [
          42,
          null,
          [7],
          { path: 'relative.txt' },
          { path: '/a', more: true },
          new Uint8Array(9),
          'x'.repeat(70_000),
        ]) {
          if (channel === CHANNELS.copyText && typeof input === 'string') continue;
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

  it('connects the page that asks, and says what it is connected to', async () => {
    expect(await ask(CHANNELS.connect, CONNECTION)).toEqual({ ready: true, facts: FACTS });
    expect(engine.connect).toHaveBeenCalledWith(contents, CONNECTION);
  });

  it('says when there is no engine, and why, without a path', async () => {
    const gone = appError('LIBRARY_DAMAGED', { file: '/home/a/one.lectern', problems: ['row 3'] });
    owner.keeper.engine.mockRejectedValueOnce(gone);
    expect(await ask(CHANNELS.connect, CONNECTION)).toEqual({
      ready: false,
      error: { code: 'LIBRARY_DAMAGED', details: { file: 'one.lectern', problems: ['row 3'] } },
    });
    expect(await ask(CHANNELS.restartEngine, undefined)).toEqual({ isDone: true });
    expect(owner.keeper.restart).toHaveBeenCalledOnce();
  });

  it('opens the library chosen in the dialog, and none when it is cancelled', async () => {
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/home/a/two.lectern'] });
    expect(await ask(CHANNELS.openLibrary, undefined)).toEqual({ isDone: true });
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await ask(CHANNELS.openLibrary, undefined)).toEqual({ isDone: false });
    expect(owner.openFile.mock.calls).toEqual([['/home/a/two.lectern']]);
    expect(electron.dialog.showOpenDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: '/home/a',
      filters: [{ extensions: ['lectern'] }],
    });
  });

  it('says why a library could not be opened, without its path', async () => {
    owner.switchTo.mockRejectedValueOnce(appError('LIBRARY_LOCKED', { file: '/home/a/two.lectern', owner: null }));
    expect(await ask(CHANNELS.switchLibrary, TOKEN)).toEqual({
      error: { code: 'LIBRARY_LOCKED', details: { file: 'two.lectern', owner: null } },
    });
  });

  it('makes a library where the dialog says, under a name that ends as libraries do', async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '/home/a/new' });
    expect(await ask(CHANNELS.createLibrary, 'a/b: my "library"')).toEqual({ isDone: true });
    expect(owner.createFile.mock.calls).toEqual([['/home/a/new.lectern']]);
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: expect.stringMatching(/documents.a - b - my library\.lectern$/),
    });
    expect(await ask(CHANNELS.createLibrary, '')).toEqual({ isDone: false });
  });

  it('shows files of ours in the file manager, and opens none', async () => {
    expect(await ask(CHANNELS.showLibrary, TOKEN)).toEqual({ isDone: true });
    expect(electron.shell.showItemInFolder.mock.calls).toEqual([[fileURLToPath(import.meta.url)]]);
    expect(await ask(CHANNELS.showBackups, undefined)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('hands over files that were opened with Lectern, once', async () => {
    openedFiles.add(['/home/a/b.md']);
    expect(await ask(CHANNELS.takeOpenedFiles, undefined)).toEqual([{ token: 'file-token', name: 'b.md' }]);
    expect(await ask(CHANNELS.takeOpenedFiles, undefined)).toEqual([]);
  });

  it('copies text, long text too, and tells the menu what can be done', async () => {
    const text = 'x'.repeat(1_000_000);
    expect(await ask(CHANNELS.copyText, text)).toBe(true);
    expect(electron.clipboard.writeText).toHaveBeenCalledWith(text);
    await expect(ask(CHANNELS.copyText, 'x'.repeat(3_000_000))).rejects.toThrow('refused');
    await ask(CHANNELS.setAvailableCommands, ['undo', 'export']);
    expect(menu.setAvailable).toHaveBeenCalledWith(['undo', 'export']);
  });

  it('gives the frame of the window the theme of the page', async () => {
    await ask(CHANNELS.setTheme, 'dark');
    expect(electron.nativeTheme.themeSource).toBe('dark');
    await expect(ask(CHANNELS.setTheme, 'pink')).rejects.toThrow('refused');
    await ask(CHANNELS.setTheme, 'system');
    expect(electron.nativeTheme.themeSource).toBe('system');
  });

  it('says when what the page made could not be saved, without a path', async () => {
    expect(await ask(CHANNELS.saveFile, VALID[CHANNELS.saveFile])).toEqual({ isDone: false });
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '/nowhere/graph.png' });
    expect(await ask(CHANNELS.saveFile, VALID[CHANNELS.saveFile])).toEqual({
      error: { code: 'IO_FAILED', details: { name: 'graph.png', system: 'ENOENT' } },
    });
    await expect(ask(CHANNELS.saveFile, { name: 'graph.exe', bytes: new Uint8Array(1) })).rejects.toThrow('refused');
  });

  it('drags nothing out that was not exported for the page', async () => {
    await ask(CHANNELS.dragOut, TOKEN);
    expect(contents.startDrag).not.toHaveBeenCalled();
  });

  it('opens an address after asking, and none without', async () => {
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
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
