// What a page finds on `window.lectern`: these functions, and nothing of Electron behind any of them (1b-20).

import { describe, expect, it, vi } from 'vitest';
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import { electron } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const postMessage = vi.fn();
Object.assign(globalThis, { window: { postMessage } });
await import('./preload.ts');

// Taken here: what a mock has seen is forgotten before each test.
const exposures = [...electron.contextBridge.exposeInMainWorld.mock.calls] as [string, DesktopBridge<unknown>][];
const [name, bridge] = exposures[0] ?? ['', {} as DesktopBridge<unknown>];
const [channel, listener] = electron.ipcRenderer.on.mock.calls[0] ?? [];
const invoked = (name: string) => electron.ipcRenderer.invoke.mock.lastCall?.[0] === `lectern:${name}`;

describe('preload', () => {
  it('exposes one object of named functions', () => {
    expect(exposures).toHaveLength(1);
    expect(name).toBe('lectern');
    expect(Object.keys(bridge)).toEqual([
      'grantFile',
      'chooseExportFolder',
      'openExternal',
      'connect',
      'recentLibraries',
      'openLibrary',
      'createLibrary',
      'switchLibrary',
      'forgetLibrary',
      'showLibrary',
      'showBackups',
      'restartEngine',
      'setAvailableCommands',
      'setTheme',
      'takeOpenedFiles',
      'saveFile',
      'copyText',
      'dragOut',
      'listen',
    ]);
    for (const value of Object.values(bridge)) expect(typeof value).toBe('function');
  });

  it('sends paths to main and tokens to the page', async () => {
    electron.webUtils.getPathForFile.mockReturnValueOnce('/home/a/paper.txt');
    const file = { name: 'paper.txt' };
    expect(await bridge.grantFile(file)).toBe('answer');
    expect(electron.webUtils.getPathForFile).toHaveBeenLastCalledWith(file);
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('lectern:grant-file', { path: '/home/a/paper.txt' });
  });

  it('leaves a file without a path to the page', async () => {
    expect(await bridge.grantFile({ name: 'pasted.txt' })).toBeNull();
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
  });

  it('passes strings on, whatever it is given', async () => {
    await bridge.openExternal({ toString: () => 'https://example.org' } as unknown as string);
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('lectern:open-external', 'https://example.org');
    await bridge.connect('id');
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('lectern:connect', 'id');
    await bridge.chooseExportFolder();
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('lectern:choose-export-folder');
  });

  it('asks main on the channel of the same name', async () => {
    const names = Object.keys(bridge).filter((key) => key !== 'grantFile' && key !== 'listen');
    for (const key of names) {
      await (bridge as unknown as Record<string, (input: unknown) => Promise<unknown>>)[key]?.(
        key === 'setAvailableCommands' ? ['undo', 7] : 'input',
      );
      expect([key, invoked(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]).toEqual([key, true]);
    }
    await bridge.setAvailableCommands(['undo', 7 as unknown as string]);
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('lectern:set-available-commands', ['undo', '7']);
  });

  it('passes news on, and no event with it', () => {
    const heard = vi.fn();
    bridge.listen(heard);
    const [newsChannel, onNews] = electron.ipcRenderer.on.mock.lastCall ?? [];
    expect(newsChannel).toBe('lectern:news');
    onNews({ sender: 'something of Electron' }, { type: 'files-waiting' });
    expect(heard.mock.calls).toEqual([[{ type: 'files-waiting' }]]);
  });

  it('hands the port on, and no event with it', () => {
    expect(channel).toBe('lectern:port');
    listener({ ports: ['port'], sender: 'something of Electron' }, 'id');
    expect(postMessage.mock.calls).toEqual([[{ type: 'lectern.engine-port', id: 'id' }, '*', ['port']]]);
  });
});
