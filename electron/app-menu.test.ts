// The menu: what a window needs, the page's commands as far as the page offers them, and no developer tools in what ships.

import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS } from '#shared/contract/desktop-bridge.ts';
import { AppMenu } from './app-menu.ts';
import { electron } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

type Item = MenuItemConstructorOptions;

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

const library = (name: string, more: object = {}) => ({
  token: name.repeat(32).slice(0, 32),
  name,
  folder: null,
  openedAt: null,
  isOpen: false,
  isMissing: false,
  ...more,
});

describe('AppMenu', () => {
  const choose = vi.fn();
  let recent: ReturnType<typeof library>[] = [];
  let menu: AppMenu;
  beforeEach(() => {
    recent = [];
    menu = new AppMenu({ choose, recent: () => recent });
    menu.show();
  });
  const items = () => flat(electron.Menu.setApplicationMenu.mock.lastCall?.[0] as Item[]);
  const item = (label: string) => items().find((candidate) => candidate.label === label);
  const click = (label: string) => {
    const { click: chosen } = item(label) ?? {};
    if (!chosen) throw new Error(`no menu item ${label}`);
    (chosen as () => void)();
  };
  const roles = () => items().flatMap(({ role }) => role ?? []);

  it('has what a window needs', () => {
    expect(roles()).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'quit', 'windowMenu', 'help', 'about']));
  });

  it('offers every command of the page once, and none before the page says so', () => {
    const commands = items().filter(({ id }) => id !== undefined);
    expect(commands.map(({ id }) => id).sort()).toEqual([...MENU_COMMANDS].sort());
    expect(commands.filter(({ enabled }) => enabled)).toEqual([]);
    menu.setAvailable(['export', 'undo', 'unknown']);
    expect(items().flatMap(({ id, enabled }) => (id && enabled ? [id] : []))).toEqual(['export', 'undo']);
    const built = electron.Menu.buildFromTemplate.mock.calls.length;
    menu.setAvailable(['unknown', 'undo', 'export']);
    expect(electron.Menu.buildFromTemplate.mock.calls).toHaveLength(built);
  });

  it('sends what was chosen to the page', () => {
    click('Export Markdown…');
    expect(choose.mock.calls).toEqual([[{ id: 'export' }]]);
  });

  it('only shows the keys of commands: the page hears them, and knows whether text or library is undone', () => {
    for (const { accelerator, registerAccelerator, role } of items()) {
      if (accelerator !== undefined) expect([accelerator, registerAccelerator]).toEqual([accelerator, false]);
      expect(['undo', 'redo']).not.toContain(role);
    }
    expect(item('Undo')).toMatchObject({ id: 'undo', accelerator: 'CmdOrCtrl+Z' });
  });

  it('lists other libraries that are there, by name', () => {
    expect(item('No other libraries')).toMatchObject({ enabled: false });
    recent = [
      library('one', { isOpen: true }),
      library('R&D', { folder: 'work › notes' }),
      library('gone', { isMissing: true }),
    ];
    menu.show();
    click('R&&D (work › notes)');
    expect(choose.mock.calls).toEqual([[{ id: 'switch-library', token: recent[1]?.token }]]);
    expect(items().map(({ label }) => label)).not.toContain('gone');
  });

  describe('in a checkout', () => {
    afterEach(() => {
      electron.app.isPackaged = true;
    });

    it('shows developer tools and reload, and only there', () => {
      expect(roles()).not.toEqual(expect.arrayContaining(['toggleDevTools']));
      expect(roles()).not.toContain('reload');
      electron.app.isPackaged = false;
      menu.show();
      expect(roles()).toEqual(expect.arrayContaining(['toggleDevTools', 'reload']));
    });
  });
});
