// Opens a file in the reader's own browser.

import { spawn } from 'node:child_process';

/** Whether there is a screen to open anything on. */
export function hasDisplay(platform: NodeJS.Platform = process.platform, env = process.env): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Starts the system's opener; false when there is none. Its arguments hold a path, never a secret (BH6). */
export function openInBrowser(path: string): Promise<boolean> {
  const [command, ...args] = openerFor(process.platform, path);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.once('error', () => resolve(false));
  opener.once('exit', (code) => resolve(code === 0));
  // Some openers stay until the browser ends: not having failed by now is good enough.
  setTimeout(() => resolve(true), 2_000).unref();
  opener.unref();
  return promise;
}

function openerFor(platform: NodeJS.Platform, path: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', path];
  return [platform === 'darwin' ? 'open' : 'xdg-open', path];
}
