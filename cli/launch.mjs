// Runs the built command line, building first when a checkout's sources are newer than what was built.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const lockFile = join(dist, 'building.lock');

const SOURCES = ['shared', 'db', 'cli', 'electron', 'renderer', 'vite.config.ts', 'package.json', 'package-lock.json'];
/** One file of each part of the build; as old as the oldest of them is the build. */
const BUILT = ['page/index.html', 'engine/engine.js', 'cli/lectern.js', 'electron/main.js', 'preload/preload.cjs'].map(
  (file) => join(dist, file),
);

/** What is lost of a time between two file systems. */
const CLOCK_GRAIN_MS = 1;
const LOCK_POLL_MS = 100;
/** No build takes this long; a lock this old is nobody's, whatever process has its number now. */
const LOCK_MAX_AGE_MS = 5 * 60_000;

export async function launch() {
  try {
    // A packaged copy has no sources beside it and runs what it was shipped with.
    if (existsSync(join(root, 'vite.config.ts'))) await buildIfStale();
    const { main } = await import(pathToFileURL(join(dist, 'cli/lectern.js')).href);
    await main(process.argv);
  } catch (error) {
    process.stderr.write(`lectern: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

async function buildIfStale() {
  while (isStale()) {
    if (!takeLock()) {
      await delay(LOCK_POLL_MS);
      continue;
    }
    try {
      // Whoever had the lock before may have built meanwhile.
      if (isStale()) build();
    } finally {
      rmSync(lockFile, { force: true });
    }
  }
}

function isStale() {
  return newestSource() > Math.min(...BUILT.map(modifiedAt)) + CLOCK_GRAIN_MS;
}

function newestSource() {
  return Math.max(...SOURCES.map((source) => newestIn(join(root, source))));
}

/** When a file, or anything in a folder, last changed. A folder itself changes when a file leaves it. */
function newestIn(path) {
  if (path.endsWith('.test.ts')) return 0;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function build() {
  process.stderr.write('lectern: building, because the sources are newer than the last build\n');
  const seconds = newestSource() / 1_000;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'error'], {
    cwd: root,
    // Standard output belongs to the command's own answer.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error('the build failed; nothing was started');
  // As old as what it was made from: a source edited meanwhile is newer, and a clock that is wrong does not matter.
  for (const file of BUILT) utimesSync(file, seconds, seconds);
}

/** Makes the lock file, or answers false while a living process has it. */
function takeLock() {
  mkdirSync(dist, { recursive: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwnerAlive()) rmSync(lockFile, { force: true });
    return false;
  }
}

function isOwnerAlive() {
  if (Date.now() - modifiedAt(lockFile) > LOCK_MAX_AGE_MS) return false;
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
