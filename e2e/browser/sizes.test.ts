// Small windows, a zoom of 200 % and reduced motion: everything is still there, and still within reach.

import type { Page } from '@playwright/test';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[3] ?? '';

/** Nothing sticks out of the window sideways. */
async function fits(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);
}

async function backToList(room: ReadingRoom): Promise<void> {
  const back = room.page.getByRole('button', { name: 'Papers', exact: true });
  if (await back.isVisible()) await back.click();
}

for (const [what, width, height] of [
  ['a window of 900 pixels', 900, 700],
  ['a window of 1280 by 800 at a zoom of 200 %', 640, 400],
] as const) {
  test.describe(what, () => {
    test.use({ viewport: { width, height } });

    test('is enough to read, write, search, go elsewhere and export', async ({ room }) => {
      const { page, paper } = room;
      await backToList(room);
      await room.open(PAPER);
      await fits(page);
      await expect(paper.title).toBeInViewport();
      await paper.write('Woven in a small window.');
      await paper.addTag('small');
      await fits(page);

      await room.search('small');
      await backToList(room);
      await expect(room.hits.filter({ hasText: PAPER })).toBeInViewport();
      await room.search('');
      await fits(page);

      await page.getByRole('banner').getByRole('button', { name: 'Places' }).click();
      const places = page.getByRole('dialog', { name: 'Places' });
      await places.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeInViewport();
      await fits(page);

      const dialog = await room.openExport();
      await expect(dialog.dialog.getByRole('button', { name: 'Write the files' })).toBeInViewport({ ratio: 1 });
      await dialog.write();
      await expect(dialog.outcome).toContainText('2 files written.');
    });
  });
}

test.describe('reduced motion', () => {
  /** How many things on the page would move, for longer than one can see. */
  async function moving(page: Page): Promise<number> {
    return page.evaluate(() => {
      const seconds = (text: string) => Math.max(...text.split(',').map((one) => Number.parseFloat(one)));
      return [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return Math.max(seconds(transitionDuration), seconds(animationDuration)) > 0.01;
      }).length;
    });
  }

  test('is respected', async ({ room }) => {
    const { page } = room;
    await room.focusList();
    await room.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await moving(page)).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page)).toBe(0);
  });
});
