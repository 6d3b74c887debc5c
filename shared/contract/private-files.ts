// Files and folders only their owner can read (BH12), by explicit modes and not by the process's umask alone.

import { appError } from './errors.ts';
import type { NodeParts } from './node-parts.ts';

const OTHERS = 0o077;

/**
 * Makes a folder nobody else may enter, or makes sure that one that is there is such a folder.
 *
 * Throws `IO_FAILED` for one that is a link, belongs to somebody else or is open to others: in a place anybody can
 * write to, that is how somebody would wait for what we put there.
 */
export function makePrivateFolder(
  { files, paths, system }: Pick<NodeParts, 'files' | 'paths' | 'system'>,
  folder: string,
): void {
  files.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isPrivateFolder({ files, system }, folder)) {
    throw appError('IO_FAILED', { name: paths.basename(folder), system: 'open to others' });
  }
}

/** Whether a folder is there, is ours, and is closed to everybody else. */
export function isPrivateFolder({ files, system }: Pick<NodeParts, 'files' | 'system'>, folder: string): boolean {
  try {
    const found = files.lstatSync(folder);
    if (!found.isDirectory()) return false;
    // Windows has no such modes; there the folder lies among the user's own.
    return system.userId === null || (found.uid === system.userId && (found.mode & OTHERS) === 0);
  } catch {
    return false;
  }
}

/** Replaces a file of text: at any moment it holds the old text or the new one, and only its owner reads it. */
export function replaceText({ files, newSecret }: Pick<NodeParts, 'files' | 'newSecret'>, file: string, text: string) {
  const temporary = `${file}.${newSecret().slice(0, 8)}.new`;
  try {
    files.writeFileSync(temporary, text, { flag: 'wx', mode: 0o600, flush: true });
    files.renameSync(temporary, file);
  } catch (error) {
    files.rmSync(temporary, { force: true });
    throw error;
  }
}

/** A file's text, or null when it cannot be had. */
export function readText({ files }: Pick<NodeParts, 'files'>, file: string): string | null {
  try {
    return files.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
