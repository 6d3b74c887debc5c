// Other pages on this machine, in a real browser, against a running shell (G12; BH2 to BH9): none learns or changes anything.

import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { InfoAnswer } from '../fixtures/answers.ts';
import { CAN_LIST_SOCKETS, commandLinesUnder } from '../fixtures/kernel-sockets.ts';
import { expect, test } from '../fixtures/test.ts';

/** What a page on another port of this machine can try; each gives what it learned. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  'reads the page': "fetch(target + '/').then((answer) => answer.text())",
  'reads a file of the page': "fetch(target + '/icon-192.png').then((answer) => answer.text())",
  'reads the libraries': "fetch(target + '/libraries').then((answer) => answer.text())",
  'reads with credentials': "fetch(target + '/libraries', { credentials: 'include' }).then((answer) => answer.text())",
  'guesses a token': "fetch(target + '/libraries', { headers: { Authorization: 'Bearer x' } }).then((a) => a.text())",
  'posts JSON':
    "fetch(target + '/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then((a) => a.text())",
  'posts text': "fetch(target + '/session', { method: 'POST', body: '{\"code\":\"x\"}' }).then((a) => a.text())",
  deletes: "fetch(target + '/libraries', { method: 'DELETE' }).then((a) => a.text())",
  'loads a script': "load('script', { src: target + '/index.html' })",
  'loads an image': "load('img', { src: target + '/icon-192.png' })",
  'loads a style': "load('link', { rel: 'stylesheet', href: target + '/index.html' })",
  'listens for events':
    "new Promise((yes, no) => { const s = new EventSource(target + '/engine'); s.onopen = yes; s.onerror = no; })",
  'talks to the engine': `new Promise((yes, no) => {
    const socket = new WebSocket(target.replace('http', 'ws') + '/engine');
    socket.onopen = () => socket.send(JSON.stringify({ token: 'x' }));
    socket.onmessage = ({ data }) => yes(data);
    socket.onclose = socket.onerror = no;
  })`,
  'puts it in a frame': `new Promise((yes, no) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.onload = () => { try { yes(frame.contentDocument.body.innerHTML || no()); } catch { no(); } };
    frame.src = target + '/';
    setTimeout(no, 2000);
  })`,
  'opens a window on it and looks inside': `new Promise((yes, no) => {
    const other = window.open(target + '/');
    setTimeout(() => { try { yes(other.document.body.innerHTML || no()); } catch { no(); } }, 1500);
  })`,
};

const HELPERS = `
  const load = (tag, attributes) => new Promise((yes, no) => {
    const element = Object.assign(document.createElement(tag), attributes, { onload: yes, onerror: no });
    document.head.append(element);
  });`;

async function startOtherSite(): Promise<Server> {
  const site = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Elsewhere</title><body>Elsewhere</body>');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  return site;
}

/** What an attempt learned, or null. */
function attempt(page: Page, target: string, code: string): Promise<string | null> {
  return page.evaluate(
    ([address, helpers, body]) =>
      new Function(
        'target',
        `${helpers}; return (async () => ${body})().then((learned) => String(learned), () => null);`,
      )(address) as Promise<string | null>,
    [target, HELPERS, code] as const,
  );
}

/** Those that get somewhere against a server that does not defend itself. */
const ALLOWED_AT_HOME = ['reads the page', 'reads with credentials', 'posts JSON', 'posts text', 'puts it in a frame'];

test('pages from elsewhere learn nothing and change nothing', async ({ desk, room, browser }) => {
  test.slow();
  await expect(room.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const before = await desk.ask<InfoAnswer>('info');
  const site = await startOtherSite();
  // Not over the watch: here everything is refused, and the browser says so on the console.
  const context = await browser.newContext();
  const { port } = site.address() as AddressInfo;
  // Another port of this machine, which counts as the same site, and a page of no origin at all.
  for (const from of [`http://127.0.0.1:${port}/`, 'data:text/html,<title>Elsewhere</title><body></body>']) {
    for (const [what, code] of Object.entries(ATTEMPTS)) {
      const page = await context.newPage();
      await page.goto(from);
      expect([from.slice(0, 8), what, await attempt(page, desk.server.origin, code)]).toEqual([
        from.slice(0, 8),
        what,
        null,
      ]);
      await page.close();
    }
  }
  const home = await context.newPage();
  await home.goto(`http://127.0.0.1:${port}/`);
  for (const what of ALLOWED_AT_HOME) {
    const learned = await attempt(home, `http://127.0.0.1:${port}`, ATTEMPTS[what] ?? '');
    expect([what, learned === null]).toEqual([what, false]);
  }
  await context.close();
  site.close();
  expect(await desk.ask<InfoAnswer>('info')).toEqual(before);
  expect(readdirSync(desk.exportFolder)).toEqual([]);
});

test('what opens the page is nowhere to be found afterwards (BH6)', async ({ desk, openWindow }) => {
  await desk.start();
  const page = await openWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const token = await page.evaluate(
    () => Object.values({ ...sessionStorage }).find((value) => value.length >= 40) ?? '',
  );
  expect(token).not.toBe('');
  const secret = /[\w-]{43}/.exec(token)?.[0] ?? '';
  expect(secret).not.toBe('');
  const places = await page.evaluate(() => [
    location.href,
    document.referrer,
    document.cookie,
    JSON.stringify({ ...localStorage }),
    JSON.stringify(history.state),
    document.documentElement.outerHTML,
    JSON.stringify(performance.getEntries().map(({ name }) => name)),
  ]);
  for (const place of places) expect(place).not.toContain(secret);
  expect(new URL(page.url()).hash).toBe('');
  expect(page.url()).not.toMatch(/[\w-]{43}/);
  await page.goBack().catch(() => undefined);
  expect(page.url()).not.toMatch(/[\w-]{43}/);
  if (CAN_LIST_SOCKETS) {
    const lines = commandLinesUnder(process.pid);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toContain(secret);
  }
});
