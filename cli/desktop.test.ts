// Finding Electron's program without waking its downloader.

import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { electronBinary, runDesktop } from './desktop.ts';
import { temporaryFolder, writeFiles } from './testing/folders.testing.ts';

describe('electronBinary', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is null without the package, without its note, and without the program', () => {
    expect(electronBinary({}, null)).toBeNull();
    expect(electronBinary({}, folder.path)).toBeNull();
    writeFiles(folder.path, { 'path.txt': 'electron' });
    expect(electronBinary({}, folder.path)).toBeNull();
  });

  it('is the program the note names, there or where the environment says', () => {
    writeFiles(folder.path, { 'path.txt': 'electron', 'dist/electron': '', 'other/electron': '' });
    expect(electronBinary({}, folder.path)).toBe(join(folder.path, 'dist/electron'));
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, 'other') };
    expect(electronBinary(env, folder.path)).toBe(join(folder.path, 'other/electron'));
  });
});

describe('runDesktop', () => {
  const { signal } = new AbortController();

  it('says why a program could not be started', async () => {
    expect(await runDesktop('/nowhere/electron', '/l', signal)).toMatchObject({
      kind: 'not-started',
      reason: expect.stringContaining('ENOENT'),
    });
  });

  it('ends with the window, and ends the window when it is told to', async () => {
    expect(await runDesktop('true', '/l', signal)).toEqual({ kind: 'ended', code: 0 });
    expect(await runDesktop('false', '/l', signal)).toEqual({ kind: 'ended', code: 1 });
    const abort = new AbortController();
    const ended = runDesktop('yes', '/l', abort.signal);
    abort.abort();
    expect(await ended).toEqual({ kind: 'ended', code: null });
  });
});
