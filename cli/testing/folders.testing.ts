// Folders for tests, gone when the test or suite that made them is.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder, and the call that removes it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files given as path and content into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What a built page looks like to a shell. */
export const PAGE_FILES = {
  'index.html':
    '<!doctype html><title>Lectern</title><meta property="csp-nonce" nonce="LECTERN_STYLE_NONCE"><style nonce="LECTERN_STYLE_NONCE"></style>',
  'assets/page.js': 'export {};',
  'assets/page.css': 'body { margin: 0 }',
};
