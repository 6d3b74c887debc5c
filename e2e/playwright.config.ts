// End-to-end tests of the built application: in a browser always, in its own window where Electron's program is there.

import { defineConfig } from '@playwright/test';

/** Two cores are enough for two browsers and two servers, not for more. */
const MOST_WORKERS = 2;

// biome-ignore lint/style/noDefaultExport: this is where Playwright looks for it
export default defineConfig({
  globalSetup: ['./global-setup.ts', './silence-setup.ts'],
  outputDir: '../test-results',
  fullyParallel: true,
  workers: MOST_WORKERS,
  // A second try is told by name as flaky; on a machine busy with something else it saves the run.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list', { printSteps: false }], ['./long-task-reporter.ts']],
  // A slow machine that is busy with something else passes too; a test that waits for nothing does not.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
  },
  projects: [
    { name: 'browser', testDir: './browser' },
    { name: 'desktop', testDir: './desktop' },
  ],
});
