// The menu offers what a window needs, and no developer tools in what ships.

import { describe, expect, it, vi } from 'vitest';
import { setAppMenu } from './app-menu.ts';
import { electron } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

describe('setAppMenu', () => {
  const rolesNow = () => {
    setAppMenu();
    return [...JSON.stringify(electron.Menu.setApplicationMenu.mock.lastCall).matchAll(/"role":"(\w+)"/g)].map(
      ([, role]) => role,
    );
  };

  it('has copy and paste, zoom, and a way out', () => {
    expect(rolesNow()).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'quit']));
  });

  it('shows developer tools in a checkout only', () => {
    expect(rolesNow()).not.toContain('toggleDevTools');
    electron.app.isPackaged = false;
    expect(rolesNow()).toContain('toggleDevTools');
  });
});
