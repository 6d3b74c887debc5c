// Pictures of every screen, for looking at and for the README: `npm run screenshots`.

import { defineConfig } from '@playwright/test';

// biome-ignore lint/style/noDefaultExport: this is where Playwright looks for it
export default defineConfig({
  globalSetup: './global-setup.ts',
  testDir: './pictures',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  },
});
