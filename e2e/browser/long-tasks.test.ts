// The watch over long tasks itself: it sees one, and overlooks those of the start and of others.

import type { Page } from '@playwright/test';
import { away, MOST_MS, markStart, START_MARKS, startTrace, stopTrace } from '../fixtures/long-tasks.ts';
import { expect, test } from '../fixtures/test.ts';

/** Work for some hundred milliseconds on any machine of today. */
async function work(page: Page): Promise<void> {
  await page.evaluate(() => {
    let kept = 0;
    for (let round = 0; round < 400_000_000; round++) kept = (Math.imul(kept, 1_664_525) + 1_013_904_223) | 0;
    document.title = String(kept);
  });
}

test('a task that holds the thread of a page is noticed, but at the start', async ({ browser, page }) => {
  await startTrace(browser);
  await page.goto('about:blank');
  await page.evaluate(markStart, START_MARKS);
  await work(page);
  await page.setContent('<main>here</main>');
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, START_MARKS.started);
  await work(page);
  await away(page, () => work(page));
  const long = (await stopTrace(browser)).filter(({ ownMs }) => ownMs > MOST_MS);
  expect(long.map(({ isStart }) => isStart)).toEqual([true, false]);
});
