// Electron as the tests see it: it does nothing, and remembers everything it was told.

import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** What was called on the fake, in order, as `object.method`. */
export const calls: string[] = [];

const noted = <Result>(name: string, result?: Result) =>
  vi.fn((..._args: unknown[]) => {
    calls.push(name);
    return result as Result;
  });

/** Handlers of `ipcMain`, by channel. */
export const ipcHandlers = new Map<string, (event: unknown, ...inputs: unknown[]) => Promise<unknown>>();

export class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setDisplayMediaRequestHandler = vi.fn();
  readonly setBluetoothPairingHandler = vi.fn();
  readonly setSpellCheckerLanguages = vi.fn();
  readonly webRequest = { onBeforeRequest: vi.fn() };
  readonly protocol = { handle: vi.fn() };
}

export class FakeWebContents extends EventEmitter {
  readonly mainFrame = { parent: null, url: 'app://bundle/index.html' };
  readonly postMessage = vi.fn();
  readonly send = vi.fn();
  readonly startDrag = vi.fn();
  readonly getURL = vi.fn(() => this.mainFrame.url);
  readonly setWindowOpenHandler = vi.fn();
}

export class FakeBrowserWindow extends EventEmitter {
  static readonly made: FakeBrowserWindow[] = [];
  static getAllWindows(): FakeBrowserWindow[] {
    return FakeBrowserWindow.made;
  }

  static getFocusedWindow(): FakeBrowserWindow | null {
    return null;
  }

  readonly options: Record<string, unknown>;
  readonly webContents = new FakeWebContents();
  readonly maximize = vi.fn();
  readonly isMaximized = vi.fn(() => false);
  readonly isDestroyed = vi.fn(() => false);
  readonly getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 900, height: 700 }));
  readonly loadURL = vi.fn(async () => undefined);
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly isMinimized = vi.fn(() => true);

  constructor(options: Record<string, unknown>) {
    super();
    calls.push('new BrowserWindow');
    this.options = options;
    FakeBrowserWindow.made.push(this);
  }
}

/** What a fake engine reads of a message to it. */
interface HostMessageSeen {
  readonly type: string;
  readonly token?: string;
  readonly options?: { readonly libraryFile: string | null };
}

/** A utility process whose engine answers as `answer` says. */
export class FakeUtilityProcess extends EventEmitter {
  static readonly forked: { readonly file: string; readonly child: FakeUtilityProcess }[] = [];
  static answer: (message: HostMessageSeen) => unknown = (message) =>
    message.type === 'start'
      ? { type: 'ready', libraryName: 'a.lectern' }
      : { type: message.type === 'close' ? 'closed' : 'granted', token: message.token };

  readonly received: { readonly message: unknown; readonly ports: readonly unknown[] }[] = [];
  readonly kill = noted('engine.kill');

  postMessage(message: HostMessageSeen, ports: readonly unknown[] = []): void {
    calls.push(`engine.${message.type}`);
    this.received.push({ message, ports });
    queueMicrotask(() => this.emit('message', FakeUtilityProcess.answer(message)));
  }
}

/** The system's folders, made anew for every fake and gone with the test's process. */
const folders = mkdtempSync(join(tmpdir(), 'lectern-fake-'));
mkdirSync(join(folders, 'userData'));
process.once('exit', () => rmSync(folders, { recursive: true, force: true }));

/** An end of a fake channel: remembers what was posted, and emits what a test makes it receive. */
export class FakePort extends EventEmitter {
  readonly end: string;
  readonly postMessage = vi.fn();
  readonly start = vi.fn();
  readonly close = vi.fn(() => this.emit('close'));

  constructor(end: string) {
    super();
    this.end = end;
  }
}

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { appendSwitch: vi.fn() },
  setName: noted('app.setName'),
  enableSandbox: noted('app.enableSandbox'),
  requestSingleInstanceLock: vi.fn((_given: unknown) => true),
  whenReady: noted('app.whenReady', Promise.resolve()),
  quit: noted('app.quit'),
  exit: noted('app.exit'),
  getPath: vi.fn((name: string) => join(folders, name)),
});

/** The module `electron`; use it as `vi.mock('electron', …)`. */
export const electron = {
  app,
  BrowserWindow: FakeBrowserWindow,
  contextBridge: { exposeInMainWorld: vi.fn() },
  dialog: {
    showErrorBox: vi.fn(),
    // The last button, as closing the dialog does: a fake that always agrees may ask for ever.
    showMessageBox: vi.fn(async ({ buttons = [] }: { readonly buttons?: readonly string[] }) => ({
      response: Math.max(0, buttons.length - 1),
    })),
    showOpenDialog: vi.fn(async (_options: unknown) => ({ filePaths: ['/home/a/export'] as string[] })),
    showSaveDialog: vi.fn(async (_options: unknown) => ({ filePath: '' })),
  },
  clipboard: { writeText: vi.fn((_text: string) => undefined) },
  nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
  screen: { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]) },
  ipcMain: {
    handle: vi.fn((channel: string, handler: (event: unknown, ...inputs: unknown[]) => Promise<unknown>) => {
      ipcHandlers.set(channel, handler);
    }),
  },
  ipcRenderer: { invoke: vi.fn(async (_channel: string, _input?: unknown): Promise<unknown> => 'answer'), on: vi.fn() },
  Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
  MessageChannelMain: class {
    readonly port1 = new FakePort('engine');
    readonly port2 = new FakePort('page');
  },
  protocol: { registerSchemesAsPrivileged: noted('protocol.registerSchemesAsPrivileged') },
  session: { defaultSession: new FakeSession() },
  shell: {
    openExternal: vi.fn(async (_url: string) => undefined),
    showItemInFolder: vi.fn((_path: string) => undefined),
  },
  utilityProcess: {
    fork: vi.fn((file: string) => {
      const child = new FakeUtilityProcess();
      FakeUtilityProcess.forked.push({ file, child });
      return child;
    }),
  },
  webUtils: { getPathForFile: vi.fn((_file: unknown) => '') },
};
