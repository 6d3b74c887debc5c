// Folders that are no good place for a library: said so, and written in the way that suits them (L11).

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { insertPaper } from '../store/papers.ts';
import { openTestLibrary, temporaryFolder } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { networkFileSystem, placeNotices } from './place-notices.ts';

const disk = vi.hoisted(() => ({ type: null as number | null }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const statfsSync = (path: string) => ({ ...fs.statfsSync(path), ...(disk.type === null ? {} : { type: disk.type }) });
  return { ...fs, statfsSync };
});

/** As statfs(2) numbers them; Node hands some out as negative numbers. */
const NFS = 0x6969;
const CIFS = 0xff534d42 | 0;

const step = { kind: 'import', count: 1, subject: null } as const;

function on<Value>(type: number, work: () => Value): Value {
  disk.type = type;
  try {
    return work();
  } finally {
    disk.type = null;
  }
}

describe('a folder that a sync program copies about', () => {
  it.each([
    [['home', 'me', 'Dropbox', 'papers'], 'Dropbox'],
    [['home', 'me', 'Dropbox (Institute)'], 'Dropbox'],
    [['Users', 'me', 'OneDrive - University'], 'OneDrive'],
    [['Users', 'me', 'Library', 'Mobile Documents', 'x'], 'iCloud Drive'],
    [['home', 'me', 'Nextcloud'], 'Nextcloud'],
  ])('%s is told by its name', (parts, service) => {
    const file = join('/', ...parts, 'notebook.lectern');
    expect(placeNotices(file)).toEqual([{ code: 'cloud-folder', service, conflictCopies: [] }]);
  });

  it('is not taken for one by half a name', () => {
    expect(placeNotices('/home/me/Dropboxes/notebook.lectern')).toEqual([]);
    expect(placeNotices('/home/me/Synchrotron papers/notebook.lectern')).toEqual([]);
  });

  it('has the copies of a conflict named', () => {
    const folder = join(temporaryFolder(), 'Dropbox');
    mkdirSync(folder);
    for (const name of ["notebook (Ada's conflicted copy).lectern", 'notebook.lectern', 'conflicts.md'])
      writeFileSync(join(folder, name), '');
    expect(placeNotices(join(folder, 'notebook.lectern'))).toMatchObject([
      { conflictCopies: ["notebook (Ada's conflicted copy).lectern"] },
    ]);
  });
});

describe('a folder of another machine', () => {
  it('is told by its file system', () => {
    expect(on(NFS, () => networkFileSystem('/'))).toBe('NFS');
    expect(on(CIFS, () => networkFileSystem('/'))).toBe('CIFS');
    expect(networkFileSystem('\\\\server\\share')).toBe('SMB');
    expect(networkFileSystem('/')).toBeNull();
    expect(networkFileSystem('/not/there')).toBeNull();
  });

  it('gets a library without a log, which is read while it is written', async () => {
    const { library } = on(NFS, () => openTestLibrary());
    expect(library.notices).toEqual([{ code: 'network-folder', fileSystem: 'NFS' }]);
    expect(library.connection.raw.pragma('journal_mode', { simple: true })).toBe('delete');
    const seen: number[] = [];
    await library.writePausing(step, function* (tx) {
      for (let at = 0; at < 1_000; at += 1) {
        insertPaper(tx, record(`Paper ${at}`, 'A sentence about nothing much. '.repeat(100)));
        if (at % 100 !== 0) continue;
        seen.push(library.read.count('SELECT count(*) FROM paper'));
        yield;
      }
    });
    expect(new Set(seen)).toEqual(new Set([0]));
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(1_000);
    expect(existsSync(`${library.file}-wal`)).toBe(false);
    await library.undo();
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(0);
  });
});
