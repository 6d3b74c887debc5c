// The one window, and the only place that makes one (1b-2 to 1b-6, 1b-11).

import { app, BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL } from './navigation.ts';
import { ICON_FILE, PRELOAD_FILE } from './places.ts';
import { keepWindowState, MIN_SIZE, savedWindow } from './window-state.ts';

/** The page's ground, so that nothing flashes before the page is there. */
const GROUND = { light: '#f4f1ea', dark: '#151617' } as const;

/** Opens the window on the page; it shows itself when there is something to see. */
export function openWindow(): BrowserWindow {
  const { place, isMaximised } = savedWindow();
  const window = new BrowserWindow({
    ...place,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Lectern',
    icon: ICON_FILE,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD_FILE,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker would fetch its dictionaries.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  keepWindowState(window);
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings the window to the front. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
