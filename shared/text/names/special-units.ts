// Names that only their place or their marks show: in quotes, in angle brackets, in brackets, behind the verb.

import type { ObjectPlace } from './object-place.ts';
import { isDescribedNext } from './object-shares.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { type NameUnit, unit } from './units.ts';

const MAX_QUOTED = 8;
const OPENING = /^["'`“‘]$/;
const SMALL = /^(?:of|the|and|for|in|to|on|with)$/;

/** Whether a token opens quotes or angle brackets. */
export function opensQuote(token: Token): boolean {
  return OPENING.test(token.text) || token.text === '<';
}

/** A name in quotes or angle brackets that opens at a token; quoted phrases in small letters are no proper names. */
export function quotedUnit(reading: Reading, open: number): NameUnit | null {
  const { tokens, text, raw } = reading;
  const isAngle = tokens[open]?.text === '<';
  let first = open + 1;
  while (OPENING.test(tokens[first]?.text ?? '')) first++;
  let last = first;
  while (last < first + MAX_QUOTED && !/^(?:["”’'>,.]|--+|)$/.test(tokens[last]?.text ?? '')) last++;
  const words = tokens.slice(first, last);
  const [head, tail] = [words[0], words.at(-1)];
  if (head === undefined || tail === undefined || !/^["”’'>,.]$/.test(tokens[last]?.text ?? '')) return null;
  const isTag = isAngle && words.length === 1 && tokens[last]?.text === '>';
  const isProper = words.every((word) => /^\p{Lu}/u.test(word.text) || SMALL.test(word.text));
  const isSingle = words.length === 1;
  if (!isTag && !isProper && !(isSingle && head.shape === 'strong')) return null;
  if (isSingle && !isTag && isOrdinaryWord(head.text)) return null;
  const { start } = head;
  const { end } = tail;
  if (text.slice(start, end) !== raw.slice(start, end)) return null;
  const strength = isSingle ? 'strong' : 'phrase';
  return { from: first, to: last, name: text.slice(start, end).replace(/\s+/g, ' '), start, end, strength };
}

/** "a pyramid flow estimator (FlowNest)": a telling name alone in brackets. */
export function bracketedUnit(reading: Reading, open: number): NameUnit | null {
  const found = reading.unitAt(open + 1);
  return found?.strength === 'strong' && reading.tokens[found.to]?.text === ')' ? found : null;
}

/** "We propose Gamma, a …": even an everyday word is a name in this place. */
export function everydayUnit(reading: Reading, at: number, place: ObjectPlace): NameUnit | null {
  const token = reading.tokens[at];
  if (token?.shape !== 'capital' || token.isFirst || !isDescribedNext(reading, at + 1, place)) return null;
  return unit(reading.text, reading.tokens, at, at + 1, 'acronym');
}
