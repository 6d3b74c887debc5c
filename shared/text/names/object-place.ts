// Where in the object of "we propose …" a reader is, and how one word moves it on.

import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { namingVerb } from './verbs.ts';
import { wordSet } from './word-set.ts';

export interface ObjectPlace {
  /** Inside "for …", "of …": names there are about something else. */
  readonly isInside: boolean;
  /** A name was found since the last "and". */
  readonly hasName: boolean;
  /** Words of the noun phrase so far, without articles. */
  readonly words: number;
  readonly hasDefinite: boolean;
}

/** At the head of a noun phrase. */
export const FRESH: ObjectPlace = { isInside: false, hasName: false, words: 0, hasDefinite: false };

export interface Step {
  readonly at: number;
  readonly place: ObjectPlace;
}

const PREPOSITIONS = wordSet(
  'for of to in on with via by from using based under over through toward towards at as without within into between',
  'across against upon leveraging inspired designed building built during after before per about around aimed tailored',
  'consisting comprising comprised including containing combining covering spanning composed integrating capable',
  'exploiting utilizing employing featuring equipped trained guided grounded',
);
const CLAUSES = wordSet(
  'that which where who whose while whereas when because since so if although is are was were has have had can could',
  'will would may might does do did enable enables allow allows achieve achieves outperform outperforms improve',
  'improves',
  'show shows demonstrate demonstrates we it they this these thereby thus hence but',
);
const UNCOUNTED = wordSet('a an novel new our two three four several simple also both first second');
const INTRODUCING = wordSet('namely i.e viz');
const DASH = /^(?:--+|–|—|-)$/;

/** One word on; null where the object ends. `from` is where it began. */
export function stepOver(reading: Reading, at: number, from: number, place: ObjectPlace): Step | null {
  const { tokens } = reading;
  const { lower, text } = tokens[at] as Token;
  const next = at + 1;
  const inside = { at: next, place: { ...place, isInside: true } };
  if (text === ';' || (lower === 'to' && at === from)) return null;
  if (INTRODUCING.has(lower)) return { at: behindMarks(tokens, next), place: FRESH };
  if (text === ':') return place.hasName ? null : { at: next, place: FRESH };
  if (text === ',') return afterComma(reading, at, place);
  if (DASH.test(text)) return isNameBehindDash(reading, next, place) ? { at: next, place: FRESH } : inside;
  if (lower === 'or' && !place.isInside) return { at: next, place: { ...place, hasName: false } };
  if (lower === 'and' || lower === '&' || lower === 'plus') return { at: next, place: afterAnd(place) };
  if (CLAUSES.has(lower)) return clauseNames(tokens, at) ? inside : null;
  if (PREPOSITIONS.has(lower)) return inside;
  if (lower === 'the') return { at: next, place: { ...place, hasDefinite: true } };
  return { at: next, place: UNCOUNTED.has(lower) ? place : { ...place, words: place.words + 1 } };
}

function behindMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^[.,:]$/.test(tokens[at]?.text ?? '')) at++;
  return at;
}

/** A new phrase begins, unless the "and" belongs to what the name is about: "a method for X and Y". */
function afterAnd(place: ObjectPlace): ObjectPlace {
  return !place.isInside || place.hasName ? FRESH : place;
}

/** "we propose Layered Rain Maps - LaRaMa": the words, a dash, the name. */
function isNameBehindDash(reading: Reading, at: number, place: ObjectPlace): boolean {
  return place.hasName && !place.isInside && reading.unitAt(at)?.strength === 'strong';
}

/** ", X, that …" names what went before; ", and …" and ", a …" go on. */
function afterComma(reading: Reading, comma: number, place: ObjectPlace): Step {
  const { tokens } = reading;
  const next = comma + 1;
  if (tokens[next]?.lower === 'and') return { at: next + 1, place: afterAnd(place) };
  const end = reading.definitionAt.get(next)?.to ?? reading.unitAt(next)?.to;
  if (end !== undefined) {
    const isApposed = /^(?:[,.;:]|which|that|to|designed|for|--+)$/.test(tokens[end]?.lower ?? '');
    const namesBefore = !place.hasName && isApposed && !isListed(reading, end);
    const goesOn = place.hasName && !place.isInside;
    if (namesBefore || goesOn) return { at: next, place: FRESH };
  }
  return { at: next, place: { ...place, isInside: true } };
}

/** Whether a comma is followed by one more name: a list, no apposition. */
function isListed(reading: Reading, comma: number): boolean {
  const { tokens } = reading;
  if (tokens[comma]?.text !== ',') return false;
  const next = tokens[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1;
  return reading.unitAt(next) !== null || reading.definitionAt.has(next);
}

/** "… which we call X": the clause itself gives the name. */
function clauseNames(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:which|that)$/.test(tokens[at]?.lower ?? '')) return false;
  return [1, 2, 3, 4].some((step) => namingVerb(tokens[at + step]?.lower ?? '') !== null);
}
