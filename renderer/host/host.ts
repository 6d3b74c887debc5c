// What the page needs from the shell around it, and cannot get through the contract: a connection, files, the outside.

import type { LecternClient } from '#shared/contract/client.ts';
import type { MenuChoice, SavedName } from '#shared/contract/desktop-bridge.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';
import type { Settings } from '#shared/contract/settings.ts';

/** One connection to the engine. */
export interface HostConnection {
  readonly client: LecternClient;
  /** Resolves once the connection is gone for good; calls under way have then failed with `DISCONNECTED`. */
  readonly closed: Promise<void>;
  close(): void;
}

export interface GrantedFolder {
  readonly token: FolderToken;
  readonly name: string;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

/**
 * The reader's libraries. Paths never reach the page.
 *
 * Moving to another library ends the page's connections, and the next one is to the new library: save what is being
 * typed first. What cannot be done rejects with an `AppError`, and the library that was open is open still.
 */
export interface HostLibraries {
  /** Those opened lately, newest first, then others in Lectern's own folder. */
  recent(): Promise<readonly RecentLibrary[]>;
  /** Asks which library to open and moves to it; false when the reader cancels. Null where files cannot be named. */
  readonly open: (() => Promise<boolean>) | null;
  /** Whether {@link HostLibraries.create} asks the reader for name and place itself, suggesting the name given. */
  readonly asksWhereToCreate: boolean;
  /**
   * Makes a library and moves to it; false when the reader cancels. Rejects with `BAD_INPUT` (path `name`) for what
   * no file can be called on every system, and with `CONFLICT` where there is one.
   */
  create(name: string): Promise<boolean>;
  /** Moves to a library of the list. Rejects with `NOT_FOUND` where it is missing. */
  switchTo(token: string): Promise<void>;
  /** Takes a library off the list; its file stays where it is. */
  forget(token: string): Promise<void>;
  /** Shows a library's file in the system's file manager; null where there is none to ask. */
  readonly showInFolder: ((token: string) => Promise<void>) | null;
}

/** The window's own menu. */
export interface HostMenu {
  /** Called with what was chosen. Undo and redo of text fields are done already and never arrive here. */
  onChoice(listener: (choice: MenuChoice) => void): Unsubscribe;
  /** Says which commands the menu may offer now, by their ids. */
  setAvailable(ids: readonly string[]): void;
}

export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Connects to the engine. Rejects with a {@link HostError} that says why it cannot. */
  connect(): Promise<HostConnection>;
  readonly libraries: HostLibraries;
  /** Shows the open library's backups in the system's file manager; absent where there is none to ask. */
  readonly showBackups?: () => Promise<void>;
  /** Starts the engine once more after `engine-stopped`; then {@link Host.connect}. Rejects with an `AppError`. */
  restartEngine(): Promise<void>;
  /** Called at a new connection when the engine had died since the last one: it was started again, nothing saved was lost. */
  onEngineRestarted(listener: () => void): Unsubscribe;
  /** Called at a new connection when it is to another library than the last, with its name; before any event arrives. */
  onLibrarySwitched(listener: (name: string) => void): Unsubscribe;
  /** Turns files the reader dropped or chose into tokens for `imports.preview`. Rejects with an `AppError`. */
  grantFiles(files: readonly File[], signal?: AbortSignal): Promise<FileRef[]>;
  /** Called with files that were opened with Lectern from outside; they are to be imported. */
  onFilesOpened(listener: (files: readonly FileRef[]) => void): Unsubscribe;
  /**
   * Folder for `exports.toFolder`, or null: the reader cancelled (desktop), or the shell was started without one
   * (browser), where `exports.toZip` and {@link Host.download} are the way out.
   */
  chooseExportFolder(): Promise<GrantedFolder | null>;
  /** Whether {@link Host.download} works here. */
  readonly canDownload: boolean;
  /** Saves a file the engine made among the reader's downloads. */
  download(token: FileToken, name: string): Promise<void>;
  /** Saves what the page itself made, where the reader says (desktop) or among the downloads. Rejects with an `AppError`. */
  saveFile(name: SavedName, content: Blob): Promise<'saved' | 'downloaded' | 'cancelled'>;
  /** Drags a file the engine made out of the window; call it from a cancelled `dragstart`. Null where that cannot be. */
  readonly dragOut: ((token: FileToken) => void) | null;
  /** Puts text on the clipboard; false when the system did not let it. */
  copyText(text: string): Promise<boolean>;
  /** Opens a web or mail address outside; false when it was refused or the reader declined. */
  openExternal(url: string): Promise<boolean>;
  /** Gives the window's frame the theme of the page; absent where the page's own colours do that. */
  readonly setTheme?: (theme: Settings['theme']) => void;
  /** Null in a browser, whose menu is its own. */
  readonly menu: HostMenu | null;
}

/**
 * Why there is no connection.
 *
 * - `not-launched`: the page was opened by itself; Lectern's launcher opens it with a code.
 * - `link-used`: the code of this address was used before or has expired.
 * - `session-ended`: Lectern was restarted since this page was opened.
 * - `engine-stopped`: the engine died twice in a minute, or its library cannot be opened again ({@link HostError.error});
 *   {@link Host.restartEngine} tries once more.
 * - `unreachable`: nothing answers; Lectern is not running any more.
 */
export type HostErrorReason = 'not-launched' | 'link-used' | 'session-ended' | 'engine-stopped' | 'unreachable';

export class HostError extends Error {
  readonly reason: HostErrorReason;
  /** What the engine said, with `engine-stopped`. */
  readonly error: ErrorValue | null;

  constructor(reason: HostErrorReason, options: ErrorOptions & { readonly error?: ErrorValue | null } = {}) {
    super(`no connection to Lectern: ${reason}`, options);
    this.name = 'HostError';
    this.reason = reason;
    this.error = options.error ?? null;
  }
}
