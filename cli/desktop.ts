// Finds and runs the desktop shell without ever loading the package `electron`, which would download its program.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DESKTOP_ENTRY } from './places.ts';

/** Path of Electron's program, or null when it was never fetched. */
export function electronBinary(
  env: NodeJS.ProcessEnv,
  packageFolder: string | null = electronPackage(),
): string | null {
  if (packageFolder === null) return null;
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const distribution = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const binary = join(distribution, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** What a shell answers when a program or one of its libraries is missing. */
const CANNOT_START = 127;

/** How running the desktop shell went: to its end, or not at all. */
export type DesktopRun =
  | { readonly kind: 'ended'; readonly code: number | null }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Runs the desktop shell until its window is closed or `signal` aborts; without a library it opens the last one. */
export function runDesktop(binary: string, libraryFile: string | null, signal: AbortSignal): Promise<DesktopRun> {
  const { promise, resolve } = Promise.withResolvers<DesktopRun>();
  const library = libraryFile === null ? [] : [`--library=${libraryFile}`];
  const child = spawn(binary, [DESKTOP_ENTRY, ...library], { stdio: 'inherit' });
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  child.once('error', ({ message }) => resolve({ kind: 'not-started', reason: message }));
  child.once('exit', (code) =>
    resolve(
      code === CANNOT_START
        ? { kind: 'not-started', reason: 'a library of the system is missing' }
        : { kind: 'ended', code },
    ),
  );
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
