// The ground under a library, measured: kills, cut logs, damaged files (trust.md G1, G3, G4, G6). `--long` for the nightly counts.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Library } from '#db/library.ts';
import { newestVersion, schemaVersion } from '#db/migrations/migrations.ts';
import { backupFolder, isSoundLibrary, listBackups } from '#db/sqlite/backups.ts';
import { checkWholeLibrary } from '#db/sqlite/checks.ts';
import { Connection } from '#db/sqlite/connection.ts';
import { saveNote } from '#db/store/notes.ts';
import { insertPaper } from '#db/store/papers.ts';
import { ensureTag, tagPaper } from '#db/store/tags.ts';
import {
  copyLibrary,
  damage,
  flipByte,
  garblePage,
  judge,
  ownedRowsById,
  randomNumbers,
  truncate,
  zeroPage,
} from '#db/testing/damage.testing.ts';
import { forgetNextMigration, pretendNextMigration } from '#db/testing/next-migration.testing.ts';
import { record } from '#db/testing/record.testing.ts';
import { corpus } from './corpus.ts';
import { printMachine } from './machine.ts';

const LONG = process.argv.includes('--long');
const COUNTS = LONG
  ? { kills: 1_000, jobs: 200, logs: 500, flips: 600, pages: 150, truncations: 100 }
  : { kills: 200, jobs: 20, logs: 100, flips: 110, pages: 30, truncations: 30 };

const root = mkdtempSync(join(tmpdir(), 'lectern-ground-'));
const random = randomNumbers(2_026);
const step = { kind: 'import', count: 1, subject: null } as const;
let failures = 0;

function report(goal: string, what: string, figures: Readonly<Record<string, number>>, bad: number): void {
  failures += bad;
  const list = Object.entries(figures)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '); // prettier-ignore
  console.log(`${goal}  ${what}: ${list}; failures ${bad}`);
}

/** A library with papers, tags and notes, a backup between two of its steps. */
async function makeLibrary(file: string, papers: number): Promise<void> {
  const library = Library.open(file, { shell: 'bench' });
  const { value: ids } = await library.write(step, (tx) =>
    corpus(papers).map(({ title, abstract }) => insertPaper(tx, record(title, abstract))),
  );
  await library.write(step, (tx) => {
    for (const id of ids.slice(0, papers / 4)) tagPaper(tx, id, ensureTag(tx, 'norm'));
  });
  await library.backUp('asked');
  await library.write(step, (tx) => {
    for (const id of ids.slice(0, papers / 10)) saveNote(tx, id, `A note on ${id}.`);
  });
  library.close();
}

interface Busy {
  readonly process: ChildProcess;
  readonly done: () => number;
  readonly ready: Promise<void>;
}

function startBusy(kind: string, file: string, folder: string): Busy {
  const script = join(import.meta.dirname, '../db/testing/busy-child.testing.ts');
  const child = spawn(process.execPath, [script, kind, file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let done = -1;
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve();
    if (line.startsWith('done ')) done = Number(line.slice(5));
  });
  return { process: child, done: () => done, ready: ready.promise };
}

async function killAfter(busy: Busy, longestMs: number): Promise<void> {
  await busy.ready;
  await delay(random() * longestMs);
  const gone = new Promise((resolve) => busy.process.once('exit', resolve));
  busy.process.kill('SIGKILL');
  await gone;
}

async function killWriters(): Promise<void> {
  const file = join(root, 'kills.lectern');
  let [lost, partial, damaged] = [0, 0, 0];
  let acknowledged = -1;
  for (let run = 0; run < COUNTS.kills; run += 1) {
    const busy = startBusy('write', file, root);
    await killAfter(busy, 120);
    acknowledged = Math.max(acknowledged, busy.done());
    if (run % 10 !== 9 && run !== COUNTS.kills - 1) continue;
    const library = Library.open(file, { shell: 'bench' });
    const papers = library.read.count('SELECT count(*) FROM paper');
    if (papers % 5 !== 0) partial += 1;
    if (papers / 5 < acknowledged + 1) lost += 1;
    if (checkWholeLibrary(library.connection).problems.length > 0) damaged += 1;
    library.close();
  }
  report(
    'G1',
    'kills while writing',
    { kills: COUNTS.kills, commits: acknowledged + 1, lost, partial, damaged },
    lost + partial + damaged,
  );
}

async function killJobs(kind: 'export' | 'backup' | 'restore'): Promise<void> {
  const folder = mkdtempSync(join(root, `${kind}-`));
  const file = join(folder, 'library.lectern');
  await makeLibrary(file, 60);
  let bad = 0;
  for (let run = 0; run < COUNTS.jobs; run += 1) {
    await killAfter(startBusy(kind, file, folder), 500);
    const library = Library.open(file, { shell: 'bench' });
    if (checkWholeLibrary(library.connection).problems.length > 0) bad += 1;
    if (library.read.count('SELECT count(*) FROM paper') !== 60) bad += 1;
    library.close();
    const names = existsSync(backupFolder(file)) ? listBackups(file) : [];
    bad += names.filter(({ path }) => !isSoundLibrary(path)).length;
    const out = join(folder, 'out');
    if (kind === 'export' && existsSync(out)) {
      const halves = readdirSync(out).filter(
        (name) => name.endsWith('.md') && !readFileSync(join(out, name), 'utf8').endsWith('\n'),
      );
      bad += halves.length;
    }
  }
  report('G3', `kills during ${kind}`, { kills: COUNTS.jobs }, bad);
}

function versionOf(file: string): number {
  const db = new Connection(file, { readonly: true, fileMustExist: true });
  const version = schemaVersion(db);
  db.close();
  return version;
}

/** A library made by this version, opened by a pretended next one and killed on the way. */
async function killMigrations(): Promise<void> {
  const folder = mkdtempSync(join(root, 'migrate-'));
  const older = join(folder, 'older.lectern');
  await makeLibrary(older, 60);
  const source = Library.open(older, { shell: 'bench' });
  const expected = ownedRowsById(source.connection);
  source.close();
  const tally = { kills: COUNTS.jobs, stillOlder: 0, migrated: 0 };
  let bad = 0;
  for (let run = 0; run < COUNTS.jobs; run += 1) {
    const place = mkdtempSync(join(folder, 'case-'));
    const file = join(place, 'library.lectern');
    copyLibrary(older, file);
    await killAfter(startBusy('migrate', file, place), 700);
    const version = versionOf(file);
    if (version === newestVersion()) tally.stillOlder += 1;
    else tally.migrated += 1;
    pretendNextMigration();
    const library = Library.open(file, { shell: 'bench' });
    if (checkWholeLibrary(library.connection).problems.length > 0) bad += 1;
    if (!isDeepStrictEqual(ownedRowsById(library.connection), expected)) bad += 1;
    library.close();
    bad += listBackups(file).filter(({ path }) => !isSoundLibrary(path)).length;
    forgetNextMigration();
    rmSync(place, { recursive: true, force: true });
  }
  report('G3', 'kills during migration', tally, bad);
}

async function cutLogs(): Promise<void> {
  const folder = mkdtempSync(join(root, 'log-'));
  const source = join(folder, 'source.lectern');
  const library = Library.open(source, { shell: 'bench' });
  const states = [ownedRowsById(library.connection)];
  for (const { title, abstract } of corpus(20)) {
    await library.write(step, (tx) => insertPaper(tx, record(title, abstract)));
    states.push(ownedRowsById(library.connection));
  }
  const crashed = join(folder, 'crashed.lectern');
  copyLibrary(source, crashed);
  library.close();
  const tally: Record<string, number> = {};
  for (let run = 0; run < COUNTS.logs; run += 1) {
    const target = join(mkdtempSync(join(folder, 'case-')), 'copy.lectern');
    copyLibrary(crashed, target);
    damage(`${target}-wal`, run % 2 === 0 ? truncate : flipByte, random);
    const { verdict } = judge(target, states.at(-1) ?? new Map(), states);
    tally[verdict] = (tally[verdict] ?? 0) + 1;
  }
  report('G4', 'logs cut or garbled', tally, tally['silent'] ?? 0);
}

async function damageFiles(): Promise<void> {
  const folder = mkdtempSync(join(root, 'damage-'));
  const file = join(folder, 'whole.lectern');
  await makeLibrary(file, 300);
  const whole = Library.open(file, { shell: 'bench' });
  const expected = ownedRowsById(whole.connection);
  whole.close();
  const kinds = [
    ['byte flips', flipByte, COUNTS.flips],
    ['pages of noise', garblePage, COUNTS.pages],
    ['pages of zeros', zeroPage, COUNTS.pages],
    ['truncations', truncate, COUNTS.truncations],
  ] as const;
  for (const [name, how, count] of kinds) {
    const tally: Record<string, number> = {};
    for (let run = 0; run < count; run += 1) {
      const place = mkdtempSync(join(folder, 'case-'));
      const target = join(place, 'copy.lectern');
      copyLibrary(file, target);
      cpSync(backupFolder(file), backupFolder(target), { recursive: true });
      damage(target, how, random);
      const { verdict } = judge(target, expected);
      tally[verdict] = (tally[verdict] ?? 0) + 1;
      rmSync(place, { recursive: true, force: true });
    }
    report('G6', name, tally, (tally['silent'] ?? 0) + (tally['refused'] ?? 0));
  }
}

try {
  printMachine();
  await killWriters();
  for (const kind of ['export', 'backup', 'restore'] as const) await killJobs(kind);
  await killMigrations();
  await cutLogs();
  await damageFiles();
  console.log(
    failures === 0 ? '\nNothing lost, nothing half-done, nothing changed in silence.' : `\n${failures} failures`,
  );
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
