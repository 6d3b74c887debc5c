// What the page needs from the shell around it, and cannot get through the contract: a connection, files, the outside.

import type { LecternClient } from '#shared/contract/client.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import type { FileRef } from '#shared/contract/imports.ts';

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

export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Connects to the engine. Rejects with a {@link HostError} that says why it cannot. */
  connect(): Promise<HostConnection>;
  /** Turns files the reader dropped or chose into tokens for `imports.preview`. Rejects with an `AppError`. */
  grantFiles(files: readonly File[], signal?: AbortSignal): Promise<FileRef[]>;
  /**
   * Folder for `exports.toFolder`, or null: the reader cancelled (desktop), or the shell was started without one
   * (browser), where `exports.toZip` and {@link Host.download} are the way out.
   */
  chooseExportFolder(): Promise<GrantedFolder | null>;
  /** Whether {@link Host.download} works here. */
  readonly canDownload: boolean;
  /** Saves a file the engine made among the reader's downloads. */
  download(token: FileToken, name: string): Promise<void>;
  /** Opens a web or mail address outside; false when it was refused or the reader declined. */
  openExternal(url: string): Promise<boolean>;
}

/**
 * Why there is no connection.
 *
 * - `not-launched`: the page was opened by itself; Lectern's launcher opens it with a code.
 * - `link-used`: the code of this address was used before or has expired.
 * - `session-ended`: Lectern was restarted since this page was opened.
 * - `unreachable`: nothing answers; Lectern is not running any more.
 */
export type HostErrorReason = 'not-launched' | 'link-used' | 'session-ended' | 'unreachable';

export class HostError extends Error {
  readonly reason: HostErrorReason;

  constructor(reason: HostErrorReason, options?: ErrorOptions) {
    super(`no connection to Lectern: ${reason}`, options);
    this.name = 'HostError';
    this.reason = reason;
  }
}
