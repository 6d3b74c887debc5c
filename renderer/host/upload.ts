// A file's bytes on their way to the shell: streamed by the browser, never read into the page.

import { UPLOAD_MAX_BYTES, uploadedSchema } from '#shared/contract/browser-shell.ts';
import { type AppError, appError, type FileRefusal } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { HostError } from './host.ts';

/** Sends one file; the answer is its token. Rejects with `FILE_REFUSED`, an abort, or a {@link HostError}. */
export async function uploadFile(
  file: File,
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<FileRef> {
  // The server would say the same, but only after the bytes have begun to travel.
  if (file.size > UPLOAD_MAX_BYTES) throw refusal(file, 'too-large', `${file.size}`);
  const response = await send(file, path, headers, signal);
  if (response.ok) return uploadedSchema.parse(await response.json());
  if (response.status === 401) throw new HostError('session-ended');
  throw refusal(file, response.status === 413 ? 'too-large' : 'unreadable', `${response.status}`);
}

async function send(
  file: File,
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await fetch(`${path}?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: file,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    // A folder, or a file that vanished or changed since it was dropped, fails here as a network error would.
    if (!(await isReadable(file))) throw refusal(file, 'unreadable', null);
    throw new HostError('unreachable', { cause: error });
  }
}

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function refusal(file: File, reason: FileRefusal['reason'], detail: string | null): AppError {
  return appError('FILE_REFUSED', { name: file.name, reason, detail, line: null });
}
