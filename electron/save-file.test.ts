// Saving what the page made: where the reader says, whole or not at all, and never a program.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAVED_MAX_BYTES } from '#shared/contract/desktop-bridge.ts';
import { savedFileSchema, saveFile } from './save-file.ts';
import { electron } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const BYTES = new TextEncoder().encode('<svg/>');

describe('saveFile', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const chooses = (name: string) => {
    const filePath = join(folder, name);
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ filePath });
    return filePath;
  };

  it('writes the bytes as the reader’s own file, and nothing beside it', async () => {
    const file = chooses('mine.svg');
    expect(await saveFile({ name: 'graph.svg', bytes: BYTES }, 0o644)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('<svg/>');
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(['mine.svg']);
  });

  it('replaces what the reader agreed to replace', async () => {
    const file = chooses('old.svg');
    writeFileSync(file, 'much longer than what comes instead of it');
    await saveFile({ name: 'graph.svg', bytes: BYTES }, 0o644);
    expect(readFileSync(file, 'utf8')).toBe('<svg/>');
  });

  it('suggests a name that is one on every system, among the downloads', async () => {
    chooses('x.svg');
    await saveFile({ name: '../a/b: "c".svg', bytes: BYTES }, 0o644);
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: expect.stringMatching(/downloads.a - b - c\.svg$/),
      filters: [{ extensions: ['svg'] }],
    });
  });

  it('writes nothing when the reader cancels', async () => {
    expect(await saveFile({ name: 'graph.svg', bytes: BYTES }, 0o644)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says why it could not be written, and leaves nothing behind', async () => {
    mkdirSync(chooses('taken.svg'));
    await expect(saveFile({ name: 'graph.svg', bytes: BYTES }, 0o644)).rejects.toMatchObject({
      value: { code: 'IO_FAILED', details: { name: 'taken.svg', system: 'EISDIR' } },
    });
    expect(readdirSync(folder)).toEqual(['taken.svg']);
    chooses(join('not-there', 'x.svg'));
    await expect(saveFile({ name: 'graph.svg', bytes: BYTES }, 0o644)).rejects.toMatchObject({
      value: { details: { name: 'x.svg', system: 'ENOENT' } },
    });
  });
});

describe('savedFileSchema', () => {
  it('takes pictures and data up to its size, and no program', () => {
    const takes = (name: unknown, bytes: unknown) => savedFileSchema.safeParse({ name, bytes }).success;
    expect(takes('graph.png', BYTES)).toBe(true);
    expect(takes('graph.png', new Uint8Array(SAVED_MAX_BYTES))).toBe(true);
    expect(takes('graph.png', new Uint8Array(SAVED_MAX_BYTES + 1))).toBe(false);
    expect(takes('graph.png', 'text')).toBe(false);
    for (const name of ['graph.exe', 'graph.png.desktop', 'graph', '.png', '', `${'x'.repeat(200)}.png`]) {
      expect([name, takes(name, BYTES)]).toEqual([name, false]);
    }
  });
});
