// How the browser is started: the one found, without a sandbox only where there can be none, and deaf to the world.

import type { LaunchOptions } from '@playwright/test';
import { findOrInstallBrowser } from './find-browser.ts';

/** Set by the global setup where the browser's own sandbox cannot start, for the workers to read. */
const NO_SANDBOX = 'LECTERN_E2E_NO_SANDBOX';

/** A browser looks things up by itself; here it reaches this machine and nothing else, whatever it tries. */
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export function browserLaunch(): LaunchOptions {
  return { executablePath: findOrInstallBrowser(), chromiumSandbox: hasSandbox(), args: FLAGS };
}

/** Chromium refuses its sandbox to root. */
export function hasSandbox(): boolean {
  return process.getuid?.() !== 0 && process.env[NO_SANDBOX] === undefined;
}

/** For everything started after this, workers included. */
export function giveUpSandbox(): void {
  process.env[NO_SANDBOX] = '1';
}
