// The file the reader's browser is opened with (BH6): it holds the launch address, so that no process list does.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class LaunchFile {
  readonly path: string;
  readonly #folder: string;

  /** Writes the file, readable by its owner alone, into a new folder only its owner may enter. */
  constructor(address: string) {
    this.#folder = mkdtempSync(join(runtimeFolder(process.env), 'lectern-launch-'));
    this.path = join(this.#folder, 'open-lectern.html');
    writeFileSync(this.path, launchPage(address), { flag: 'wx', mode: 0o600 });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A folder of this user's session when the system has one, else the one for temporary files. */
function runtimeFolder(env: NodeJS.ProcessEnv): string {
  return env['XDG_RUNTIME_DIR'] ?? tmpdir();
}

/** The address is ours, made of digits and URL-safe base64: nothing in it needs escaping. */
function launchPage(address: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    '<title>Opening Lectern</title>',
    `<p><a href="${address}">Open Lectern</a></p>`,
    '',
  ].join('\n');
}
