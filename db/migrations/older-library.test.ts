// A library of an older version: backed up, then brought up to date whole or not at all (trust.md L4).

import { chmodSync, copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../library.ts';
import { backupFolder, isSoundLibrary, listBackups } from '../sqlite/backups.ts';
import { checkWholeLibrary } from '../sqlite/checks.ts';
import { Connection } from '../sqlite/connection.ts';
import { saveNote } from '../store/notes.ts';
import { insertPaper } from '../store/papers.ts';
import { ownedRowsById } from '../testing/damage.testing.ts';
import { suiteFolder, temporaryFolder } from '../testing/library.testing.ts';
import { forgetNextMigration, pretendNextMigration } from '../testing/next-migration.testing.ts';
import { record } from '../testing/record.testing.ts';
import { MIGRATIONS, newestVersion, schemaVersion } from './migrations.ts';

const step = { kind: 'import', count: 1, subject: null } as const;

function versionOf(file: string): number {
  const db = new Connection(file, { readonly: true, fileMustExist: true });
  try {
    return schemaVersion(db);
  } finally {
    db.close();
  }
}

describe('an older library', () => {
  const older = join(suiteFolder(), 'older.lectern');
  let expected: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const library = Library.open(older, { shell: 'test' });
    await library.write(step, (tx) => saveNote(tx, insertPaper(tx, record('Weaving', 'Threads.')), 'A note.'));
    await library.backUp('asked');
    expected = ownedRowsById(library.connection);
    library.close();
  });
  beforeEach(pretendNextMigration);
  afterEach(forgetNextMigration);

  function copyOfOlder(): string {
    const file = join(temporaryFolder(), 'older.lectern');
    copyFileSync(older, file);
    return file;
  }

  it('is backed up as it is and then brought up to date, with everything in it', () => {
    const file = copyOfOlder();
    const before = versionOf(file);
    const library = Library.open(file, { shell: 'test' });
    expect(schemaVersion(library.connection)).toBe(before + 1);
    expect(ownedRowsById(library.connection)).toEqual(expected);
    expect(checkWholeLibrary(library.connection).problems).toEqual([]);
    library.close();

    const [backup, ...more] = listBackups(file);
    expect([backup?.reason, more]).toEqual(['migration', []]);
    expect(isSoundLibrary(backup?.path ?? '')).toBe(true);
    expect(versionOf(backup?.path ?? '')).toBe(before);

    Library.open(file, { shell: 'test' }).close();
    expect(listBackups(file)).toHaveLength(1);
  });

  it('stays as it is when a migration fails, with the backup beside it', () => {
    const file = copyOfOlder();
    const before = versionOf(file);
    const last = MIGRATIONS.at(-1);
    const failing = () => {
      throw new Error('no such luck');
    };
    Object.assign(last ?? {}, { up: failing });
    expect(() => Library.open(file, { shell: 'test' })).toThrow('no such luck');
    expect(versionOf(file)).toBe(before);
    expect(isSoundLibrary(file)).toBe(true);
    expect(listBackups(file).map(({ reason }) => reason)).toEqual(['migration']);
  });

  it('that is damaged is repaired before it is brought up to date', () => {
    const file = copyOfOlder();
    cpSync(backupFolder(older), backupFolder(file), { recursive: true });
    const db = new Connection(file);
    db.raw.exec("UPDATE paper SET title = 'Waving'");
    db.close();
    const library = Library.open(file, { shell: 'test' });
    expect(library.notices.map(({ code }) => code)).toContain('repaired');
    expect(schemaVersion(library.connection)).toBe(newestVersion());
    expect(ownedRowsById(library.connection)).toEqual(expected);
    library.close();
  });

  it.skipIf(process.getuid?.() === 0)('is read at the newest version where nothing can be written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'older.lectern');
    copyFileSync(older, file);
    chmodSync(file, 0o400);
    chmodSync(folder, 0o500);
    try {
      const library = Library.open(file, { shell: 'test' });
      expect(schemaVersion(library.connection)).toBe(newestVersion());
      library.close();
    } finally {
      chmodSync(folder, 0o700);
    }
    expect(versionOf(file)).toBe(newestVersion() - 1);
  });
});
