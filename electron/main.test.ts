// The start of the desktop shell: what is said before Electron is ready, and the order of the end.

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type FakeElectron = typeof import('./testing/fake-electron.testing.ts');

/** A fresh fake and a fresh main program. */
async function startMain(prepare: (fake: FakeElectron) => unknown = () => undefined) {
  vi.resetModules();
  const fake = await import('./testing/fake-electron.testing.ts');
  vi.doMock('electron', () => fake.electron);
  prepare(fake);
  await import('./main.ts');
  fakes.push(fake);
  return fake;
}

const fakes: FakeElectron[] = [];

describe('main', () => {
  const argv = process.argv;
  beforeEach(() => {
    process.argv = ['electron', 'main.js', '--library=/some/a.lectern'];
  });
  afterEach(async () => {
    process.argv = argv;
    // Lets every engine that was started end, and its folder with it.
    for (const { electron } of fakes.splice(0)) electron.app.emit('will-quit', { preventDefault: () => undefined });
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('sandboxes every page and names its scheme before Electron is ready (1b-4, 1b-18)', async () => {
    const { calls, electron } = await startMain();
    const ready = calls.indexOf('app.whenReady');
    expect(calls.indexOf('app.enableSandbox')).toBeGreaterThanOrEqual(0);
    expect(calls.indexOf('app.enableSandbox')).toBeLessThan(ready);
    expect(calls.indexOf('protocol.registerSchemesAsPrivileged')).toBeLessThan(ready);
    expect(electron.app.listenerCount('web-contents-created')).toBe(1);
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  });

  it('opens the window once the session is guarded and the library is open', async () => {
    const { calls, electron, FakeBrowserWindow } = await startMain();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    expect(calls.indexOf('engine.start')).toBeLessThan(calls.indexOf('new BrowserWindow'));
    const { defaultSession } = electron.session;
    expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(defaultSession.protocol.handle).toHaveBeenCalledOnce();
    expect(defaultSession.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
  });

  it('runs the built engine on the library it was given', async () => {
    const { FakeUtilityProcess } = await startMain();
    await vi.waitFor(() => expect(FakeUtilityProcess.forked).toHaveLength(1));
    const [{ file, child } = { file: '', child: null }] = FakeUtilityProcess.forked;
    expect(file).toMatch(new RegExp(`${join('engine', 'engine.js')}$`));
    expect(child?.received[0]?.message).toMatchObject({ options: { libraryFile: '/some/a.lectern' } });
  });

  it('closes the library before it ends', async () => {
    const { calls, electron, FakeBrowserWindow } = await startMain();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    await vi.waitFor(() => expect(calls).toContain('app.exit'));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(calls.slice(-3)).toEqual(['engine.close', 'engine.kill', 'app.exit']);
  });

  describe('when the library cannot be opened', () => {
    /** Written by a newer Lectern, unless it is the one the reader chooses next. */
    const refuseAllBut = (fake: FakeElectron, openable: string | null, response: number) => {
      fake.FakeUtilityProcess.answer = ({ type, options }) => {
        if (type !== 'start') return { type: 'closed' };
        const file = options?.libraryFile ?? 'memory';
        if (file === openable) return { type: 'ready', libraryName: file };
        return { type: 'failed', error: { code: 'LIBRARY_TOO_NEW', details: { file, found: 2, supported: 1 } } };
      };
      fake.electron.dialog.showMessageBox.mockResolvedValue({ response });
    };

    it('says why, and ends with 1 when the reader wants no other', async () => {
      const { electron, FakeBrowserWindow } = await startMain((fake) => refuseAllBut(fake, null, 1));
      await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(1));
      expect(electron.dialog.showMessageBox.mock.calls).toEqual([
        [expect.objectContaining({ detail: expect.stringContaining('newer Lectern') })],
      ]);
      expect(FakeBrowserWindow.made).toHaveLength(0);
    });

    it('opens another one the reader chooses', async () => {
      const { electron, FakeBrowserWindow, FakeUtilityProcess } = await startMain((fake) => {
        refuseAllBut(fake, '/home/a/export', 0);
        fake.electron.dialog.showOpenDialog.mockResolvedValue({ filePaths: ['/home/a/export'] });
      });
      await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
      expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
      expect(FakeUtilityProcess.forked).toHaveLength(2);
    });

    it('asks no second time when choosing is given up', async () => {
      const { electron } = await startMain((fake) => {
        refuseAllBut(fake, null, 0);
        fake.electron.dialog.showOpenDialog.mockResolvedValue({ filePaths: [] });
      });
      await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(1));
      expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
    });
  });

  it('leaves the stage to a first instance', async () => {
    const { calls, FakeBrowserWindow } = await startMain(({ electron }) =>
      electron.app.requestSingleInstanceLock.mockReturnValue(false),
    );
    expect(calls).toContain('app.quit');
    expect(calls).not.toContain('app.whenReady');
    expect(FakeBrowserWindow.made).toHaveLength(0);
  });

  it('comes to the front when a second instance starts', async () => {
    const { electron, FakeBrowserWindow } = await startMain();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    electron.app.emit('second-instance');
    expect(FakeBrowserWindow.made[0]?.restore).toHaveBeenCalledOnce();
    expect(FakeBrowserWindow.made[0]?.focus).toHaveBeenCalledOnce();
  });
});
