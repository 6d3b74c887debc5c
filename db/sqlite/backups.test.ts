// Backups: made while in use, checked, ten kept by age, and undone restores (trust.md 1a).

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpOnceADay } from '../housekeeping.ts';
import { Library } from '../library.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestLibrary, ownedRows, temporaryFolder } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { type Backup, backupFolder, listBackups, supersededBackups } from './backups.ts';

const step = { kind: 'import', count: 1, subject: null } as const;

function add(library: Library, title: string) {
  return library.write(step, (tx) => insertPaper(tx, record(title)));
}

function backup(number: number, madeAt: string): Backup {
  const name = `${String(number).padStart(6, '0')}-x`;
  return { name, path: name, madeAt, revision: number, reason: 'daily', sizeBytes: 1 };
}

describe('Library.backUp and restore', () => {
  it('go back to any backup, and forth again', async () => {
    const { library } = openTestLibrary();
    await add(library, 'First');
    const early = await library.backUp('asked');
    const before = ownedRows(library.connection);
    await add(library, 'Second');
    const after = ownedRows(library.connection);
    const { before: undo } = await library.restore(early.name);
    expect(ownedRows(library.connection)).toEqual(before);
    expect(library.peekHistory().undo).toMatchObject({ kind: 'import' });
    await add(library, 'Third');
    await library.restore(undo.name);
    expect(ownedRows(library.connection)).toEqual(after);
    expect(listBackups(library.file ?? '').map(({ reason }) => reason)).toEqual(['restore', 'restore', 'asked']);
  });

  it('leave no log beside a backup, so that any SQLite can open it', async () => {
    const { library } = openTestLibrary();
    await add(library, 'First');
    await library.backUp('asked');
    expect(readdirSync(backupFolder(library.file ?? ''))).toHaveLength(1);
  });

  it('refuse an unknown or damaged backup and change nothing', async () => {
    const { library } = openTestLibrary();
    await add(library, 'First');
    const made = await library.backUp('asked');
    writeFileSync(made.path, 'not a library');
    await expect(library.restore(made.name)).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    await expect(library.restore('000009-20260101T000000Z-r1-daily.lectern')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(1);
  });

  it('reach the oldest backup, also when making one more pushes it out', async () => {
    const { library } = openTestLibrary();
    await add(library, 'First');
    await backUpOnceADay(library);
    const [oldest] = listBackups(library.file ?? '');
    for (const title of ['Second', 'Third']) {
      await add(library, title);
      await library.restore(oldest?.name ?? '');
    }
    await library.restore(oldest?.name ?? '');
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(1);
  });
});

describe('backUpOnceADay', () => {
  it('makes one a day of use, and none when nothing changed', async () => {
    const { library } = openTestLibrary();
    const made = () => listBackups(library.file ?? '').length;
    await backUpOnceADay(library, '2026-01-01');
    expect(made()).toBe(0);
    await add(library, 'First');
    await backUpOnceADay(library);
    await backUpOnceADay(library);
    expect(made()).toBe(1);
    await backUpOnceADay(library, '2030-01-02');
    expect(made()).toBe(1);
    await add(library, 'Second');
    await backUpOnceADay(library, '2030-01-02');
    expect(made()).toBe(2);
  });
});

describe('supersededBackups', () => {
  it('keeps the newest three, then the newest of each day, ten in all', () => {
    const days = Array.from({ length: 14 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`);
    const all = days
      .flatMap((day, i) => [backup(2 * i, `${day}T08:00:00Z`), backup(2 * i + 1, `${day}T20:00:00Z`)])
      .reverse();
    const gone = new Set(supersededBackups(all));
    const kept = all.filter((one) => !gone.has(one));
    expect(kept).toHaveLength(10);
    expect(kept.slice(0, 3)).toEqual(all.slice(0, 3));
    expect(new Set(kept.slice(2).map(({ madeAt }) => madeAt.slice(0, 10))).size).toBe(8);
  });

  it('goes by the order they were made in, not by a clock that jumped (I59)', () => {
    const all = [
      backup(3, '2016-01-01T00:00:00Z'),
      backup(2, '2026-01-02T00:00:00Z'),
      backup(1, '2026-01-01T00:00:00Z'),
    ];
    expect(supersededBackups(all)).toEqual([]);
  });
});

describe('a library that cannot be written to', () => {
  it('opens for reading when its disk is full or its folder closed, and says so (L10)', async () => {
    const file = join(temporaryFolder(), 'full.lectern');
    const library = Library.open(file, { shell: 'test' });
    await add(library, 'First');
    library.close();
    // A sidecar that cannot be opened for writing is what both look like from here.
    const reading = openWithBrokenSidecar(file);
    expect(reading.readOnly).toBe('folder');
    expect(reading.notices).toEqual([{ code: 'read-only', reason: 'folder' }]);
    expect(reading.read.count('SELECT count(*) FROM paper')).toBe(1);
    await expect(add(reading, 'Second')).rejects.toMatchObject({
      value: { code: 'READ_ONLY', details: { reason: 'folder' } },
    });
    reading.close();
  });
});

function openWithBrokenSidecar(file: string): Library {
  rmSync(`${file}-lock`, { force: true });
  mkdirSync(`${file}-lock`);
  return Library.open(file, { shell: 'test' });
}
