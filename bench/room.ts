// The room with 10,000 papers, measured in Chromium: start, scrolling, filters, palette, notes; beside a bare page.
/// <reference lib="dom" />

import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../e2e/browser-launch.ts';
import { corpus, dumpOf } from './corpus.ts';
import { median, ms, percentile, printMachine } from './machine.ts';
import { barePage } from './room-baseline.ts';
import { type Frames, installProbe } from './room-probe.ts';

const PAPERS = 10_000;
const STARTS = 5;
const SCROLL_FRAMES = 240;
const SCROLL_PX = 150;
const FILTER_TURNS = 20;
const TYPED = 'layer normalization of residual networks';
const NOTE =
  'The mean is not needed at all: what matters is the scale of the whole layer, and where it stands. '.repeat(2);
const ENTRY = join(import.meta.dirname, '../cli/lectern.mjs');
const LIST = '[role="listbox"][aria-label="Papers"]';

interface Measured {
  readonly times: readonly number[];
  /** The longest task of the page's thread meanwhile; 0 when none took 50 ms. */
  readonly longest: number;
}

class Server {
  readonly child: ChildProcessWithoutNullStreams;
  readonly #addresses: AsyncIterator<string>;

  constructor(library: string) {
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
    this.child = spawn(process.execPath, [ENTRY, 'serve', '--json', '--no-open', '--library', library], { env });
    this.#addresses = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async address(isFirst: boolean): Promise<string> {
    if (!isFirst) this.child.stdin.write('\n');
    const { value } = await this.#addresses.next();
    return (JSON.parse(value) as { readonly address: string }).address;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
  }
}

async function newPage(browser: Browser, firstSelector: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe, firstSelector);
  return page;
}

/** From the beginning of the page to its first row. */
async function start(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForFunction(() => window.probe.firstSeen !== null);
  return page.evaluate(() => window.probe.firstSeen ?? Number.NaN);
}

async function longest(page: Page): Promise<number> {
  return Math.max(0, ...(await page.evaluate(() => window.probe.takeLongTasks())));
}

async function measured(page: Page, work: () => Promise<readonly number[]>): Promise<Measured> {
  await longest(page);
  const times = await work();
  return { times, longest: await longest(page) };
}

/** Runs `act` once the page is watching for it; gives the time from the press to the frame that shows its effect. */
async function fromInput(page: Page, holds: () => boolean, act: () => Promise<void>): Promise<number> {
  const watching = page.evaluateHandle((source) => {
    const result = window.probe.fromInput(new Function(`return (${source})()`) as () => boolean);
    return { result };
  }, holds.toString());
  const handle = await watching;
  await act();
  return handle.evaluate(({ result }) => result);
}

async function scroll(page: Page, selector: string, rowSelector: string): Promise<Frames> {
  return page.evaluate(([list, row, byPx, count]) => window.probe.scroll(list, row, byPx, count), [
    selector,
    rowSelector,
    SCROLL_PX,
    SCROLL_FRAMES,
  ] as const);
}

async function toggleFilter(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: /^Filter/ }).click();
  const chip = page.getByRole('dialog', { name: 'Filters' }).getByText('With a note');
  const times: number[] = [];
  for (let turn = 0; turn < FILTER_TURNS; turn++) {
    const isOn = turn % 2 === 0;
    const holds = isOn
      ? () => document.querySelector('[role="listbox"][aria-label="Papers"] [role="option"]') === null
      : () => document.querySelector('[role="listbox"][aria-label="Papers"] [role="option"]') !== null;
    times.push(await fromInput(page, holds, () => chip.click()));
  }
  await page.keyboard.press('Escape');
  return times;
}

/** Each letter until the papers for what is typed are listed. */
async function typeInPalette(page: Page): Promise<number[]> {
  await page.locator(LIST).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).waitFor();
  const times: number[] = [];
  for (const letter of TYPED) {
    const isAnswered = () =>
      (document.querySelector('[role="dialog"] footer [role="status"]')?.textContent ?? '') !== '';
    times.push(await fromInput(page, isAnswered, () => page.keyboard.press(keyOf(letter))));
  }
  await page.keyboard.press('Escape');
  return times;
}

/** Each letter until the frame that shows it. */
async function typeInto(page: Page, text: string): Promise<number[]> {
  const times: number[] = [];
  for (const letter of text) {
    times.push(
      await fromInput(
        page,
        () => true,
        () => page.keyboard.press(keyOf(letter)),
      ),
    );
  }
  return times;
}

function keyOf(letter: string): string {
  return letter === ' ' ? 'Space' : letter;
}

function row(name: string, ours: Measured, bare: Measured | null): void {
  const pair = ({ times }: Measured) =>
    `${ms(median(times)).padStart(9)} ${ms(percentile(times, 0.95)).padStart(9)} ${ms(Math.max(...times)).padStart(9)}`;
  const task = ({ longest: task }: Measured) => (task === 0 ? 'none' : ms(task)).padStart(9);
  console.log(
    `  ${name.padEnd(38)}${pair(ours)} ${task(ours)}   ${bare === null ? '' : `${pair(bare)} ${task(bare)}`}`,
  );
}

async function measureBare(browser: Browser, html: string) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const starts: number[] = [];
  let page = await newPage(browser, 'li:last-child');
  for (let run = 0; run < STARTS; run++) {
    await page.context().close();
    page = await newPage(browser, 'li:last-child');
    starts.push(await start(page, address));
  }
  const atStart = { times: starts, longest: await longest(page) };
  let frames: Frames = { deltas: [], blank: 0 };
  const scrolling = await measured(page, async () => {
    frames = await scroll(page, 'ul', 'li');
    return frames.deltas;
  });
  await page.getByLabel('filter').focus();
  const filter = await measured(page, async () => {
    const times: number[] = [];
    for (let turn = 0; turn < FILTER_TURNS; turn++) {
      const holds = turn % 2 === 0 ? () => document.title === 'q' : () => document.title === '';
      times.push(await fromInput(page, holds, () => page.keyboard.press(turn % 2 === 0 ? 'q' : 'Backspace')));
    }
    return times;
  });
  await page.getByLabel('note').focus();
  const note = await measured(page, () => typeInto(page, NOTE));
  await page.context().close();
  server.close();
  return { atStart, scrolling, filter, note };
}

async function measureRoom(browser: Browser, library: string) {
  const began = performance.now();
  const server = new Server(library);
  let address = await server.address(true);
  const serving = performance.now() - began;
  const starts: number[] = [];
  let page = await newPage(browser, `${LIST} [role="option"]`);
  for (let run = 0; run < STARTS; run++) {
    await page.context().close();
    page = await newPage(browser, `${LIST} [role="option"]`);
    starts.push(await start(page, address));
    address = await server.address(false);
  }
  const atStart = { times: starts, longest: await longest(page) };
  let blank = 0;
  const scrolling = await measured(page, async () => {
    const frames = await scroll(page, LIST, '[role="option"]');
    blank = frames.blank;
    return frames.deltas;
  });
  const filter = await measured(page, () => toggleFilter(page));
  const palette = await measured(page, () => typeInPalette(page));
  await page.locator(LIST).focus();
  await page.keyboard.press('Home');
  await page.getByRole('textbox', { name: 'Note in Markdown' }).click();
  const note = await measured(page, () => typeInto(page, NOTE));
  await page.context().close();
  await server.stop();
  return { serving, atStart, scrolling, blank, filter, palette, note };
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-room-'));
const browser = await chromium.launch(browserLaunch());
try {
  printMachine();
  const records = corpus(PAPERS);
  const library = join(folder, 'room.lectern');
  const dump = join(folder, 'room.txt');
  writeFileSync(dump, dumpOf(records));
  execFileSync(process.execPath, [ENTRY, 'import', '--library', library, dump], { stdio: 'ignore' });
  const bare = await measureBare(browser, barePage(records));
  const room = await measureRoom(browser, library);
  console.log(`${PAPERS} papers in Chromium ${browser.version()}, beside the same titles as a bare page`);
  console.log(`  ${''.padEnd(38)}   median       p95   longest longest task   (the same for the bare page)`);
  row(`start to usable list, ${STARTS} times`, room.atStart, bare.atStart);
  row('a frame of scrolling', room.scrolling, bare.scrolling);
  row('filter: press to list', room.filter, bare.filter);
  row('palette: key to papers found', room.palette, null);
  row('note: key to letter', room.note, bare.note);
  console.log(`  frames of scrolling with an empty middle: ${room.blank} of ${SCROLL_FRAMES}`);
  console.log(`  start of the server until it gives an address: ${ms(room.serving)}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
