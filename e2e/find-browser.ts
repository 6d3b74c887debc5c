// Finds a Chromium-based browser to test in, or installs one: the download of Playwright first, then the system's package.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const ELSEWHERE = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of an installed browser that starts, or null. `LECTERN_BROWSER` names one outright. */
function installedBrowser(): string | null {
  const named = process.env['LECTERN_BROWSER'];
  if (named) return named;
  const found = ON_PATH.flatMap((name) => which(name) ?? []);
  const there = [...found, ...ELSEWHERE, chromium.executablePath()].filter((path) => existsSync(path));
  return there.find(starts) ?? null;
}

/** A browser whose libraries are missing is there and of no use. Windows has them, and no answer on the console. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: START_TIMEOUT_MS }).status === 0;
}

const START_TIMEOUT_MS = 30_000;

function which(name: string): string | null {
  const command = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(command, [name], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? null) : null;
}

/** Path of a browser, installed where none is there; found once for every process after. Throws with what was tried. */
export function findOrInstallBrowser(): string {
  const path = findOrInstall();
  process.env['LECTERN_BROWSER'] = path;
  return path;
}

function findOrInstall(): string {
  const attempts: string[] = [];
  for (const [what, install] of INSTALLERS) {
    const path = installedBrowser();
    if (path) return path;
    process.stderr.write(`No browser to test in; trying ${what}.\n`);
    try {
      install();
    } catch (error) {
      attempts.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  const path = installedBrowser();
  if (path) return path;
  throw new Error(
    `No Chrome, Chromium or Edge was found or could be installed.\n${attempts.join('\n')}\nInstall one, or name it in LECTERN_BROWSER.`,
  );
}

/** A download that hangs must not hang the tests. */
const INSTALL_TIMEOUT_MS = 180_000;

const INSTALLERS: readonly (readonly [string, () => void])[] = [
  ['the download of Playwright', () => run('npx', ['playwright', 'install', 'chromium'])],
  ['the package of the system', installWithApt],
];

function installWithApt(): void {
  const needsSudo = process.getuid?.() !== 0;
  const apt = (...args: string[]) => (needsSudo ? run('sudo', ['-n', 'apt-get', ...args]) : run('apt-get', args));
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_TIMEOUT_MS, env });
}
