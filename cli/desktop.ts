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

/** Runs the desktop shell to its end. Null when it ran, else why it could not be started. */
export function runDesktop(binary: string, libraryFile: string, signal: AbortSignal): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const child = spawn(binary, [DESKTOP_ENTRY, `--library=${libraryFile}`], { stdio: 'inherit' });
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  child.once('error', (error) => resolve(error.message));
  child.once('exit', (code) => resolve(code === CANNOT_START ? 'a system library is missing' : null));
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
