// Suggested links: how long until all are there, whether anybody waits meanwhile, and what they say.
//
//   suggestions.ts DUMP [--find "A outperforms B"]... [--show N]
//   suggestions.ts FILE.jsonl | N [--shape alike|one-name|long-list]

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { createEngineContext, type EngineContext } from '#db/engine-context.ts';
import { router } from '#db/services/router.ts';
import { insertPaper } from '#db/store/papers.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { parseAbstractDump } from '#shared/formats/abstract-dump/parse.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { sameName } from '#shared/text/names/canonical.ts';
import { type BenchRecord, corpus, HARD_SHAPES, hardCorpus } from './corpus.ts';
import { ms, percentile, printMachine } from './machine.ts';
import { bm25 } from './related-baseline.ts';
import { readPapers } from './related-data.ts';

/** Between two questions put to the engine while it works. */
const ASK_EVERY_MS = 100;
const PER_STEP = 500;
/** The baseline looks at every paper for every question: it is timed on this many and reckoned for all. */
const BASELINE_QUESTIONS = 200;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { find: { type: 'string', multiple: true }, show: { type: 'string' }, shape: { type: 'string' } },
});
const [source] = positionals;
if (source === undefined) {
  console.error('usage: suggestions.ts DUMP | FILE.jsonl | N [--shape S] [--find "A outperforms B"]... [--show N]');
  process.exit(2);
}

printMachine();
console.log(`Load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`);
const papers = papersOf(source);
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const file = join(folder, 'bench.lectern');
try {
  const baseline = await bare(papers);
  console.log(
    `${papers.length} papers; plain BM25, five best of each: ${ms(baseline)}${papers.length > BASELINE_QUESTIONS ? ` (reckoned from ${BASELINE_QUESTIONS})` : ''}`,
  );
  await withEngine(async (context) => {
    for (let from = 0; from < papers.length; from += PER_STEP) await add(context, papers.slice(from, from + PER_STEP));
    await measure('first reading', context);
    const [paper] = papers;
    await add(context, [{ title: `Once more: ${paper?.title}`, abstract: paper?.abstract ?? '' }]);
    await measure('one paper more', context);
  });
  await withEngine((context) => measure('opened again', context));
  if (options.find || options.show) await withEngine(show);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function papersOf(from: string): BenchRecord[] {
  if (/^\d+$/.test(from)) {
    const shape = HARD_SHAPES.find((known) => known === options.shape);
    return shape === undefined ? corpus(Number(from)) : hardCorpus(shape, Number(from));
  }
  if (from.endsWith('.jsonl')) return readPapers(from);
  return [...parseAbstractDump(decodeLines(new Uint8Array(readFileSync(from)))).records];
}

/** The baseline: likeness by plain BM25 alone, in one go; what asking about all papers would take. */
async function bare(records: readonly BenchRecord[]): Promise<number> {
  const start = performance.now();
  const rank = bm25(records.map((record, at) => ({ id: String(at), ...record })));
  const indexed = performance.now();
  const asked = Math.min(records.length, BASELINE_QUESTIONS);
  for (let at = 0; at < asked; at += 1) rank(String(Math.floor((at * records.length) / asked))).slice(0, 5);
  return indexed - start + ((performance.now() - indexed) * records.length) / asked;
}

async function withEngine(work: (context: EngineContext) => Promise<void>): Promise<void> {
  const context = createEngineContext({ libraryFile: file, shell: 'bench', temporaryFolder: folder }, () => undefined);
  try {
    await work(context);
  } finally {
    await context.analysis.close();
    context.library.close();
  }
}

async function add({ library }: EngineContext, records: readonly BenchRecord[]): Promise<void> {
  await library.write({ kind: 'import', count: records.length, subject: null }, (tx) => {
    for (const { title, abstract } of records) insertPaper(tx, recordOf(title, abstract));
  });
}

function recordOf(title: string, abstract: string) {
  const nothing = { sourceKey: null, issued: null, listingDate: null, containerTitle: null };
  const lists = { authors: [], identifiers: [], links: [], keywords: [], parts: [], warnings: [] };
  return { index: 1, title, abstract, ...nothing, ...lists, span: { start: 0, end: 0 }, rule: 'bench', confidence: 1 };
}

/** Time until every suggestion is there; meanwhile the list of papers is asked for over and over. */
async function measure(name: string, context: EngineContext): Promise<void> {
  const client = createRouterClient(router, { context });
  const steps: number[] = [];
  const listening = new AbortController();
  const following = (async () => {
    for await (const event of context.events.subscribe('event', { signal: listening.signal }))
      if (event.type === 'tasks.progress') steps.push(performance.now());
  })().catch(() => undefined);
  const waits: number[] = [];
  let isDone = false;
  const start = performance.now();
  const processor = process.cpuUsage();
  const asking = (async () => {
    while (!isDone) {
      const asked = performance.now();
      await client.papers.list({ limit: 50 });
      waits.push(performance.now() - asked);
      await delay(ASK_EVERY_MS);
    }
  })();
  const { total, suggestions } = await client.suggestions.list({ whole: true, limit: 50 });
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  isDone = true;
  await asking;
  listening.abort();
  await following;
  const gaps = [start, ...steps, start + took].map((at, index, all) => at - (all[index - 1] ?? at));
  console.log(
    `  ${name}: ${total} suggestions after ${ms(took)} (${ms((user + system) / 1_000)} of processor time, all threads), the first 50 with ${suggestions.flatMap(({ evidence }) => evidence).length} sentences`,
  );
  console.log(
    `    a page of papers meanwhile: median ${ms(percentile(waits, 0.5))}, p95 ${ms(percentile(waits, 0.95))}, longest ${ms(Math.max(...waits))}; progress told ${steps.length} times, longest silence ${ms(Math.max(...gaps))}`,
  );
}

async function show(context: EngineContext): Promise<void> {
  const client = createRouterClient(router, { context });
  const all: Suggestion[] = [];
  for (;;) {
    const page = await client.suggestions.list({ whole: true, offset: all.length, limit: 500 });
    all.push(...page.suggestions);
    if (page.suggestions.length === 0 || all.length >= page.total) break;
  }
  const { rows } = await client.papers.list({ limit: 500 });
  const titles = new Map<string, string>(rows.map(({ id, title }) => [id, title]));
  for (const wanted of options.find ?? []) {
    const at = all.findIndex((suggestion) => says(suggestion, wanted, titles));
    console.log(
      at < 0 ? `\nNOT SUGGESTED: ${wanted}` : `\n${word(all[at] as Suggestion)}  [${at + 1} of ${all.length}]`,
    );
  }
  for (const suggestion of all.slice(0, Number(options.show ?? 0))) console.log(`\n${word(suggestion)}`);
}

/** Whether a suggestion is "SOURCE type TARGET", an end named by itself or by how its paper's title begins. */
function says({ type, source, target }: Suggestion, wanted: string, titles: ReadonlyMap<string, string>): boolean {
  const [from, to, ...others] = wanted.split(` ${type.name} `);
  if (from === undefined || to === undefined || others.length > 0) return false;
  const is = ({ name, paperId }: Suggestion['source'], words: string) =>
    sameName(name, words) || (titles.get(paperId ?? '') ?? '').toLowerCase().startsWith(words.toLowerCase());
  return (is(source, from) && is(target, to)) || (type.isSymmetric && is(source, to) && is(target, from));
}

function word({ type, source, target, confidence, rule, evidence }: Suggestion): string {
  const quotes = evidence.map(({ quote }) => `   ${quote}`);
  return [`${source.name} ${type.name} ${target.name}  (${rule} ${confidence})`, ...quotes].join('\n');
}
