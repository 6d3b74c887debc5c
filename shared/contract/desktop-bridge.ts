// What the desktop shell's preload puts on `window.lectern`: a few named functions, and nothing of Electron (1b-20).

import type { Greeting } from './browser-shell.ts';
import type { ErrorValue } from './errors.ts';
import type { FileToken, FolderToken } from './ids.ts';
import type { FileRef } from './imports.ts';
import type { RecentLibrary } from './recent-libraries.ts';
import type { Settings } from './settings.ts';

export interface ChosenFolder {
  readonly token: FolderToken;
  readonly name: string;
}

/** How a wish about libraries, the engine or a file ended; errors keep their shape only as data. */
export type WishAnswer =
  /** `isDone` is false when the reader cancelled the dialog. */
  { readonly isDone: boolean } | { readonly error: ErrorValue };

/**
 * The page's commands that stand in the window's menu, by their ids in the page's command table.
 *
 * The menu only sends them; what they do, and whether they can be done now, is the page's to say.
 */
export const MENU_COMMANDS = [
  'new-library',
  'open-library',
  'import-files',
  'import-text',
  'export',
  'backup',
  'undo',
  'redo',
  'theme-system',
  'theme-light',
  'theme-dark',
  'settings',
  'palette',
  'go-backups',
  'shortcuts',
  'licences',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What was chosen in the menu; `switch-library` comes from the recent libraries and from files opened with Lectern. */
export type MenuChoice = { readonly id: MenuCommand } | { readonly id: 'switch-library'; readonly token: string };

/** What main tells the page unasked. */
export type DesktopNews =
  | { readonly type: 'menu'; readonly choice: MenuChoice }
  /** Files were opened with Lectern; {@link DesktopBridge.takeOpenedFiles} hands them over. */
  | { readonly type: 'files-waiting' };

/** What the page may have saved: pictures and data, nothing a system would run. */
export const SAVED_FORMATS = ['png', 'svg', 'graphml', 'gexf', 'canvas'] as const;
export type SavedName = `${string}.${(typeof SAVED_FORMATS)[number]}`;

/** The largest file the page may have saved: more than the largest picture a page can draw. */
export const SAVED_MAX_BYTES = 64 * 1024 * 1024;

/** `PageFile` is the page's `File`, which this room does not know. */
export interface DesktopBridge<PageFile> {
  /** Token for a dropped or chosen file, or null when it has no path: its bytes are then uploaded. */
  grantFile(file: PageFile): Promise<FileRef | null>;
  /** Asks for a folder to export to; null when the reader cancels. */
  chooseExportFolder(): Promise<ChosenFolder | null>;
  /** Opens a web or mail address outside, after asking; false when refused or declined. */
  openExternal(url: string): Promise<boolean>;
  /** Asks for an engine port, which arrives as a window message of type {@link PORT_MESSAGE} with this id. */
  connect(connectionId: string): Promise<Greeting>;
  recentLibraries(): Promise<readonly RecentLibrary[]>;
  /** Asks which library to open. */
  openLibrary(): Promise<WishAnswer>;
  /** Asks where to make a library, suggesting a name. */
  createLibrary(name: string): Promise<WishAnswer>;
  switchLibrary(token: string): Promise<WishAnswer>;
  forgetLibrary(token: string): Promise<WishAnswer>;
  /** Shows a library's file in the system's file manager. */
  showLibrary(token: string): Promise<WishAnswer>;
  /** Shows the open library's backups there. */
  showBackups(): Promise<WishAnswer>;
  restartEngine(): Promise<WishAnswer>;
  /** Which of {@link MENU_COMMANDS} can be chosen now. */
  setAvailableCommands(ids: readonly string[]): Promise<void>;
  /** The frame and menu of the window follow the theme of the page. */
  setTheme(theme: Settings['theme']): Promise<void>;
  /** Files opened with Lectern since this was asked last. */
  takeOpenedFiles(): Promise<readonly FileRef[]>;
  /** Asks where to save what the page made, suggesting a name. */
  saveFile(name: SavedName, bytes: Uint8Array): Promise<WishAnswer>;
  copyText(text: string): Promise<boolean>;
  /** Starts dragging a file the engine made out of the window; call it from a `dragstart` event. */
  dragOut(download: FileToken): Promise<void>;
  /** Has the listener told what main says unasked. */
  listen(listener: (news: DesktopNews) => void): void;
}

/** Name of the bridge on the page's `window`. */
export const BRIDGE_NAME = 'lectern';

/** Type of the window message that brings the port, `{ type, id }`: ports cannot pass a context bridge. */
export const PORT_MESSAGE = 'lectern.engine-port';

/** Where the page of the desktop shell lives: scheme and host, compared one by one, never as `origin` (trust 0-5). */
export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'bundle';
