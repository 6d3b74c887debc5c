// Decides whether a stop ends its sentence.

import { opensSentence, stopAfter } from './abbreviations.ts';

/** A run of stops: from `at` to `after`, with the closing quotes and brackets up to `end`, in a sentence from `start`. */
export interface StopPlace {
  readonly start: number;
  readonly at: number;
  readonly after: number;
  readonly end: number;
}

/** Characters looked at before and after a stop. */
const REACH = 32;
const WORD_BEFORE = /[^\s([{"'`“‘]*$/u;
const LETTERS = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/u;

export function endsSentence(text: string, place: StopPlace): boolean {
  const following = text.slice(place.end, place.end + REACH);
  const gap = /^\s+/u.exec(following)?.[0].length ?? 0;
  if (gap === following.length) return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(place.start, place.at - REACH), place.at))?.[0] ?? '';
  const rest = following.slice(gap).replace(/^["'`“‘(<*[]+/u, '');
  const next = LETTERS.exec(rest)?.[0] ?? '';
  const stop = text[place.at] as string;
  if (gap === 0) return place.end === place.after && endsGlued(stop, place, before, next, rest);
  if (stop !== '.') return !startsLower(next);
  if (place.after - place.at > 1) return !startsLower(next);
  if (isListNumber(text, place)) return false;
  switch (stopAfter(before.toLowerCase())) {
    case 'never':
      return false;
    case 'seldom':
      return opensSentence(next.toLowerCase()) && !startsLower(next);
    case 'may':
      if (/^\p{Lu}$/u.test(before)) return opensSentence(next.toLowerCase()) && !startsLower(next);
      return !startsLower(next) || isNameLike(next) || /\p{Ll}{4}$|[\d)\]%]$/u.test(before);
  }
}

/** `unreliable.Hence`, `tables?How`, but not `Node.js`, `e.g.The` or `torch.Tensor`. */
function endsGlued(stop: string, place: StopPlace, before: string, next: string, rest: string): boolean {
  if (place.after - place.at > 1 || !/^\p{Lu}\p{Ll}*$/u.test(next) || !/^[\s,]/u.test(rest.slice(next.length))) {
    return false;
  }
  if (stop !== '.') return /\p{L}$/u.test(before);
  return /^\p{L}*\p{Ll}{2}$|^[\p{L}-]+\p{Ll}{2}$|[)\]%]$|\d$/u.test(before) && opensSentence(next.toLowerCase());
}

/** `1.` at the head of a sentence counts its parts. */
function isListNumber(text: string, place: StopPlace): boolean {
  return place.at - place.start < 6 && /^\s*\(?\d{1,2}$/u.test(text.slice(place.start, place.at));
}

function startsLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** A name that begins with a small letter: iSandNet, vLLM, word2vec. */
function isNameLike(word: string): boolean {
  return /\p{Lu}|\p{L}\d/u.test(word.slice(1)) || /^\p{L}\d/u.test(word);
}
