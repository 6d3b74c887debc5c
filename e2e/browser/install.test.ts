// The page as an application window of its own: what the browser reads of it, and that nothing stands in the way.

import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserLaunch } from '../browser-launch.ts';
import { expect, test } from '../fixtures/test.ts';

test('the browser offers to install the page', async ({ desk, watch }) => {
  await desk.start();
  // With a profile of its own: without one a browser installs nothing.
  const context = await chromium.launchPersistentContext(join(desk.folder, 'profile'), browserLaunch());
  try {
    await watch.over(context);
    const page = await desk.openWindow(context, watch);
    await expect(page.getByRole('main')).toBeVisible();
    const session = await context.newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${desk.server.origin}/manifest.webmanifest`);
    const manifest = JSON.parse(data ?? '{}') as { readonly icons: readonly { readonly src: string }[] };
    expect(manifest).toMatchObject({ name: 'Lectern', start_url: './', display: 'standalone' });
    for (const { src } of manifest.icons) {
      const icon = await page.evaluate(async (path) => {
        const answer = await fetch(path);
        return [answer.status, answer.headers.get('content-type')];
      }, `/${src}`);
      expect([src, ...icon]).toEqual([src, 200, 'image/png']);
    }
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  } finally {
    await context.close();
  }
});
