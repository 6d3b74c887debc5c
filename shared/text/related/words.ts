// Cuts a text into words that can be compared: damage undone, addresses out, case and accents folded, endings off.

import lunr from 'lunr';
import { applyRepairs, findRepairs } from '../repairs.ts';
import { findUrls } from '../urls.ts';
import { STOP_WORDS } from './stop-words.ts';

export interface Word {
  /** What is compared. */
  readonly stem: string;
  /** Half-open range in the cleaned text. */
  readonly start: number;
  readonly end: number;
  /** A word without a subject, or none that can be compared. */
  readonly stop: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{Ll}+)?/gu;
const POSSESSIVE = /['’].*$/u;
const ACCENTS = /[\u0300-\u036f]+/g;
/** Bound prefixes: "pre-training" and "pretraining", "fine-tuning" and "finetuning" are one word. */
const PREFIX =
  /^(?:pre|re|un|non|multi|semi|self|co|sub|over|under|fine|inter|intra|meta|micro|macro|bi|mono|uni|cross|anti|auto|de|hyper|super|trans|post|mid|mini|quasi|pseudo|spatio|neuro|bio|in|out|off|on|back|up|down)$/i;
const HYPHEN = /^[-\u2010\u2011]$/;
/** Stems already worked out; emptied when full, so that a long-lived engine does not collect words for ever. */
const stems = new Map<string, string>();
const MAX_STEMS = 200_000;

/** The text with a page's damage undone and every address blanked: what is counted, and what `Word` offsets mean. */
export function cleanText(text: string): string {
  const repaired = applyRepairs(text, findRepairs(text)).replaceAll('\\', ' ');
  if (!repaired.includes('/') && !repaired.includes('www.')) return repaired;
  let clean = '';
  let from = 0;
  for (const { start, end } of findUrls(repaired)) {
    clean += `${repaired.slice(from, start)} `;
    from = end;
  }
  return clean + repaired.slice(from);
}

/** The words of a cleaned text, in order. A word after a bound prefix and a hyphen is one with it. */
export function wordsOf(clean: string): Word[] {
  const words: Word[] = [];
  let prefix: { readonly text: string; readonly start: number; readonly end: number } | null = null;
  for (const { 0: found, index } of clean.matchAll(WORD)) {
    const joins = prefix !== null && prefix.end + 1 === index && /^\p{L}{2}/u.test(found);
    const start: number = joins && prefix !== null ? prefix.start : index;
    const end = index + found.length;
    const text: string = (joins && prefix !== null ? prefix.text : '') + found.replace(POSSESSIVE, '');
    if (prefix !== null && !joins) words.push(wordAt(prefix.text, prefix.start, prefix.end));
    if (HYPHEN.test(clean.charAt(end)) && PREFIX.test(text)) {
      prefix = { text, start, end };
    } else {
      prefix = null;
      words.push(wordAt(text, start, end));
    }
  }
  if (prefix !== null) words.push(wordAt(prefix.text, prefix.start, prefix.end));
  return words;
}

function wordAt(text: string, start: number, end: number): Word {
  const folded = text.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  return { stem: stemOf(folded), start, end, stop: STOP_WORDS.has(folded) };
}

/** Porter's stem (Porter 1980), as lunr implements it. */
function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = lunr.stemmer(new lunr.Token(word, {}))?.toString() ?? word;
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}
