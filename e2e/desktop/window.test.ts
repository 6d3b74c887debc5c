// The application in its own window: the main job, and what a page may not do there (trust.md 1b, last column).

import { expect } from '@playwright/test';
import { NO_DESKTOP, test } from '../fixtures/desktop-shell.ts';
import { DUMP_FILE_NAME, dump, TITLES } from '../fixtures/dump.ts';

test.skip(NO_DESKTOP !== null, NO_DESKTOP ?? '');

test('opens a file it is started with, and has its papers after a restart', async ({ desktop }) => {
  const first = await desktop.start(desktop.file(DUMP_FILE_NAME, dump()));
  await first.room.preview().commit(`Import ${TITLES.length} papers`);
  await first.room.counts(TITLES.length);
  const second = await desktop.start();
  await second.room.isOpen();
  await second.room.counts(TITLES.length);
});

test('gives the page nothing but its bridge, in a sandbox', async ({ desktop }) => {
  const { app, room } = await desktop.start();
  await room.isOpen();
  expect(await room.page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof process])).toEqual([
    'undefined',
    'undefined',
  ]);
  const metrics = await app.evaluate(({ app: main }) => main.getAppMetrics());
  expect(metrics.filter(({ type }) => type === 'Tab').every(({ sandboxed }) => sandboxed === true)).toBe(true);
});

test('stays on its page: no other address, no second window, no file outside of it', async ({ desktop }) => {
  const { app, room } = await desktop.start();
  await room.isOpen();
  const address = room.page.url();
  await room.page.evaluate(() => {
    window.open('https://example.org/');
    location.href = 'https://example.org/';
  });
  await expect(room.places.or(room.welcome).first()).toBeVisible();
  expect(room.page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  const outside = await room.page.evaluate(() =>
    fetch('app://bundle/..%2f..%2fpackage.json').then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  expect(outside).toBe(false);
});
