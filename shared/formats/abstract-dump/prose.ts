// Judges by its words whether a piece of text reads like running prose or like a title.

import { interfaceShare, looksLikeMenu } from './furniture.ts';

/** Enough of a text to judge it: longer texts are prose in any case. */
const SAMPLE = 1000;

const SENTENCE_END = /[.!?…。！？](?:["'”’)\]}]{0,3})$/u;
const SENTENCE_BREAK = /\p{Ll}[\p{Ll}\d)"'”’\]%]?[.!?]["'”’)\]]?\s+["'“(]?\p{Lu}|[。！？]/gu;
const PROSE_WORDS = new Set(
  `we our us i my is are was were be been has have had do does did can could may might will would should this these
  that those which it its they their them there however therefore moreover furthermore because although while show
  shows showed propose proposes present presents introduce introduces demonstrate not`.split(/\s+/),
);
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
  let words = 0;
  let small = 0;
  let prose = 0;
  for (const word of sample.split(/\s+/)) {
    const first = /\p{L}/u.exec(word)?.[0];
    if (first === undefined) continue;
    words++;
    if (first === first.toLowerCase() && first !== first.toUpperCase()) small++;
    if (PROSE_WORDS.has(word.toLowerCase())) prose++;
  }
  if (words >= 5) score += 4 * (small / words - 0.65);
  score += Math.min(2.5, prose * 0.6);
  if (PROSE_OPENING.test(sample)) score += 0.8;
  return score;
}

/** Ideographs say as much as three or so letters. */
function displayLength(text: string, sample: string): number {
  const wide = (sample.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g) ?? []).length;
  return text.length * (1 + (2 * wide) / Math.max(1, sample.length));
}

/** How much a short text looks like the title of a paper, about -6 to 3, by form alone. */
export function titleScore(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const words = sample.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  let score = wordCountScore(words.length, sample);
  const long = words.filter((word) => word.length >= 4);
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /\p{Lu}/u.test(word.slice(1)));
  if (long.length > 0 && words.length > 1) score += 1.6 * (capital.length / long.length - 0.4);
  if (/\S: \S+ \S/.test(sample)) score += 0.7;
  if (/!$/.test(sample)) score -= 1.5;
  if (/[.,;]$/.test(sample)) score -= 0.7;
  const share = interfaceShare(sample);
  if (share > 0.3) score -= 5 * share;
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
