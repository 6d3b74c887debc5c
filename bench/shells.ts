// The shells, measured: who is answered (G12), what exported files are called (G13), who opens a library first (G15). `--quick`, `--long`.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { FileNames, fileNameKey, safeFileName } from '#shared/domain/file-name.ts';
import { median, ms, percentile, printMachine } from './machine.ts';

const LONG = process.argv.includes('--long');
const QUICK = process.argv.includes('--quick');
const COUNTS = {
  titles: LONG ? 100_000 : 10_000,
  starts: LONG ? 500 : QUICK ? 10 : 100,
};

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lectern-shells-'));
let failures = 0;

function report(goal: string, what: string, figures: Readonly<Record<string, number | string>>, bad: number): void {
  failures += bad;
  const list = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  console.log(`${goal}  ${what}: ${list.join(', ')}; failures ${bad}`);
}

interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly ancestorTitles: readonly string[]; readonly status: string }[];
  }[];
}

/** The requests are tests already; here they are counted, rule by rule. */
function countRequests(): void {
  const file = join(folder, 'requests.json');
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'run', 'cli/serve', '--reporter=json', `--outputFile=${file}`], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const byRule = Map.groupBy(tests, ({ ancestorTitles: [title = ''] }) => /^BH\d+/.exec(title)?.[0] ?? 'other');
  const figures = [...byRule].sort(([one], [two]) => one.localeCompare(two, 'en', { numeric: true }));
  report(
    'G12',
    'requests to the browser shell',
    { cases: tests.length, ...Object.fromEntries(figures.map(([rule, cases]) => [rule, cases.length])) },
    tests.filter(({ status }) => status !== 'passed').length + (tests.length < 60 ? 1 : 0),
  );
}

const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const ESCAPE = /[/\\:\p{Cc}]|^\.|[ .]$/u;
const MOST_BYTES = 120;

/** Texts of any kind, and those that file systems trip over, so often that many would collide. */
const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('CON', 'nul.md', 'LPT¹', '../../etc/x', '/abs', 'C:\\x', '..', '~', 'x:ads', '', 'é', 'e\u0301'),
  fc.constantFrom('Same title', 'same title', 'SAME TITLE', 'Straße', 'STRASSE', 'İx', 'ıx', '👩‍👩‍👧‍👦'.repeat(80)),
  fc.constantFrom(
    '模型'.repeat(200),
    'A long title. '.repeat(50),
    'x\u0302\u0303'.repeat(99),
    `CON ${'é'.repeat(300)}`,
  ),
);

function nameFiles(): void {
  const names = new FileNames();
  const safe = fc
    .sample(titles, { numRuns: COUNTS.titles, seed: 13 })
    .map((title, index) => safeFileName(title, `record-${index}`));
  const given = safe.map((name, index) => names.unique(name, `id${index}`, 'md'));
  const stems = given.map((name) => name.slice(0, -'.md'.length));
  const collisions = given.length - new Set(given.map(fileNameKey)).size;
  const reserved = stems.filter((stem) => RESERVED.test(stem)).length;
  const escapes = stems.filter((stem) => ESCAPE.test(stem)).length;
  // An id that tells equal titles apart comes on top.
  const longest = Math.max(...safe.map((name) => Buffer.byteLength(name)));
  const tooLong = longest > MOST_BYTES ? 1 : 0;
  report(
    'G13',
    'names of exported files',
    { titles: given.length, collisions, reserved, escapes, 'longest in bytes': longest },
    collisions + reserved + escapes + tooLong,
  );
}

interface Start {
  readonly process: ChildProcess;
  /** What became of it: it serves, or it was told who does. */
  readonly outcome: Promise<{ readonly kind: 'serves' | 'told' | 'failed'; readonly afterMs: number }>;
}

/** Two starts at once that do nothing: what of the times below is Node and this machine. */
async function bareStart(): Promise<number> {
  const started = performance.now();
  const runs = [1, 2].map(async () => {
    const child = spawn(process.execPath, [join(ROOT, 'cli/lectern.mjs'), '--version'], { stdio: 'ignore' });
    await new Promise((resolve) => child.once('close', resolve));
  });
  await Promise.all(runs);
  return performance.now() - started;
}

function startShell(library: string): Start {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(ROOT, 'cli/lectern.mjs'), 'serve', '--json', '--no-open', '--library', library],
    { env: { ...process.env, XDG_DATA_HOME: folder }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const outcome = new Promise<Awaited<Start['outcome']>>((resolve) => {
    const settle = (kind: 'serves' | 'told' | 'failed') => resolve({ kind, afterMs: performance.now() - started });
    child.stdout.on('data', (text) => {
      if (String(text).includes('"address"')) settle('serves');
    });
    child.once('close', () =>
      settle(/is already open in the browser shell \(process \d+/.test(said) ? 'told' : 'failed'),
    );
  });
  return { process: child, outcome };
}

async function end({ process: child }: Start): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}

/** Two shells on one library at once, again and again; the last one is killed, so that the next finds what a crash leaves. */
async function startTwice(): Promise<void> {
  let wrong = 0;
  // Builds where the sources are newer; that belongs to nobody's start.
  await bareStart();
  const served: number[] = [];
  const told: number[] = [];
  const bare: number[] = [];
  const library = join(folder, 'contested.lectern');
  for (let run = 0; run < COUNTS.starts; run += 1) {
    if (run % 10 === 0) bare.push(await bareStart());
    const both = [startShell(library), startShell(library)];
    const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
    for (const { kind, afterMs } of outcomes) {
      if (kind === 'serves') served.push(afterMs);
      if (kind === 'told') told.push(afterMs);
    }
    const kinds = outcomes.map(({ kind }) => kind).sort();
    if (kinds.join() !== 'serves,told') wrong += 1;
    await Promise.all(both.map(end));
  }
  const times = (values: readonly number[]) => `${ms(median(values))} (p95 ${ms(percentile(values, 0.95))})`;
  report(
    'G15',
    'two shells at once on one library',
    {
      pairs: COUNTS.starts,
      owners: served.length,
      told: told.length,
      'a bare start': ms(median(bare)),
      'serves after': times(served),
      'told after': times(told),
    },
    wrong,
  );
}

try {
  printMachine();
  countRequests();
  nameFiles();
  await startTwice();
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
