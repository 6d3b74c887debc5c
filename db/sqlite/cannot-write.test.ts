// A library nothing can be written into, at its opening and in the middle of work, and the way back (L10, I58).

import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import { Library } from '../library.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestLibrary, ownedRows, suiteFolder, temporaryFolder } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { hasRoom, readOnlyReason } from './cannot-write.ts';

const step = { kind: 'import', count: 1, subject: null } as const;
/** SQLite's own largest number of pages. */
const NO_LIMIT = 0xfffffffe;

describe('readOnlyReason', () => {
  const file = join(suiteFolder(), 'any.lectern');

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EROFS', 'folder'],
    ['SQLITE_READONLY_DBMOVED', 'folder'],
    ['SQLITE_IOERR_WRITE', 'folder'],
    ['SQLITE_CONSTRAINT', null],
    ['ENOENT', null],
  ])('takes %s for %s', (code, reason) => {
    expect(readOnlyReason(Object.assign(new Error(code), { code }), file)).toBe(reason);
  });

  it('takes no error of our own for one of the disk', () => {
    expect(readOnlyReason(new AppError({ code: 'CANCELLED', details: { task: null } }), file)).toBeNull();
    expect(readOnlyReason('SQLITE_FULL', file)).toBeNull();
  });

  it('leaves nothing behind of its look for room', () => {
    expect(hasRoom(file)).toBe(true);
    expect(hasRoom(join(temporaryFolder(), 'not', 'there'))).toBe(true);
  });
});

describe('a library whose disk gets full', () => {
  it('is as it was before the write, for reading only, and is written to again when there is room', async () => {
    const { library, events } = openTestLibrary();
    await library.write(step, (tx) => insertPaper(tx, record('First')));
    const before = ownedRows(library.connection);
    const failing = library.write(step, (tx) => {
      tx.db.raw.pragma(`max_page_count = ${String(tx.db.raw.pragma('page_count', { simple: true }))}`);
      for (let at = 0; at < 500; at += 1) insertPaper(tx, record(`Paper ${at}`, 'Words. '.repeat(200)));
    });
    await expect(failing).rejects.toMatchObject({ value: { code: 'READ_ONLY', details: { reason: 'disk-full' } } });
    expect(library.readOnly).toBe('disk-full');
    expect(events.at(-1)).toEqual({ type: 'library.status' });
    expect(ownedRows(library.connection)).toEqual(before);
    await expect(library.write(step, (tx) => insertPaper(tx, record('Second')))).rejects.toThrow('READ_ONLY');

    expect(await library.tryWriting()).toBeNull();
    expect(library.readOnly).toBeNull();
    await library.write(null, (tx) => tx.db.raw.pragma(`max_page_count = ${NO_LIMIT}`));
    await library.write(step, (tx) => insertPaper(tx, record('Second')));
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(2);
    expect((await library.undo()).value.kind).toBe('import');
  });
});

describe('a library in a folder for reading only', () => {
  it('is written to as soon as one may, after everybody was told to look again', async () => {
    const file = join(temporaryFolder(), 'closed.lectern');
    Library.open(file, { shell: 'test' }).close();
    // A lock that cannot be opened is what a closed folder looks like from here.
    rmSync(`${file}-lock`);
    mkdirSync(`${file}-lock`);
    const events: LecternEvent[] = [];
    let reopened = 0;
    const library = Library.open(file, {
      shell: 'test',
      publish: (event) => events.push(event),
      onReopened: () => {
        reopened += 1;
      },
    });
    expect(library.readOnly).toBe('folder');
    expect(await library.tryWriting()).toBe('folder');
    expect({ reopened, events }).toEqual({ reopened: 0, events: [] });

    rmdirSync(`${file}-lock`);
    expect(await library.tryWriting()).toBeNull();
    expect(reopened).toBe(1);
    expect(events.map(({ type }) => type)).toEqual(['library.status', 'library.changed']);
    await library.write(step, (tx) => insertPaper(tx, record('First')));
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(1);
    library.close();
    const again = Library.open(file, { shell: 'test' });
    expect(again.notices).toEqual([]);
    expect(again.read.count('SELECT count(*) FROM paper')).toBe(1);
    again.close();
  });
});
