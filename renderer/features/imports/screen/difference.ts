// Where two texts differ, word by word.

import type { Range } from '#shared/contract/values.ts';

/** Ranges of each text that the other does not have, as UTF-16 offsets. */
export interface Difference {
  readonly ofFirst: readonly Range[];
  readonly ofSecond: readonly Range[];
}

/** Words compared in the quadratic part; longer middles are marked as a whole. */
const MOST_WORDS = 1_200;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Compares words; what differs only in spacing does not differ. */
export function differenceOf(first: string, second: string): Difference {
  const a = wordsOf(first);
  const b = wordsOf(second);
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.text === b[start]?.text) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end)?.text === b.at(-1 - end)?.text) end++;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const isTooLong = middleA.length > MOST_WORDS || middleB.length > MOST_WORDS;
  const [keptA, keptB] = isTooLong ? [new Set<number>(), new Set<number>()] : commonWords(middleA, middleB);
  return { ofFirst: rangesOf(middleA, keptA), ofSecond: rangesOf(middleB, keptB) };
}

/** Above this share of both texts a mark says nothing any more. */
const MOST_MARKED = 0.6;

/** Whether two texts are simply not the same text: then what differs is not worth marking. */
export function areUnlike(first: string, second: string, { ofFirst, ofSecond }: Difference): boolean {
  return shareOf(first, ofFirst) > MOST_MARKED && shareOf(second, ofSecond) > MOST_MARKED;
}

function shareOf(text: string, ranges: readonly Range[]): number {
  return text === '' ? 0 : ranges.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Positions of the longest common subsequence in either list. */
function commonWords(a: readonly Word[], b: readonly Word[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const longest = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = a[i]?.text === b[j]?.text ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : longest;
    }
  }
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i]?.text === b[j]?.text) {
      keptA.add(i++);
      keptB.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return [keptA, keptB];
}

/** The words not kept, neighbours as one range. */
function rangesOf(words: readonly Word[], kept: ReadonlySet<number>): Range[] {
  const ranges: { start: number; end: number }[] = [];
  let isOpen = false;
  words.forEach((word, index) => {
    if (kept.has(index)) {
      isOpen = false;
      return;
    }
    const last = ranges.at(-1);
    if (isOpen && last) last.end = word.end;
    else ranges.push({ start: word.start, end: word.end });
    isOpen = true;
  });
  return ranges;
}
