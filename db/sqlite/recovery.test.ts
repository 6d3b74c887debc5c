// Damaged libraries: repaired, restored or refused, never silently changed (trust.md L6-L9, G4, G6, findings 1, 2, 8).

import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { Library } from '../library.ts';
import { saveNote } from '../store/notes.ts';
import { insertPaper } from '../store/papers.ts';
import { ensureTag, tagPaper } from '../store/tags.ts';
import {
  copyLibrary,
  type Damage,
  damage,
  flipByte,
  garblePage,
  judge,
  ownedRowsById,
  randomNumbers,
  truncate,
  zeroPage,
} from '../testing/damage.testing.ts';
import { suiteFolder, temporaryFolder } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { checkWholeLibrary } from './checks.ts';
import { Connection } from './connection.ts';

const CASES = 10;
const step = { kind: 'import', count: 1, subject: null } as const;

describe('a damaged library', () => {
  const folder = suiteFolder();
  const file = join(folder, 'whole.lectern');
  let expected: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const library = Library.open(file, { shell: 'test' });
    const { value: ids } = await library.write(step, (tx) =>
      SAMPLE_PAPERS.map(({ title, abstract }) => insertPaper(tx, record(title, abstract))),
    );
    await library.write(step, (tx) => {
      for (const id of ids.slice(0, 10)) tagPaper(tx, id, ensureTag(tx, 'norm'));
    });
    await library.backUp('asked');
    await library.write(step, (tx) => {
      for (const id of ids.slice(5, 12)) saveNote(tx, id, `A note on ${id}.`);
    });
    expected = ownedRowsById(library.connection);
    library.close();
  });

  function copy(withBackups: boolean): string {
    const target = join(temporaryFolder(), 'copy.lectern');
    copyLibrary(file, target);
    if (withBackups) cpSync(`${file}-backups`, `${target}-backups`, { recursive: true });
    return target;
  }

  const kinds: readonly (readonly [string, Damage])[] = [
    ['one byte changed', flipByte],
    ['a page of noise', garblePage],
    ['a page of zeros', zeroPage],
    ['cut short', truncate],
  ];

  it.each(kinds)('%s: nothing changes silently, with backups and without', (_, how) => {
    const random = randomNumbers(6);
    for (let i = 0; i < CASES; i += 1) {
      for (const withBackups of [true, false]) {
        const target = copy(withBackups);
        damage(target, how, random);
        const { verdict, detail } = judge(target, expected);
        expect([i, withBackups, verdict, detail]).not.toContain('silent');
        if (withBackups) expect(verdict).not.toBe('refused');
      }
    }
  });

  it('is restored from the newest sound backup when it is gone or emptied (finding 8)', () => {
    for (const spoil of [(path: string) => rmSync(path), (path: string) => writeFileSync(path, '')]) {
      const target = copy(true);
      spoil(target);
      const library = Library.open(target, { shell: 'test' });
      expect(library.notices.map(({ code }) => code)).toContain('restored');
      expect(library.read.count('SELECT count(*) FROM paper')).toBe(SAMPLE_PAPERS.length);
      library.close();
    }
  });

  it('passes over a backup that is itself damaged (L9)', async () => {
    const target = copy(true);
    const again = Library.open(target, { shell: 'test' });
    await again.backUp('asked');
    again.close();
    const [newest = ''] = readdirSync(`${target}-backups`).sort().reverse();
    damage(join(`${target}-backups`, newest), truncate, randomNumbers(1));
    writeFileSync(target, '');
    const library = Library.open(target, { shell: 'test' });
    expect(library.notices).toMatchObject([{ code: 'restored' }]);
    library.close();
  });

  it('rebuilds the search index instead of restoring anything for its sake', () => {
    const target = copy(true);
    const library = Library.open(target, { shell: 'test' });
    library.close();
    const db = Library.open(target, { shell: 'test' });
    db.close();
    spoilIndex(target);
    const repaired = Library.open(target, { shell: 'test' });
    expect(repaired.notices).toEqual([{ code: 'index-rebuilt' }]);
    expect(ownedRowsById(repaired.connection)).toEqual(expected);
    repaired.close();
  });

  it('refuses a library with a trigger of someone else’s (L12)', () => {
    const target = copy(false);
    runSql(target, 'CREATE TRIGGER evil AFTER INSERT ON paper BEGIN DELETE FROM note; END');
    const library = Library.open(target, { shell: 'test' });
    expect(library.notices).toMatchObject([{ code: 'repaired', fromBackup: 0, lost: [] }]);
    expect(library.connection.raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'evil'").pluck().get()).toBe(
      0,
    );
    library.close();
  });
});

function runSql(file: string, sql: string): void {
  const db = new Connection(file);
  db.raw.exec(sql);
  db.close();
}

function spoilIndex(file: string): void {
  runSql(file, "INSERT INTO paper_search (paper_search) VALUES ('delete-all')");
}

describe('a write-ahead log', () => {
  /** A library as a crash leaves it: a log with the last steps beside the main file, and the state after each step. */
  async function crashed(): Promise<{ readonly file: string; readonly states: ReadonlyMap<string, string>[] }> {
    const source = join(temporaryFolder(), 'source.lectern');
    const library = Library.open(source, { shell: 'test' });
    const states = [ownedRowsById(library.connection)];
    for (const [index, { title, abstract }] of SAMPLE_PAPERS.slice(0, 8).entries()) {
      await library.write(step, (tx) => {
        const id = insertPaper(tx, record(title, abstract));
        if (index % 2 === 0) saveNote(tx, id, `note ${index}`);
      });
      states.push(ownedRowsById(library.connection));
    }
    const file = join(temporaryFolder(), 'crashed.lectern');
    copyLibrary(source, file);
    library.close();
    return { file, states };
  }

  it('is played in after a crash, and the reader is told that all was checked', async () => {
    const { file, states } = await crashed();
    const library = Library.open(file, { shell: 'test' });
    expect(ownedRowsById(library.connection)).toEqual(states.at(-1));
    expect(library.notices).toEqual([{ code: 'unclean-stop' }]);
    library.close();
    const calm = Library.open(file, { shell: 'test' });
    expect(calm.notices).toEqual([]);
    calm.close();
  });

  it.each([
    ['cut', truncate],
    ['garbled', flipByte],
  ])('%s anywhere leaves a state there once was (G4)', async (_, how) => {
    const { file, states } = await crashed();
    const random = randomNumbers(4);
    for (let i = 0; i < 2 * CASES; i += 1) {
      const target = join(temporaryFolder(), 'copy.lectern');
      copyLibrary(file, target);
      damage(`${target}-wal`, how, random);
      const { verdict, detail } = judge(target, states.at(-1) ?? new Map(), states);
      expect([i, verdict, detail]).not.toContain('silent');
    }
  });

  it('of another main file is set aside, not played in (finding 2, L8)', async () => {
    const { file, states } = await crashed();
    const other = join(temporaryFolder(), 'other.lectern');
    const library = Library.open(other, { shell: 'test' });
    for (const { title, abstract } of SAMPLE_PAPERS.slice(20)) {
      await library.write(step, (tx) => insertPaper(tx, record(title, abstract)));
    }
    const expected = ownedRowsById(library.connection);
    library.close();
    // As a person does who copies an old library back over the present one and leaves its log.
    copyFileSync(other, file);
    const opened = Library.open(file, { shell: 'test' });
    expect(opened.notices.map(({ code }) => code)).toContain('journal-set-aside');
    expect(ownedRowsById(opened.connection)).toEqual(expected);
    expect(states.length).toBeGreaterThan(1);
    const [notice] = opened.notices;
    const keptIn = notice && 'keptIn' in notice ? notice.keptIn : '';
    expect(existsSync(join(file, '..', keptIn, 'crashed.lectern-wal'))).toBe(true);
    opened.close();
  });

  it('never grows without bound (L13)', async () => {
    const file = join(temporaryFolder(), 'busy.lectern');
    const library = Library.open(file, { shell: 'test' });
    for (let i = 0; i < 40; i += 1) {
      await library.write(step, (tx) => {
        for (let j = 0; j < 40; j += 1) insertPaper(tx, record(`Paper ${i} ${j}`, 'word '.repeat(3_000)));
      });
      expect(readFileSync(`${file}-wal`).length).toBeLessThan(24 * 1024 * 1024);
    }
    library.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('a rollback journal', () => {
  it('of a write that was interrupted is taken back, and writing goes on', async () => {
    const source = join(temporaryFolder(), 'source.lectern');
    const library = Library.open(source, { shell: 'test' });
    await library.write(step, (tx) => {
      for (const { title, abstract } of SAMPLE_PAPERS) insertPaper(tx, record(title, abstract));
    });
    const expected = ownedRowsById(library.connection);
    library.close();

    const file = join(temporaryFolder(), 'interrupted.lectern');
    const db = new Connection(source);
    db.raw.pragma('journal_mode = DELETE');
    // With so small a cache the pages of a large write go to the disk before it is done.
    db.raw.pragma('cache_size = 5');
    db.raw.exec("BEGIN; UPDATE paper SET abstract = abstract || ' and more', title = 'Waving'");
    for (const suffix of ['', '-journal']) copyFileSync(source + suffix, file + suffix);
    db.raw.exec('ROLLBACK');
    db.close();

    const next = Library.open(file, { shell: 'test' });
    expect(next.readOnly).toBeNull();
    expect(ownedRowsById(next.connection)).toEqual(expected);
    expect(checkWholeLibrary(next.connection).problems).toEqual([]);
    next.close();
  });
});
