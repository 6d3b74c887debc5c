// Tokens for files and folders: the contract carries tokens, only shells and the engine know paths.

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { appError } from '#shared/contract/errors.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';

interface GrantedFile {
  readonly path: string;
  readonly removeAfterUse: boolean;
}

export class Grants {
  readonly #files = new Map<string, GrantedFile>();
  readonly #folders = new Map<string, string>();

  grantFile(token: string, path: string, removeAfterUse: boolean): void {
    this.#files.set(token, { path, removeAfterUse });
  }

  grantFolder(token: string, path: string): void {
    this.#folders.set(token, path);
  }

  /** Path behind a token. Throws `NOT_FOUND` for a token nobody granted. */
  filePath(token: FileToken): string {
    const granted = this.#files.get(token);
    if (!granted) throw appError('NOT_FOUND', { kind: 'file', id: token });
    return granted.path;
  }

  folderPath(token: FolderToken): string {
    const path = this.#folders.get(token);
    if (path === undefined) throw appError('NOT_FOUND', { kind: 'folder', id: token });
    return path;
  }

  /** A file's token is good for one reading; an uploaded copy is removed with it. */
  async release(token: FileToken): Promise<void> {
    const granted = this.#files.get(token);
    this.#files.delete(token);
    if (granted?.removeAfterUse) await rm(granted.path, { force: true });
  }
}

/** 128 random bits in the alphabet of contract ids. */
export function newToken<Token extends string>(): Token {
  return randomBytes(16).toString('hex') as Token;
}
