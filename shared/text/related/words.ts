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
  /** A word without a subject. */
  readonly stop: boolean;
  /** Whether nothing but a blank, a hyphen or a slash stands between it and the word before. */
  readonly adjoins: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{Ll}+)?/gu;
const POSSESSIVE = /['’].*$/u;
const ACCENTS = /[\u0300-\u036f]+/g;
/** Bound prefixes: "pre-training" and "pretraining", "fine-tuning" and "finetuning" are one word. */
const PREFIX =
  /^(?:pre|re|un|non|multi|semi|self|co|sub|over|under|fine|inter|intra|meta|micro|macro|bi|mono|uni|cross|anti|auto|de|hyper|super|trans|post|mid|mini|quasi|pseudo|spatio|neuro|bio|in|out|off|on|back|up|down)$/;
const GAP = /^[\s\u2010\u2011/-]+$/;
const HYPHEN = /^[-\u2010\u2011]$/;
/** "normalise", "analysing"; that "noise" becomes "noize" too does no harm, for it does so everywhere. */
const ISE = /(?<=\p{L}{2})([iy])s(?=(?:e[drs]?|ers|ing|ations?|ational)$)/u;
/** "behavioural", "colours". */
const OUR = /(?<=\p{L}{2})our(?=(?:s|ed|ing|al|ally|ite|ites|able)?$)/u;
/** What Porter leaves of "modelling" and "labelled". */
const DOUBLED = /(?<=\p{L}{4})ll$/u;
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
  let prefix: Part | null = null;
  let end = 0;
  const push = (part: Part): void => {
    const stop = STOP_WORDS.has(part.folded);
    const adjoins = words.length > 0 && GAP.test(clean.slice(end, part.start));
    words.push({ stem: stop ? part.folded : stemOf(part.folded), start: part.start, end: part.end, stop, adjoins });
    end = part.end;
  };
  for (const { 0: found, index: start } of clean.matchAll(WORD)) {
    const folded = foldWord(found);
    let part: Part = { folded, start, end: start + found.length };
    if (prefix !== null) {
      if (prefix.end + 1 === start && /^\p{L}{2}/u.test(found) && !STOP_WORDS.has(folded)) {
        part = { folded: prefix.folded + folded, start: prefix.start, end: part.end };
      } else push(prefix);
    }
    prefix = HYPHEN.test(clean.charAt(part.end)) && PREFIX.test(folded) ? part : null;
    if (prefix === null) push(part);
  }
  if (prefix !== null) push(prefix);
  return words;
}

interface Part {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function foldWord(word: string): string {
  return word.replace(POSSESSIVE, '').normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}

/** Porter's stem (Porter 1980), as lunr implements it, the same for British and American spelling. */
function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    const american = word.replace(ISE, '$1z').replace(OUR, 'or');
    stem = (lunr.stemmer(new lunr.Token(american, {}))?.toString() ?? american).replace(DOUBLED, 'l');
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}
