// The list of libraries on a disk of the test's own: named, found again, forgotten; damaged lists; names no file can have.

import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { Libraries, type OpenLibrary } from './libraries.ts';
import type { NodeParts } from './node-parts.ts';

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : error);

describe('Libraries', () => {
  let root: string;
  let libraries: Libraries;
  let own: string;
  let open: { libraryFile: string | null; switchTo: OpenLibrary['switchTo'] };
  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
    own = path.join(root, 'share/lectern');
    libraries = new Libraries(nodeParts(root));
    open = {
      libraryFile: null,
      // As an engine does: a library that is not there is made.
      switchTo: async (file) => {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, '', { flag: 'a' });
        open.libraryFile = file;
      },
    };
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  const list = () => libraries.list(open.libraryFile);
  const names = () => list().map(({ name }) => name);
  const tokenOf = (name: string) => list().find((library) => library.name === name)?.token ?? '';
  const listFile = () => path.join(own, 'recent-libraries.json');

  it('is empty where Lectern was never used, and makes nothing there', () => {
    expect(list()).toEqual([]);
    expect(libraries.lastOpened()).toBeNull();
    expect(fs.existsSync(own)).toBe(false);
  });

  it('lists what was opened, newest first, and says where it lies without a path', async () => {
    await libraries.open(path.join(root, 'work/thesis/review.lectern'), open);
    await libraries.create('Graphs & trees', open);
    expect(list()).toMatchObject([
      { name: 'Graphs & trees', folder: null, isOpen: true, isMissing: false },
      { name: 'review', folder: 'work › thesis', isOpen: false, isMissing: false },
    ]);
    for (const { token } of list()) expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(list())).not.toContain(root);
    expect(libraries.lastOpened()).toBe(path.join(own, 'Graphs & trees.lectern'));
    expect(fs.statSync(listFile()).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(own).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('finds libraries in its own folder that were never opened', () => {
    fs.mkdirSync(own, { recursive: true });
    for (const name of ['library.lectern', 'library.lectern-lock', '.x.lectern', 'notes.txt']) {
      fs.writeFileSync(path.join(own, name), '');
    }
    expect(list()).toMatchObject([{ name: 'library', openedAt: null, folder: null }]);
  });

  it('moves by token, and not to what is missing or was never listed', async () => {
    await libraries.create('one', open);
    await libraries.create('two', open);
    await libraries.switchTo(tokenOf('one'), open);
    expect(open.libraryFile).toBe(path.join(own, 'one.lectern'));
    expect(names()).toEqual(['one', 'two']);
    fs.rmSync(path.join(own, 'two.lectern'));
    expect(list()).toMatchObject([{ isMissing: false }, { name: 'two', isMissing: true }]);
    for (const token of [tokenOf('two'), 'f'.repeat(32), '../../etc/passwd']) {
      expect(await libraries.switchTo(token, open).catch(codeOf)).toBe('NOT_FOUND');
    }
    expect(open.libraryFile).toBe(path.join(own, 'one.lectern'));
    expect(fs.existsSync(path.join(own, 'two.lectern'))).toBe(false);
  });

  it('remembers nothing of a library that could not be opened', async () => {
    const refusing = { libraryFile: null, switchTo: () => Promise.reject(new AppError(LOCKED)) };
    expect(await libraries.open(path.join(root, 'a.lectern'), refusing).catch(codeOf)).toBe('LIBRARY_LOCKED');
    expect(list()).toEqual([]);
  });

  it('forgets without touching the file, until it is opened again', async () => {
    await libraries.create('one', open);
    await libraries.create('two', open);
    libraries.forget(tokenOf('one'));
    expect(names()).toEqual(['two']);
    expect(fs.existsSync(path.join(own, 'one.lectern'))).toBe(true);
    libraries.remember(path.join(own, 'one.lectern'));
    expect(names()).toEqual(['one', 'two']);
  });

  it('knows a library by one path, whatever links lead to it', async () => {
    await libraries.create('one', open);
    fs.symlinkSync(own, path.join(root, 'link'));
    await libraries.open(path.join(root, 'link/one.lectern'), open);
    expect(open.libraryFile).toBe(path.join(own, 'one.lectern'));
    expect(list()).toHaveLength(1);
  });

  it('starts over from a damaged list, and keeps the entries that can be read', async () => {
    fs.mkdirSync(own, { recursive: true });
    const good = { file: path.join(root, 'a.lectern'), openedAt: '2026-01-02T03:04:05.000Z' };
    for (const [text, count] of [
      ['', 0],
      ['{"version":1,"libra', 0],
      ['null', 0],
      ['{"version":2,"libraries":[]}', 0],
      [JSON.stringify({ version: 1, libraries: [7, { file: 5 }, { ...good, openedAt: 'lately' }, good, null] }), 1],
    ] as const) {
      fs.writeFileSync(listFile(), text);
      expect(list()).toHaveLength(count);
    }
    fs.writeFileSync(listFile(), '\0\0\0');
    await libraries.create('after', open);
    expect(names()).toEqual(['after']);
  });

  it('goes on where the list cannot be written', async () => {
    fs.mkdirSync(listFile(), { recursive: true });
    await libraries.create('one', open);
    expect(names()).toEqual(['one']);
  });

  for (const name of [
    '',
    '   ',
    '.',
    '..',
    'a/b',
    'a\\b',
    '../x',
    '/etc/passwd',
    'C:\\x',
    'x:y',
    'con',
    'COM1',
    '.hidden',
    '-dash',
    'dot.',
    'a\0b',
    'a\u202eb',
    'quote"',
    'star*',
    '%2e%2e%2f',
    'x'.repeat(200),
    '🙂',
  ]) {
    it(`makes no library called ${JSON.stringify(name.slice(0, 20))}`, async () => {
      expect(await libraries.create(name, open).catch(codeOf)).toBe('BAD_INPUT');
      expect(open.libraryFile).toBeNull();
    });
  }

  it('takes names people give, and none that is one file with another somewhere', async () => {
    for (const name of ['Théorie des graphes', '模型', 'Reviews 2026 (draft)', ' spaces around ']) {
      await libraries.create(name, open);
    }
    for (const name of ['THÉORIE DES GRAPHES', 'spaces around', 'reviews 2026 (DRAFT)']) {
      expect(await libraries.create(name, open).catch(codeOf)).toBe('CONFLICT');
    }
    expect(fs.readdirSync(own).filter((name) => name.endsWith('.lectern'))).toHaveLength(4);
  });
});

const LOCKED = { code: 'LIBRARY_LOCKED', details: { file: 'a', owner: null } } as const;

function nodeParts(root: string): NodeParts {
  return {
    files: fs,
    paths: path,
    sockets: net,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    newSecret: () => randomBytes(32).toString('base64url'),
    system: {
      platform: 'linux',
      env: { XDG_DATA_HOME: path.join(root, 'share') },
      home: root,
      temporary: root,
      userId: process.getuid?.() ?? null,
    },
  };
}
