// What a shell and its engine say to each other beside the contract: connecting clients, handing over files, closing.

import type { ErrorValue } from './errors.ts';

/** How an engine is started. */
export interface EngineOptions {
  /** Absolute path of the library, or null for one in memory that is forgotten at the end. */
  readonly libraryFile: string | null;
  /** The shell's name, told to a second owner: "already open in the desktop window". */
  readonly shell: string;
  /** Folder for files that wait to be downloaded; removed with the engine. */
  readonly temporaryFolder: string;
  /**
   * Mode of the files an export writes. They are the reader's own, so the reader's umask decides; everything else
   * Lectern makes is for its owner alone (BH12), and so are exports when this is absent.
   */
  readonly exportFileMode?: number;
}

/** Shell to engine. A `connect` message carries the client's port as its one transferred port. */
export type HostMessage =
  | { readonly type: 'start'; readonly options: EngineOptions }
  | { readonly type: 'connect' }
  | { readonly type: 'grant-file'; readonly token: string; readonly path: string; readonly removeAfterUse: boolean }
  | { readonly type: 'grant-folder'; readonly token: string; readonly path: string }
  | { readonly type: 'close' };

/** Engine to shell. Every grant is answered, so that a client never uses a token before the engine knows it. */
export type EngineMessage =
  | { readonly type: 'ready'; readonly libraryName: string }
  | { readonly type: 'failed'; readonly error: ErrorValue }
  | { readonly type: 'granted'; readonly token: string }
  /** The client of one `connect` is gone. */
  | { readonly type: 'client-left' }
  | { readonly type: 'download-ready'; readonly token: string; readonly path: string; readonly name: string }
  | { readonly type: 'closed' };
