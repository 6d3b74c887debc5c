// Dumps of any size from the sample library: distinct titles and abstracts of about 1.6 kB with a natural vocabulary.

import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';

const ABSTRACT_LENGTH = 1_600;

/** A repeatable stream of numbers below 1 (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENTENCES = SAMPLE_PAPERS.flatMap(({ abstract }) => abstract.split(/(?<=[a-z]\.) (?=[A-Z])/));
const TITLE_WORDS = [...new Set(SAMPLE_PAPERS.flatMap(({ title }) => title.split(/\s+/)))].filter((w) =>
  /^\p{L}{4,}$/u.test(w),
);

export interface BenchRecord {
  readonly title: string;
  readonly abstract: string;
}

/** `count` records, the same for the same seed; every fourth word-like token is new, as names are in real dumps. */
export function corpus(count: number, seed = 1): BenchRecord[] {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: count }, (_, index) => {
    const name = `${pick(TITLE_WORDS)}${Math.floor(random() * 46_656).toString(36)}${index.toString(36)}`;
    const words = Array.from({ length: 6 + Math.floor(random() * 6) }, () => pick(TITLE_WORDS));
    let abstract = `We propose ${name}.`;
    while (abstract.length < ABSTRACT_LENGTH) abstract += ` ${pick(SENTENCES)}`;
    return { title: `${name}: ${words.join(' ')}`, abstract };
  });
}

/** Libraries that would be slow if anything were reckoned for every pair of papers. */
export const HARD_SHAPES = ['alike', 'one-name', 'long-list'] as const;
export type HardShape = (typeof HARD_SHAPES)[number];

/**
 * `count` records of a hard shape: groups of 400 nearly identical abstracts; one name that every paper introduces and
 * compares with; or, among ordinary papers, each hundredth one that compares with 500 methods.
 */
export function hardCorpus(shape: HardShape, count: number): BenchRecord[] {
  const ordinary = corpus(count);
  switch (shape) {
    case 'alike':
      return ordinary.map(({ title }, index) => {
        const { abstract } = ordinary[index - (index % 400)] as BenchRecord;
        return { title, abstract: `${abstract} Run ${index}.` };
      });
    case 'one-name':
      return ordinary.map(({ title, abstract }) => ({
        title,
        abstract: `${abstract} We introduce OneNet. It outperforms AllNet on the SandBench benchmark.`,
      }));
    case 'long-list':
      return ordinary.map(({ title, abstract }, index) => {
        if (index % 100 > 0) return { title, abstract };
        const names = Array.from({ length: 500 }, (_, at) => `Sand${at.toString(36).toUpperCase()}Net`);
        return { title, abstract: `${abstract} It outperforms ${names.join('. It outperforms ')}.` };
      });
    default:
      return shape satisfies never;
  }
}

/** The records as the file a reader would drop. */
export function dumpOf(records: readonly BenchRecord[]): string {
  return `new\n\nSubscribe\n\n${records.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n')}\n`;
}
