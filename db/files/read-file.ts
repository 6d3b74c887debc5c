// Reads a file the reader handed over: regular files only, unchanged while read, hashed on the way.

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { appError, type FileRefusal } from '#shared/contract/errors.ts';

/** Largest file read, in bytes: whole texts are held in memory while they are previewed. */
export const FILE_MAX_BYTES = 256 * 1024 * 1024;

const CHUNK_BYTES = 4 * 1024 * 1024;

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

/**
 * Reads `path` whole. Throws `FILE_REFUSED` naming the file by `name`, or `CANCELLED`.
 *
 * Opened without blocking, so that a pipe or device is refused at once; size, time and inode are compared
 * afterwards, so that a file that grows or is replaced meanwhile is not half-read.
 */
export async function readGrantedFile(path: string, name: string, signal?: AbortSignal): Promise<ReadFile> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await handle.stat({ bigint: true });
    if (before.isDirectory()) throw refused(name, 'directory');
    if (!before.isFile()) throw refused(name, 'not-a-file');
    if (before.size > BigInt(FILE_MAX_BYTES)) throw refused(name, 'too-large', `${before.size}`);
    const bytes = await readAll(handle, Number(before.size), name, signal);
    const after = await handle.stat({ bigint: true });
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs || after.ino !== before.ino) {
      throw refused(name, 'changed-while-reading');
    }
    return { bytes, sha256: createHash('sha256').update(bytes).digest() };
  } catch (error) {
    throw asRefusal(name, error);
  } finally {
    await handle?.close();
  }
}

async function readAll(handle: FileHandle, size: number, name: string, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    if (signal?.aborted) throw appError('CANCELLED', { task: null });
    const { bytesRead } = await handle.read(bytes, filled, Math.min(CHUNK_BYTES, size - filled), filled);
    if (bytesRead === 0) throw refused(name, 'changed-while-reading');
    filled += bytesRead;
  }
  return bytes;
}

function refused(name: string, reason: FileRefusal['reason'], detail: string | null = null): Error {
  return appError('FILE_REFUSED', { name, reason, detail, line: null });
}

const SYSTEM_REASONS: Readonly<Record<string, FileRefusal['reason']>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  EACCES: 'permission',
  EPERM: 'permission',
  EISDIR: 'directory',
  ENXIO: 'not-a-file',
};

function asRefusal(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || 'value' in error)
    return error;
  const reason = SYSTEM_REASONS[error.code] ?? 'unreadable';
  return appError('FILE_REFUSED', { name, reason, detail: error.code, line: null }, { cause: error });
}
