// Why a library cannot be written to: told from the errors of SQLite and the system, and tried out on the disk.

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '#shared/contract/errors.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';

/** Why nothing can be written. */
export type ReadOnlyReason = Extract<LibraryNotice, { code: 'read-only' }>['reason'];

const FULL_CODES = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
const FOLDER_CODES = ['EACCES', 'EPERM', 'EROFS', 'EIO', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_IOERR'];

/** Room that must be there before writing is gone on with: some days of notes. */
const ROOM_BYTES = 4 * 1024 * 1024;

/** The reason behind an error of writing in `file`'s folder; null when the error has another cause. */
export function readOnlyReason(error: unknown, file: string): ReadOnlyReason | null {
  const code = systemCode(error);
  if (FULL_CODES.some((full) => code.startsWith(full))) return 'disk-full';
  // Under a full disk SQLite also names the call that failed, not why it did.
  if (code.startsWith('SQLITE_IOERR')) return hasRoom(file) ? 'folder' : 'disk-full';
  return FOLDER_CODES.some((folder) => code.startsWith(folder)) ? 'folder' : null;
}

/** The code of a failure of SQLite or the system; empty for errors of our own and for mistakes. */
export function systemCode(error: unknown): string {
  return error instanceof Error && !(error instanceof AppError) && 'code' in error ? String(error.code) : '';
}

/** Whether some megabytes more go beside `file`: written and taken away, for quotas are in no figure of free space. */
export function hasRoom(file: string): boolean {
  const trial = `${file}-room`;
  try {
    const descriptor = openSync(trial, 'w', 0o600);
    try {
      let left = ROOM_BYTES;
      while (left > 0) left -= writeSync(descriptor, Buffer.alloc(left));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch (error) {
    return !FULL_CODES.includes(systemCode(error));
  } finally {
    rmSync(trial, { force: true });
  }
}
