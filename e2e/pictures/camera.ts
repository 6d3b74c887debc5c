// Takes a picture of a screen at every size and in both schemes, into the ignored folder `screenshots`.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isStill } from '../fixtures/accessibility.ts';
import { ROOT } from '../fixtures/lectern-process.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const FOLDER = join(ROOT, 'screenshots');

/** `paper` becomes `paper-1280-light.png` and so on. The page is left as it was. */
export async function shoot(page: Page, screen: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await shootAsIs(page, `${screen}-${size.width}`);
  }
  await page.setViewportSize(SIZES[0]);
}

/** At the size the window has, in both schemes. */
export async function shootAsIs(page: Page, screen: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await isStill(page);
    await page.screenshot({ path: join(FOLDER, `${screen}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
