// The graph against bare sigma and cytoscape, in Chromium with software rendering: first picture, panning, layout, stopping.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserLaunch } from '../e2e/browser-launch.ts';
import type { GraphBench } from './graph-page.ts';
import { median, ms, percentile, printMachine } from './machine.ts';

const SIZES = [
  [2_000, 6_000],
  [10_000, 30_000],
] as const;
const RUNS = 5;
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

declare const bench: GraphBench;

type Tasks = Readonly<Record<'ours' | 'bare' | 'fast', { readonly script: number; readonly any: number }>>;

const folder = mkdtempSync(join(tmpdir(), 'lectern-graph-'));
const root = resolve(import.meta.dirname, '..');

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'chrome140',
      minify: true,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: join(import.meta.dirname, 'graph-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
}

/** The page with the colours of the application, on this machine alone. */
async function serve() {
  const tokens = readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8');
  const html = `<!doctype html><meta charset="utf-8"><style>${tokens}</style><body></body><script type="module" src="/page.js"></script>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    try {
      const body = path === '/' ? html : readFileSync(join(folder, path));
      response.setHeader('Content-Type', path === '/' ? 'text/html' : (TYPES[extname(path)] ?? 'text/plain'));
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function row(what: string, ...values: readonly string[]): void {
  console.log(`  ${what.padEnd(48)} ${values.map((value) => value.padStart(9)).join('   ')}`);
}

async function measure(page: Page, count: number, links: number): Promise<void> {
  console.log(`${count.toLocaleString('en-GB')} nodes, ${links.toLocaleString('en-GB')} links; median of ${RUNS}`);
  const first = await page.evaluate(
    async ({ count, links, runs }) => {
      const graph = bench.makeGraph(count, links);
      const [ours, fast, standard]: [number[], number[], number[]] = [[], [], []];
      const [named, plain]: [number[], number[]] = [[], []];
      // The first time of each compiles; turn by turn, so that a machine that slows down slows all.
      for (let run = 0; run <= runs; run += 1) {
        const times = [await bench.bareFirstPicture(graph, true), await bench.bareFirstPicture(graph, false)] as const;
        const own = await bench.ourFirstPicture(graph);
        const onCanvas = [
          await bench.cytoscapeFirstPicture(graph, false),
          await bench.cytoscapeFirstPicture(graph, true),
        ] as const;
        if (run === 0) continue;
        ours.push(own);
        fast.push(times[0]);
        standard.push(times[1]);
        named.push(onCanvas[0]);
        plain.push(onCanvas[1]);
      }
      const tasks: Tasks[] = [];
      for (let run = 0; run < runs; run += 1)
        tasks.push({
          ours: await bench.longestTasks(graph, 'ours'),
          bare: await bench.longestTasks(graph, 'bare'),
          fast: await bench.longestTasks(graph, 'fast'),
        });
      return { ours, fast, standard, named, plain, tasks };
    },
    { count, links, runs: RUNS },
  );
  const ours = median(first.ours);
  const times = (bare: number) => `${(ours / bare).toFixed(2)} times`;
  row('first picture, ours', ms(ours));
  row('first picture, bare sigma', ms(median(first.standard)), times(median(first.standard)));
  row('first picture, bare sigma, fast programs', ms(median(first.fast)), times(median(first.fast)));
  const slower = (other: number) => `${(other / ours).toFixed(1)} × ours`;
  row('first picture, cytoscape with names and dashes', ms(median(first.named)), slower(median(first.named)));
  row('first picture, cytoscape, dots and lines alone', ms(median(first.plain)), slower(median(first.plain)));
  for (const [what, kind] of [
    ['longest script of it', 'script'],
    ['longest task of it, waiting for the drawing', 'any'],
  ] as const) {
    const [own, bare, fast] = (['ours', 'bare', 'fast'] as const).map((whose) =>
      longest(median(first.tasks.map((task) => task[whose][kind]))),
    );
    row(what, own ?? '', `bare ${bare}, fast ${fast}`);
  }

  const pan = await page.evaluate(async ({ count, links }) => bench.pan(bench.makeGraph(count, links)), {
    count,
    links,
  });
  row('panning: our JavaScript a frame, p50 and p95', ms(median(pan.js)), ms(percentile(pan.js, 0.95)));
  row('panning: frame, p50', ms(median(pan.frames)));
  row('panning: times anything but the camera moved', String(pan.processed));

  const layout = await page.evaluate(async ({ count, links }) => bench.arrange(bench.makeGraph(count, links), null), {
    count,
    links,
  });
  row('layout in its worker, from beginning to end', ms(layout.took));
  row('page’s frame while it runs, p50 and p95', ms(median(layout.frames)), ms(percentile(layout.frames, 0.95)));
  const tasks = await page.evaluate(() => bench.takeLongTasks());
  row('longest task while it runs', longest(Math.max(0, ...tasks)));

  const stops: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const stopped = await page.evaluate(async ({ count, links }) => bench.arrange(bench.makeGraph(count, links), 400), {
      count,
      links,
    });
    if (stopped.stop !== null) stops.push(stopped.stop);
  }
  row('stopping it, p50 and longest', ms(median(stops)), ms(Math.max(...stops)));
  if (count <= 2_000) {
    const differing = await page.evaluate(({ count, links }) => bench.differing(bench.makeGraph(count, links)), {
      count,
      links,
    });
    row('coordinates that differ when laid out twice', `${differing} of ${2 * count}`);
    const moved = await page.evaluate(({ count, links }) => bench.grow(bench.makeGraph(count, links)), {
      count,
      links,
    });
    row('one paper more moves the others at most', `${(100 * moved).toFixed(2)} %`);
  }
  console.log('');
}

/** The browser names tasks from 50 ms on. */
function longest(task: number): string {
  return task < 50 ? '< 50 ms' : ms(task);
}

try {
  printMachine();
  await buildPage();
  const { server, address } = await serve();
  const browser = await chromium.launch(browserLaunch());
  try {
    console.log(`Chromium ${browser.version()}, software rendering; window of 1280 × 800\n`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in window);
    for (const [count, links] of SIZES) await measure(page, count, links);
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
