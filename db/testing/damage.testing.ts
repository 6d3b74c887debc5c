// Damages copies of a library in the ways disks, kills and people do, and judges what an opening makes of them.

import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { Library } from '../library.ts';
import { checkWholeLibrary } from '../sqlite/checks.ts';
import type { Connection } from '../sqlite/connection.ts';
import { TABLE_NAMES } from '../sqlite/tables.ts';

/** A repeatable stream of numbers below 1 (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Damage = (bytes: Buffer, random: () => number) => Buffer;

const PAGE = 4_096;

/** One byte changed anywhere. */
export const flipByte: Damage = (bytes, random) => {
  const at = Math.floor(random() * bytes.length);
  bytes.writeUInt8((bytes.readUInt8(at) ^ (1 + Math.floor(random() * 255))) & 0xff, at);
  return bytes;
};

/** One page of noise, as a disk gives back that lost it. */
export const garblePage: Damage = (bytes, random) => {
  const at = Math.floor((random() * bytes.length) / PAGE) * PAGE;
  for (let i = at; i < Math.min(bytes.length, at + PAGE); i += 1) bytes.writeUInt8(Math.floor(random() * 256), i);
  return bytes;
};

export const zeroPage: Damage = (bytes, random) => {
  const at = Math.floor((random() * bytes.length) / PAGE) * PAGE;
  return bytes.fill(0, at, Math.min(bytes.length, at + PAGE));
};

export const truncate: Damage = (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length));

/** Every row a reader owns, by table and id, as text. */
export function ownedRowsById(db: Connection): Map<string, string> {
  const rows = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    for (const row of db.raw.prepare<[], { id: number }>(`SELECT * FROM "${table}"`).iterate()) {
      rows.set(`${table} ${row.id}`, JSON.stringify(row));
    }
  }
  return rows;
}

export type Verdict = 'untouched' | 'repaired' | 'restored' | 'refused' | 'silent';

export interface Judged {
  readonly verdict: Verdict;
  readonly detail: string;
}

/** Copies a library with its backups and sidecars to another name. */
export function copyLibrary(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-session'])
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
}

/** Damages a file in place. */
export function damage(file: string, how: Damage, random: () => number): void {
  writeFileSync(file, how(readFileSync(file), random));
}

/**
 * Opens a damaged library and compares what it holds with what it should.
 *
 * `silent` is the one bad answer: something of the reader's is not as it was and no notice says so. The damaged file
 * must be kept somewhere unless the library was refused, where it must be untouched.
 */
export function judge(
  file: string,
  expected: ReadonlyMap<string, string>,
  states: readonly ReadonlyMap<string, string>[] = [],
): Judged {
  const damaged = readFileSync(file);
  let library: Library;
  try {
    library = Library.open(file, { shell: 'test' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isUntouched = readFileSync(file).equals(damaged);
    return { verdict: isUntouched ? 'refused' : 'silent', detail: error.value.code };
  }
  try {
    const found = ownedRowsById(library.connection);
    const { problems } = checkWholeLibrary(library.connection);
    if (problems.length > 0) return { verdict: 'silent', detail: problems[0]?.detail ?? '' };
    const notice = library.notices.find(({ code }) => ['repaired', 'restored', 'journal-set-aside'].includes(code));
    if (notice && 'keptIn' in notice) {
      const kept = keptFile(file, notice.keptIn);
      if (!kept && notice.code !== 'journal-set-aside')
        return { verdict: 'silent', detail: 'the damaged file is gone' };
      const isWhole = isSame(found, expected);
      const isAccounted = isWhole || notice.code !== 'repaired' || missingAreNamed(found, expected, notice);
      return {
        verdict: isAccounted ? (notice.code === 'restored' ? 'restored' : 'repaired') : 'silent',
        detail: notice.code,
      };
    }
    const isKnown = isSame(found, expected) || states.some((state) => isSame(found, state));
    return { verdict: isKnown ? 'untouched' : 'silent', detail: 'no notice' };
  } finally {
    library.close();
  }
}

function keptFile(file: string, keptIn: string): boolean {
  const folder = join(dirname(file), keptIn);
  return (
    existsSync(folder) &&
    readdirSync(folder).includes(basename(file)) &&
    statSync(join(folder, basename(file))).size >= 0
  );
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, row]) => b.get(key) === row);
}

/** Rows that differ or are missing must have been told: by name, or as a number taken from a backup. */
function missingAreNamed(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
  notice: Extract<LibraryNotice, { code: 'repaired' }>,
): boolean {
  const missing = [...expected.keys()].filter((key) => !found.has(key));
  const changed = [...found].filter(([key, row]) => expected.get(key) !== row && !notice.doubtful.includes(key));
  return missing.every((key) => notice.lost.includes(key)) && changed.length <= notice.fromBackup;
}
