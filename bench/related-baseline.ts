// The baseline to compare with: plain BM25 of title and abstract, the whole text of the paper asked about as question.

import lunr from 'lunr';
import type { JudgedPaper } from './related-data.ts';

const K1 = 1.2;
const B = 0.75;

/** All other papers by BM25 (Robertson & Zaragoza 2009), best first; lunr's words, stop words and stems. */
export function bm25(papers: readonly JudgedPaper[]): (id: string) => string[] {
  const counts = new Map(papers.map(({ id, title, abstract }) => [id, countsOf(`${title} ${abstract}`)]));
  const lengthOf = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, n) => sum + n, 0);
  const lengths = new Map([...counts].map(([id, words]) => [id, lengthOf(words)]));
  const meanLength = [...lengths.values()].reduce((sum, length) => sum + length, 0) / papers.length;
  const postings = new Map<string, [id: string, count: number][]>();
  for (const [id, words] of counts) {
    for (const [word, count] of words) {
      const found = postings.get(word) ?? [];
      found.push([id, count]);
      postings.set(word, found);
    }
  }
  return (query) => {
    const scores = new Map<string, number>();
    for (const [word, times] of counts.get(query) ?? []) {
      const found = postings.get(word) ?? [];
      const rarity = Math.log(1 + (papers.length - found.length + 0.5) / (found.length + 0.5));
      for (const [id, count] of found) {
        const long = K1 * (1 - B + (B * (lengths.get(id) ?? 0)) / meanLength);
        scores.set(id, (scores.get(id) ?? 0) + (times * rarity * count * (K1 + 1)) / (count + long));
      }
    }
    scores.delete(query);
    return [...scores].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([id]) => id);
  };
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const token = lunr.stopWordFilter(new lunr.Token(word, {}));
    const stem = token === undefined ? undefined : lunr.stemmer(token)?.toString();
    if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
