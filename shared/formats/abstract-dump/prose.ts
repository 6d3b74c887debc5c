// Judges by its words whether a piece of text reads like running prose or like a title.

import { interfaceShare, looksLikeMenu } from './furniture.ts';

/** Enough of a text to judge it: longer texts are prose in any case. */
const SAMPLE = 500;

const SENTENCE_END = /[.!?…。！？](?:["'”’)\]}]{0,3})$/u;
const SENTENCE_BREAK = /\p{Ll}[\p{Ll}\d)"'”’\]%]?[.!?]["'”’)\]]?\s+["'“(]?\p{Lu}|[。！？]/gu;
const PROSE_WORDS = new Set(
  `we our us i my is are was were be been has have had do does did can could may might will would should this these
  that those which it its they their them there however therefore moreover furthermore because although while show
  shows showed propose proposes present presents introduce introduces demonstrate not`.split(/\s+/),
);
const LONGEST_PROSE_WORD = 12;
const PROSE_OPENING =
  /^(?:we|in this|this (?:paper|work|article|study|report)|recent|despite|although|while|there|here|it is|our|to)\b/i;

/**
 * How much a text reads like prose: above 0 rather an abstract, below 0 rather a title; about -8 to 12.
 *
 * Length counts on a logarithmic scale with no threshold; sentence ends, small initials and the verbs and pronouns of
 * running text count beside it, so that an abstract of 200 characters and a title of 200 are told apart.
 */
export function proseScore(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let score = clamp(2.2 * Math.log(Math.max(1, displayLength(text, sample)) / 140), -4, 5);
  const ends = SENTENCE_END.test(text.slice(-4));
  if (ends) score += /[.。…]/.test(text.slice(-4)) ? 1.5 : 0.2;
  else if (text.length < 300) score -= 1;
  score += Math.min(3, (sample.match(SENTENCE_BREAK) ?? []).length);
  const { words, small, prose } = countWords(sample);
  if (words >= 5) score += 4 * (small / words - 0.65);
  score += Math.min(2.5, prose * 0.6);
  if (PROSE_OPENING.test(sample)) score += 0.8;
  return score;
}

interface WordCounts {
  readonly words: number;
  /** Words whose first letter is small. */
  readonly small: number;
  /** Words of running text. */
  readonly prose: number;
}

/** One pass over the characters: this runs for every line of a file, and splitting would cost ten times as much. */
function countWords(text: string): WordCounts {
  let words = 0;
  let small = 0;
  let prose = 0;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf(' ', start);
    if (end < 0) end = text.length;
    const initial = firstLetter(text, start, end);
    if (initial !== null) {
      words++;
      if (initial === 'small') small++;
      if (end - start <= LONGEST_PROSE_WORD && PROSE_WORDS.has(text.slice(start, end).toLowerCase())) prose++;
    }
    start = end + 1;
  }
  return { words, small, prose };
}

/** Whether the first letter of a word is small; null for a word without letters. */
function firstLetter(text: string, start: number, end: number): 'small' | 'capital' | null {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) return 'small';
    if (code >= 65 && code <= 90) return 'capital';
    if (code < 128) continue;
    const character = text[index] as string;
    if (character.toLowerCase() !== character.toUpperCase())
      return character === character.toLowerCase() ? 'small' : 'capital';
    if (/\p{L}/u.test(character)) return 'capital';
  }
  return null;
}

/** Ideographs say as much as three or so letters. */
function displayLength(text: string, sample: string): number {
  const wide = (sample.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g) ?? []).length;
  return text.length * (1 + (2 * wide) / Math.max(1, sample.length));
}

/** How much a short text looks like the title of a paper, about -6 to 3, by form alone; `share` as `interfaceShare`. */
export function titleScore(text: string, share = interfaceShare(text)): number {
  const sample = text.slice(0, SAMPLE);
  const words = sample.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  let score = wordCountScore(words.length, sample);
  const long = words.filter((word) => word.length >= 4);
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /\p{Lu}/u.test(word.slice(1)));
  if (long.length > 0 && words.length > 1) score += 1.6 * (capital.length / long.length - 0.4);
  if (/\S: \S+ \S/.test(sample)) score += 0.7;
  if (/!$/.test(sample)) score -= 3.5;
  if (/^\(.*\)$/.test(sample)) score -= 2;
  if (/[.,;]$/.test(sample)) score -= 0.7;
  if (share > 0.45) score -= 5 * share;
  if (looksLikeMenu(sample)) score -= 2.5;
  return score;
}

function wordCountScore(count: number, text: string): number {
  if (/[\u3040-\u30ff\u3400-\u9fff]{4}/.test(text)) return 1;
  if (count === 0) return -5;
  if (count === 1) return -2;
  if (count === 2) return -0.3;
  if (count === 3) return 0.7;
  if (count <= 22) return 1.5;
  return count <= 32 ? 0 : -2;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
