// Every option of the window that decides what a page can reach (1b-2 to 1b-6, 1b-8 to 1b-11).

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowserWindow } from './testing/fake-electron.testing.ts';
import { openWindow } from './window.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

describe('openWindow', () => {
  let window: FakeBrowserWindow;
  let preload: unknown;
  let preferences: Record<string, unknown>;
  beforeEach(() => {
    window = openWindow() as unknown as FakeBrowserWindow;
    ({ preload, ...preferences } = window.options['webPreferences'] as Record<string, unknown>);
  });

  it('gives the page a sandbox and nothing of Node', () => {
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('never speaks of the switches that weaken a page', () => {
    const weakening = /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/;
    expect(Object.keys(preferences).filter((name) => weakening.test(name))).toEqual([]);
  });

  it('loads the built preload and our page, and shows itself when it is ready', () => {
    expect(String(preload)).toMatch(/preload[\\/]preload\.cjs$/);
    expect(window.loadURL).toHaveBeenCalledWith('app://bundle/');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });
});
