// Reads judged pairs of related papers: a folder with documents and pairs, or a dump with pairs of its numbers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface JudgedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** One paper asked about, with the grades of the others. */
export interface JudgedQuery {
  readonly id: string;
  /** `background`, `method`, `result`, or any other word for the whole abstract. */
  readonly facet: string;
  readonly grades: ReadonlyMap<string, number>;
}

export interface JudgedCollection {
  readonly papers: readonly JudgedPaper[];
  readonly queries: readonly JudgedQuery[];
}

/** `docs.jsonl` (id, title, text or abstract) and `pairs.tsv` (query, document, grade, facet) of a folder. */
export function readJudgedFolder(folder: string, documents = join(folder, 'docs.jsonl')): JudgedCollection {
  const queries = new Map<string, { id: string; facet: string; grades: Map<string, number> }>();
  for (const line of lines(join(folder, 'pairs.tsv'))) {
    const [id = '', paper = '', grade = '', facet = ''] = line.split('\t');
    const query = queries.get(`${facet}\t${id}`) ?? { id, facet, grades: new Map() };
    if (paper !== id) query.grades.set(paper, Number(grade));
    queries.set(`${facet}\t${id}`, query);
  }
  return { papers: readPapers(documents), queries: [...queries.values()] };
}

export function readPapers(file: string): JudgedPaper[] {
  return lines(file).map((line) => {
    const { id, title, text, abstract } = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
    return { id: String(id), title: title ?? '', abstract: abstract ?? text ?? '' };
  });
}

/**
 * A dump of titles and abstracts, line after line, and pairs of its numbers (from 1) with a strength.
 *
 * Short lines before the first title are page furniture: a title is the line right before a long one.
 */
export function readJudgedDump(dump: string, pairs: string): JudgedCollection {
  const text = lines(dump);
  const papers: JudgedPaper[] = [];
  for (const [at, line] of text.entries()) {
    if (line.length > 300) papers.push({ id: String(papers.length + 1), title: text[at - 1] ?? '', abstract: line });
  }
  const queries = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, strength: number): void => {
    queries.set(from, (queries.get(from) ?? new Map()).set(to, strength));
  };
  for (const line of lines(pairs)) {
    const [left = '', right = '', strength = ''] = line.split('\t');
    if (!/^\d+$/.test(left)) continue;
    add(left, right, Number(strength));
    add(right, left, Number(strength));
  }
  return { papers, queries: [...queries].map(([id, grades]) => ({ id, facet: '', grades })) };
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
