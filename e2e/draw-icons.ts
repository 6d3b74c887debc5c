// Draws the application's icons from renderer/icon.svg: `npm run icons`, after the sign was changed.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserLaunch } from './browser-launch.ts';

const ROOT = join(import.meta.dirname, '..');
const SIGN = join(ROOT, 'renderer/icon.svg');

interface Drawing {
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Share of the width left free on each side. */
  readonly margin: number;
  /** Fills the square, so that a system may cut any shape out of it. */
  readonly isFull: boolean;
}

const plain = (file: string, size: number): Drawing => ({ file, size, margin: 0, isFull: false });

const DRAWINGS: readonly Drawing[] = [
  ...[16, 32, 48, 64, 128, 256, 512, 1024].map((size) => plain(`electron/icons/${size}x${size}.png`, size)),
  // The Dock expects air around a sign.
  { file: 'electron/icons/mac.png', size: 1024, margin: 0.098, isFull: false },
  plain('renderer/public/icon-192.png', 192),
  plain('renderer/public/icon-512.png', 512),
  { file: 'renderer/public/icon-maskable-512.png', size: 512, margin: 0, isFull: true },
];

async function draw(browser: Browser, svg: string, { file, size, margin, isFull }: Drawing): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  const ground = isFull ? (/<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? 'none') : 'transparent';
  const inner = Math.round(size * (1 - 2 * margin));
  await page.setContent(
    `<style>html { background: ${ground} } body { margin: ${(size - inner) / 2}px }
     svg { display: block; width: ${inner}px; height: ${inner}px }</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: !isFull, type: 'png' });
  await page.close();
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), png);
}

const svg = readFileSync(SIGN, 'utf8');
const browser = await chromium.launch(browserLaunch());
try {
  for (const drawing of DRAWINGS) await draw(browser, svg, drawing);
} finally {
  await browser.close();
}
// A test tells by this when the sign was changed and the icons were not drawn again.
writeFileSync(join(ROOT, 'electron/icons/drawn-from.sha256'), `${createHash('sha256').update(svg).digest('hex')}\n`);
