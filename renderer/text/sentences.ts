// Sentences and words of a text, and what a selection in it means.

import type { Range } from '#shared/contract/values.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** A selection of fewer words is no evidence by itself: its sentence is meant. */
const FEW_WORDS = 4;
/** What ends with a full stop and no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Eq|Sec|No)\.\s*$/;

/** The sentences of a text without the white space around them. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start: number | null = null;
  for (const { segment, index } of SENTENCES.segment(text)) {
    start ??= index;
    const end = index + segment.length;
    if (ABBREVIATION.test(text.slice(start, end)) && end < text.length) continue;
    const range = trimmed(text, { start, end });
    if (range !== null) sentences.push(range);
    start = null;
  }
  return sentences;
}

/** What someone who selected a stretch wants to quote: whole words of it, or its sentence when it is only a few. */
export function quotedRange(text: string, selected: Range): Range | null {
  const inside = trimmed(text, selected);
  if (inside === null) return null;
  const words = [...WORDS.segment(text)].filter(
    ({ segment, index }) => index < inside.end && index + segment.length > inside.start,
  );
  if (words.filter(({ isWordLike }) => isWordLike === true).length < FEW_WORDS) {
    const touched = sentencesOf(text).filter(({ start, end }) => start < inside.end && end > inside.start);
    const [first] = touched;
    const last = touched.at(-1);
    return first === undefined || last === undefined ? inside : { start: first.start, end: last.end };
  }
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return inside;
  return { start: first.index, end: last.index + last.segment.length };
}

function trimmed(text: string, { start, end }: Range): Range | null {
  const piece = text.slice(start, end);
  const before = piece.length - piece.trimStart().length;
  const length = piece.trim().length;
  return length === 0 ? null : { start: start + before, end: start + before + length };
}
