// Once before all tests: a browser that starts, a build that is current, and a word on what will be skipped.

import { chromium } from '@playwright/test';
import { browserLaunch, giveUpSandbox, hasSandbox } from './browser-launch.ts';
import { electronBinary } from './fixtures/electron-binary.ts';
import { runLectern } from './fixtures/lectern-process.ts';

// biome-ignore lint/style/noDefaultExport: this is what Playwright calls
export default async function globalSetup(): Promise<void> {
  await startBrowserOnce();
  // The launcher builds when the sources are newer than the build; no test should have to wait for that.
  const { code, err } = await runLectern(['--version']);
  if (code !== 0) throw new Error(`The application could not be built or started:\n${err}`);
  if (electronBinary() === null) process.stdout.write('desktop: skipped: no Electron binary\n');
}

/** Some machines let no ordinary account have the sandbox's namespaces; that is no reason not to test. */
async function startBrowserOnce(): Promise<void> {
  try {
    await (await chromium.launch(browserLaunch())).close();
  } catch (error) {
    if (!hasSandbox()) throw error;
    giveUpSandbox();
    await (await chromium.launch(browserLaunch())).close();
    process.stdout.write('browser: its sandbox cannot start on this machine, so the tests run without it\n');
  }
}
