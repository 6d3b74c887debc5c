// Related papers: how well they are ranked on judged collections, and how fast at any size.
//
//   related.ts FOLDER [--documents FILE] [--variants] [--cross-validate]
//   related.ts --dump FILE --pairs FILE [--show N]
//   related.ts --speed N | --speed FILE.jsonl

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '#shared/text/related/analyse.ts';
import { readableTerms } from '#shared/text/related/readable.ts';
import { RelatedIndex } from '#shared/text/related/related-index.ts';
import {
  ANALYSIS,
  type AnalysisSettings,
  FACETS,
  type Plane,
  RANKING,
  type RankingSettings,
} from '#shared/text/related/settings.ts';
import { corpus } from './corpus.ts';
import { ms, percentile, printMachine } from './machine.ts';
import { bm25 } from './related-baseline.ts';
import {
  type JudgedCollection,
  type JudgedQuery,
  readJudgedDump,
  readJudgedFolder,
  readPapers,
} from './related-data.ts';
import { foundAmong, interval, mean, ndcg } from './related-measures.ts';

interface Settings {
  readonly analysis: AnalysisSettings;
  readonly ranking: RankingSettings;
}

const CHOSEN: Settings = { analysis: ANALYSIS, ranking: RANKING };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    dump: { type: 'string' },
    pairs: { type: 'string' },
    show: { type: 'string' },
    speed: { type: 'string' },
    variants: { type: 'boolean' },
    'cross-validate': { type: 'boolean' },
  },
});

printMachine();
if (options.speed !== undefined) measureSpeed(options.speed);
for (const folder of positionals) {
  const judged = readJudgedFolder(folder, options.documents);
  console.log(`${folder}: ${judged.papers.length} papers, ${judged.queries.length} questions`);
  const baseline = bm25(judged.papers);
  report(
    'plain BM25',
    scoreRankings(judged, ({ id }) => baseline(id)),
  );
  report('as chosen', score(judged, CHOSEN));
  if (options.variants === true) for (const [name, settings] of variants()) report(name, score(judged, settings));
  if (options['cross-validate'] === true) crossValidate(judged);
}
if (options.dump !== undefined && options.pairs !== undefined) measureDump(readJudgedDump(options.dump, options.pairs));

function indexOf(judged: JudgedCollection, { analysis, ranking }: Settings): RelatedIndex {
  const index = new RelatedIndex(ranking);
  for (const paper of judged.papers) index.put(paper.id, analyse(paper, analysis));
  index.learn();
  return index;
}

function score(judged: JudgedCollection, settings: Settings): Map<string, number[]> {
  const index = indexOf(judged, settings);
  return scoreRankings(judged, (query) => rank(index, query, isPooled(judged) ? judged.papers.length : 10));
}

/** nDCG@10 of every question, by facet. Where some papers were judged unrelated, only the judged ones are ranked. */
function scoreRankings(judged: JudgedCollection, rankingOf: (query: JudgedQuery) => string[]): Map<string, number[]> {
  const inPool = isPooled(judged);
  const scores = new Map<string, number[]>();
  for (const query of judged.queries) {
    const ranking = rankingOf(query);
    const value = ndcg(inPool ? ranking.filter((id) => query.grades.has(id)) : ranking, query.grades);
    scores.set(query.facet, [...(scores.get(query.facet) ?? []), value]);
  }
  return scores;
}

/** Whether some papers were judged unrelated; otherwise all that were not judged count as such. */
function isPooled({ queries }: JudgedCollection): boolean {
  return queries.some(({ grades }) => [...grades.values()].includes(0));
}

function rank(index: RelatedIndex, { id, facet }: JudgedQuery, limit: number): string[] {
  const plane: Plane = FACETS.find((name) => name === facet) ?? 'whole';
  return index.related(id, { facet: plane, limit }).map((hit) => hit.id);
}

function report(name: string, scores: ReadonlyMap<string, readonly number[]>): void {
  const cells = [...scores].map(([facet, values]) => {
    const [low, high] = interval(values);
    return `${facet || 'all'} ${mean(values).toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)}, n ${values.length})`;
  });
  console.log(`  ${name.padEnd(30)} ${cells.join('  ')}`);
}

/** What each part brings: the ranking without it. */
function variants(): [name: string, settings: Settings][] {
  const ranking = (change: Partial<RankingSettings>): Settings => ({ ...CHOSEN, ranking: { ...RANKING, ...change } });
  const analysis = (change: Partial<AnalysisSettings>): Settings => ({
    ...CHOSEN,
    analysis: { ...ANALYSIS, ...change },
  });
  const level = (share: number): RankingSettings['latentShare'] => ({
    whole: share,
    background: share,
    method: share,
    result: share,
  });
  return [
    ['without roles', analysis({ otherRoles: 1 })],
    ['roles twice as strict', analysis({ otherRoles: 0.15 })],
    ['title as the rest', analysis({ titleWeight: { whole: 1, background: 1, method: 1, result: 1 } })],
    ['without learned company', ranking({ latentShare: level(0) })],
    ['learned company 0.5', ranking({ latentShare: level(0.5) })],
    ['learned company 1', ranking({ latentShare: level(1) })],
    ['learned company 2', ranking({ latentShare: level(2) })],
    ['without feedback', ranking({ feedbackWeight: 0 })],
    ['full rarity', ranking({ rarityPower: 1 })],
    ['half rarity', ranking({ rarityPower: 0.5 })],
    ['full length', ranking({ lengthPivot: 1 })],
    ['half length', ranking({ lengthPivot: 0.5 })],
  ];
}

/** Each question is scored with the variant that was best on all the others, facets together. */
function crossValidate(judged: JudgedCollection): void {
  const runs = [['as chosen', CHOSEN] as const, ...variants()].map(([, settings]) => score(judged, settings));
  const facets = [...(runs[0]?.keys() ?? [])];
  const flat = runs.map((run) => facets.flatMap((facet) => run.get(facet) ?? []));
  const totals = flat.map((values) => values.reduce((sum, value) => sum + value, 0));
  let at = 0;
  const held = new Map<string, number[]>();
  for (const facet of facets) {
    for (const _ of runs[0]?.get(facet) ?? []) {
      let winner = 0;
      const rest = (run: number): number => (totals[run] as number) - (flat[run]?.[at] as number);
      for (let run = 1; run < runs.length; run++) if (rest(run) > rest(winner)) winner = run;
      held.set(facet, [...(held.get(facet) ?? []), flat[winner]?.[at] as number]);
      at++;
    }
  }
  report('each question left out', held);
}

function measureDump(judged: JudgedCollection): void {
  const index = indexOf(judged, CHOSEN);
  const baseline = bm25(judged.papers);
  for (const strength of [2, 1]) {
    let [found, plain, wanted] = [0, 0, 0];
    for (const query of judged.queries) {
      const pairs = [...query.grades].filter(([, grade]) => grade === strength).map(([id]) => id);
      found += foundAmong(rank(index, query, 5), pairs);
      plain += foundAmong(baseline(query.id), pairs);
      wanted += pairs.length;
    }
    console.log(`  pairs of strength ${strength} among the first five: ${found} of ${wanted} (plain BM25 ${plain})`);
  }
  const byId = new Map(judged.papers.map((paper) => [paper.id, paper]));
  const pairs = judged.papers.flatMap((paper) =>
    index.suggestions(paper.id).map((hit) => ({ ...hit, from: paper.id })),
  );
  const once = pairs
    .filter(
      ({ from, id }) => Number(from) < Number(id) || !pairs.some((other) => other.from === id && other.id === from),
    )
    .sort((left, right) => right.deviation - left.deviation);
  console.log(`  ${once.length} pairs suggested:`);
  for (const { from, id, deviation, because } of once) {
    const paper = byId.get(from);
    const terms = because.map(({ term }) => term);
    const words = paper === undefined ? terms : readableTerms(paper, terms);
    console.log(`    ${from}-${id}  ${deviation.toFixed(2)}  ${words.join(', ')}`);
  }
  const shown = byId.get(options.show ?? '');
  if (shown === undefined) return;
  for (const facet of ['whole', ...FACETS] as const) {
    const hits = index.related(shown.id, { facet, limit: 5 });
    for (const hit of hits) {
      const words = readableTerms(
        shown,
        hit.because.map(({ term }) => term),
      );
      console.log(`    ${facet.padEnd(10)} ${hit.id.padEnd(3)} ${hit.score.toFixed(3)}  ${words.join(', ')}`);
    }
  }
}

function measureSpeed(source: string): void {
  const papers = /^\d+$/.test(source)
    ? corpus(Number(source)).map((paper, at) => ({ id: String(at), ...paper }))
    : readPapers(source);
  const time = <Value>(work: () => Value): [value: Value, elapsed: number] => {
    const start = performance.now();
    const value = work();
    return [value, performance.now() - start];
  };
  const before = heapMb();
  const index = new RelatedIndex();
  let [analysing, adding, bytes] = [0, 0, 0];
  for (const paper of papers) {
    const [terms, analysed] = time(() => analyse(paper));
    const [, put] = time(() => index.put(paper.id, terms));
    analysing += analysed;
    adding += put;
    bytes += JSON.stringify(terms).length;
  }
  const [, first] = time(() => index.related(papers[0]?.id ?? ''));
  const [model, learning] = time(() => index.learn());
  console.log(`${papers.length} papers, ${model.words.length} words in ${model.dimensions} dimensions`);
  console.log(
    `  build ${ms(analysing + adding + first + learning)}: analyse ${ms(analysing)}, put ${ms(adding)}, file ${ms(first)}, learn ${ms(learning)}`,
  );
  const sample = papers.filter((_, at) => at % Math.ceil(papers.length / 100) === 0);
  for (const facet of ['whole', 'method'] as const) {
    index.related(papers[1]?.id ?? '', { facet });
    const times = sample.map(({ id }) => time(() => index.related(id, { facet }))[1]);
    console.log(`  related, ${facet}: median ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`);
  }
  const suggested = sample.map(({ id }) => time(() => index.suggestions(id)));
  const times = suggested.slice(1).map(([, elapsed]) => elapsed);
  const count = suggested.reduce((sum, [hits]) => sum + hits.length, 0);
  console.log(
    `  suggestions: first ${ms(suggested[0]?.[1] ?? 0)}, then median ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}; ${(count / sample.length).toFixed(1)} a paper`,
  );
  const changes = sample.map(({ id }, at) => {
    const terms = analyse(papers[at] ?? { title: '', abstract: '' });
    const [, put] = time(() => index.put(`new ${id}`, terms));
    return { put, next: time(() => index.related(id))[1] };
  });
  console.log(
    `  put one: p95 ${ms(
      percentile(
        changes.map(({ put }) => put),
        0.95,
      ),
    )}; the next question: p95 ${ms(
      percentile(
        changes.map(({ next }) => next),
        0.95,
      ),
    )}`,
  );
  console.log(
    `  ${heapMb() - before} MB held; ${Math.round(bytes / papers.length)} bytes of stored terms a paper as JSON`,
  );
}

/** Memory in use after a collection of garbage. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 2 ** 20);
}
