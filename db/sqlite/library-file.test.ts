// Opening: what is ours is opened, everything else is refused and left as it was.

import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Library } from '../library.ts';
import { openTestLibrary, temporaryFolder } from '../testing/library.testing.ts';

function digest(file: string): string {
  return hash('sha256', readFileSync(file));
}

function refusalOf(file: string): unknown {
  try {
    Library.open(file, { shell: 'test' }).close();
    return 'opened';
  } catch (error) {
    return error;
  }
}

describe('Library.open', () => {
  it('makes a library where there is none and opens it again', () => {
    const file = join(temporaryFolder(), 'deep', 'new.lectern');
    Library.open(file, { shell: 'test' }).close();
    const again = Library.open(file, { shell: 'test' });
    expect(again.revision).toBe(0);
    again.close();
  });

  it('keeps every acknowledged commit through a power loss: WAL with full sync (finding 3)', () => {
    const { library } = openTestLibrary();
    expect(library.connection.raw.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('refuses a newer library untouched and says which version it needs (L3)', () => {
    const file = join(temporaryFolder(), 'newer.lectern');
    Library.open(file, { shell: 'test' }).close();
    const db = new Database(file);
    db.pragma('user_version = 99');
    db.close();
    const before = digest(file);
    expect(refusalOf(file)).toMatchObject({ value: { code: 'LIBRARY_TOO_NEW', details: { found: 99, supported: 1 } } });
    expect(digest(file)).toBe(before);
  });

  it.each([
    ['an empty file', '', 'empty'],
    [
      'a text file',
      'not a library at all, but long enough to have a header of a hundred bytes'.repeat(3),
      'not-sqlite',
    ],
  ])('refuses %s, which it did not make (L5)', (_, content, detail) => {
    const file = join(temporaryFolder(), 'foreign.lectern');
    writeFileSync(file, content);
    const before = digest(file);
    expect(refusalOf(file)).toMatchObject({ value: { code: 'LIBRARY_FOREIGN', details: { detail } } });
    expect(digest(file)).toBe(before);
  });

  it('refuses another program’s database (L5)', () => {
    const file = join(temporaryFolder(), 'other.sqlite');
    const db = new Database(file);
    db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    db.close();
    const before = digest(file);
    expect(refusalOf(file)).toMatchObject({
      value: { code: 'LIBRARY_FOREIGN', details: { detail: 'other-application' } },
    });
    expect(digest(file)).toBe(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${file}-lock`)).toBe(false);
  });

  it('refuses a folder (I51)', () => {
    const folder = join(temporaryFolder(), 'folder.lectern');
    mkdirSync(folder);
    expect(refusalOf(folder)).toMatchObject({ value: { code: 'LIBRARY_FOREIGN', details: { detail: 'directory' } } });
  });

  it('tells a second owner who has the library, and is free again after a close (L1)', () => {
    const file = join(temporaryFolder(), 'busy.lectern');
    const first = Library.open(file, { shell: 'the first shell' });
    expect(refusalOf(file)).toMatchObject({
      value: { code: 'LIBRARY_LOCKED', details: { owner: { shell: 'the first shell', processId: process.pid } } },
    });
    first.close();
    expect(refusalOf(file)).toBe('opened');
  });

  it('does not mind what the lock file says when nobody holds it (L2)', () => {
    const file = join(temporaryFolder(), 'stale.lectern');
    Library.open(file, { shell: 'gone' }).close();
    expect(existsSync(`${file}-lock`)).toBe(true);
    expect(refusalOf(file)).toBe('opened');
  });
});
