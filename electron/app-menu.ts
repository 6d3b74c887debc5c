// The window's menu: what the system expects of one, and Lectern's own commands, which the page carries out.

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuChoice, MenuCommand } from '#shared/contract/desktop-bridge.ts';
import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';

export interface MenuOptions {
  /** Tells the page what was chosen. */
  readonly choose: (choice: MenuChoice) => void;
  /** The libraries opened lately. */
  readonly recent: () => readonly RecentLibrary[];
}

const MOST_RECENT = 10;

export class AppMenu {
  readonly #options: MenuOptions;
  #available: ReadonlySet<string> = new Set();

  constructor(options: MenuOptions) {
    this.#options = options;
  }

  /** Says which of the page's commands can be chosen; until the page has said, none can. */
  setAvailable(ids: readonly string[]): void {
    const isSame = ids.length === this.#available.size && ids.every((id) => this.#available.has(id));
    if (isSame) return;
    this.#available = new Set(ids);
    this.show();
  }

  /** Builds the menu anew: Electron's menus do not change once they are built. */
  show(): void {
    Menu.setApplicationMenu(Menu.buildFromTemplate(this.#template()));
  }

  #template(): MenuItemConstructorOptions[] {
    const isMac = process.platform === 'darwin';
    const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
    return [...appMenu, this.#file(isMac), this.#edit(isMac), this.#view(), { role: 'windowMenu' }, this.#help(isMac)];
  }

  #file(isMac: boolean): MenuItemConstructorOptions {
    return {
      label: 'File',
      submenu: [
        this.#command('new-library', 'New library…'),
        this.#command('open-library', 'Open library…'),
        { label: 'Open Recent', submenu: this.#recent() },
        { type: 'separator' },
        this.#command('import-files', 'Import files…', 'CmdOrCtrl+O'),
        this.#command('import-text', 'Import pasted text…', 'CmdOrCtrl+Shift+O'),
        this.#command('export', 'Export Markdown…', 'CmdOrCtrl+E'),
        { type: 'separator' },
        this.#command('backup', 'Back up now'),
        this.#command('go-backups', 'Backups…'),
        { type: 'separator' },
        ...(isMac ? [] : [this.#command('settings', 'Settings…', 'CmdOrCtrl+,'), { type: 'separator' } as const]),
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    };
  }

  /** Undo and redo go to the page, which knows whether a text or the library is meant. */
  #edit(isMac: boolean): MenuItemConstructorOptions {
    return {
      label: 'Edit',
      submenu: [
        this.#command('undo', 'Undo', 'CmdOrCtrl+Z'),
        this.#command('redo', 'Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        this.#command('palette', 'Find anything…', 'CmdOrCtrl+K'),
      ],
    };
  }

  #view(): MenuItemConstructorOptions {
    const developer: MenuItemConstructorOptions[] = app.isPackaged
      ? []
      : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
    return {
      label: 'View',
      submenu: [
        {
          label: 'Theme',
          submenu: [
            this.#command('theme-system', 'As the system'),
            this.#command('theme-light', 'Light'),
            this.#command('theme-dark', 'Dark'),
          ],
        },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...developer,
      ],
    };
  }

  #help(isMac: boolean): MenuItemConstructorOptions {
    return {
      role: 'help',
      submenu: [
        this.#command('shortcuts', 'Keyboard shortcuts'),
        this.#command('licences', 'Licences'),
        ...(isMac ? [] : [{ type: 'separator' } as const, { role: 'about' } as const]),
      ],
    };
  }

  #recent(): MenuItemConstructorOptions[] {
    const others = this.#options.recent().filter(({ isOpen, isMissing }) => !isOpen && !isMissing);
    if (others.length === 0) return [{ label: 'No other libraries', enabled: false }];
    return others.slice(0, MOST_RECENT).map(({ token, name, folder }) => ({
      // An ampersand would underline the letter after it.
      label: (folder === null ? name : `${name} (${folder})`).replaceAll('&', '&&'),
      click: () => this.#options.choose({ id: 'switch-library', token }),
    }));
  }

  /** The key is only shown: the page hears it itself, and knows where it means something else. */
  #command(id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions {
    return {
      id,
      label,
      enabled: this.#available.has(id),
      click: () => this.#options.choose({ id }),
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    };
  }
}
