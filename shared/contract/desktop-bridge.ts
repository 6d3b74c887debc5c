// What the desktop shell's preload puts on `window.lectern`: a few named functions, and nothing of Electron (1b-20).

import type { FolderToken } from './ids.ts';
import type { FileRef } from './imports.ts';

export interface ChosenFolder {
  readonly token: FolderToken;
  readonly name: string;
}

/** `PageFile` is the page's `File`, which this room does not know. */
export interface DesktopBridge<PageFile> {
  /** Token for a dropped or chosen file, or null when it has no path: its bytes are then uploaded. */
  grantFile(file: PageFile): Promise<FileRef | null>;
  /** Asks for a folder to export to; null when the reader cancels. */
  chooseExportFolder(): Promise<ChosenFolder | null>;
  /** Opens a web or mail address outside, after asking; false when refused or declined. */
  openExternal(url: string): Promise<boolean>;
  /** Asks for an engine port, which arrives as a window message of type {@link PORT_MESSAGE} with this id. */
  connect(connectionId: string): Promise<void>;
}

/** Name of the bridge on the page's `window`. */
export const BRIDGE_NAME = 'lectern';

/** Type of the window message that brings the port, `{ type, id }`: ports cannot pass a context bridge. */
export const PORT_MESSAGE = 'lectern.engine-port';

/** Where the page of the desktop shell lives: scheme and host, compared one by one, never as `origin` (trust 0-5). */
export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'bundle';
