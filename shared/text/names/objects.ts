// Reads the object of "we propose …": which names in it are the paper's own.

import type { Definition } from './definitions.ts';
import { definitionEvidence, type Evidence, isIngredient, unitEvidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import { isKindNoun } from './kinds.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { isProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import type { NameRule } from './types.ts';
import { type NameUnit, unit } from './units.ts';
import { namingVerb } from './verbs.ts';

/** Tokens of an object that are read before the reader gives up. */
const MAX_OBJECT = 70;
const PREPOSITION =
  /^(?:for|of|to|in|on|with|via|by|from|using|based|under|over|through|towards?|at|as|without|within|into|between|across|against|upon|leveraging|inspired|designed|building|built|during|after|before|toward|per|about|around|aimed|tailored|consisting|comprising|comprised|including|containing|combining|covering|spanning|composed|integrating|capable|exploiting|utilizing|employing|featuring|equipped|trained|guided|grounded)$/;
const CLAUSE =
  /^(?:that|which|where|who|whose|while|whereas|when|because|since|so|if|although|is|are|was|were|has|have|had|can|could|will|would|may|might|does|do|did|enables?|allows?|achieves?|outperforms?|improves?|shows?|demonstrates?|we|it|they|this|these|thereby|thus|hence|but)$/;
const CHANGED = /^(?:improved|modified|enhanced|extended|adapted|optimi[sz]ed|revised|standard|classical)$/;
const AFTER_DIRECT = /^(?:[,(:.;]|--+|–|—|-|which|that|to|for|as|is|and|in|with|by|,)$/;

/** Where in the object the reader is. */
interface Place {
  /** Inside "for …", "of …": names there are about something else. */
  isInside: boolean;
  /** A name was found since the last "and". */
  hasName: boolean;
  /** Words of the noun phrase so far, without articles. */
  words: number;
  hasDefinite: boolean;
}

/**
 * The names in the object that begins at a token.
 *
 * Read are: "we propose X", "a strategy, X, that", "a method called X", "Expansion (X)", "X and Y", "two sets, i.e., X
 * and Y", "an objective: X". Not read are names behind a preposition: "a method for X" is about X.
 */
export function readObject(reading: Reading, from: number, weight: number, rule: NameRule = 'proposed'): Evidence[] {
  const { tokens } = reading;
  const sentence = tokens[from]?.sentence;
  const found: Evidence[] = [];
  let place: Place = { isInside: false, hasName: false, words: 0, hasDefinite: false };
  for (let at = from; at < from + MAX_OBJECT && tokens[at]?.sentence === sentence; ) {
    const token = tokens[at] as Token;
    const named = namingVerb(token.lower) === 'ed' ? readCalled(reading, at + 1) : null;
    if (named !== null) {
      found.push(named);
      place.hasName = true;
      at = named.next;
      continue;
    }
    const definition = reading.definitionAt.get(at);
    if (definition !== undefined && definition.to > at) {
      const share = place.isInside ? 0 : definitionShare(reading, definition, place);
      if (share > 0) {
        found.push(definitionEvidence(reading, definition, rule, weight * share));
        place.hasName = true;
      }
      place.words++;
      at = definition.to;
      continue;
    }
    if (token.text === '(' || token.text === '[') {
      const inner = place.isInside || place.hasName ? null : bracketedName(reading, at);
      if (inner !== null) {
        found.push(unitEvidence(reading, inner, rule, weight * 0.85));
        place.hasName = true;
      }
      at = closing(tokens, at) + 1;
      continue;
    }
    if (/^["“‘'`<]$/.test(token.text)) {
      const quoted = place.isInside ? null : quotedName(reading, at);
      if (quoted !== null && !place.hasName) {
        found.push(unitEvidence(reading, quoted, rule, weight * 0.95));
        place.hasName = true;
        at = quoted.to + 1;
        continue;
      }
      at++;
      continue;
    }
    const name = reading.unitAt(at) ?? everydayName(reading, at, place);
    if (name !== null) {
      const share = place.isInside ? 0 : unitShare(reading, name, place);
      if (share > 0) {
        const evidence = unitEvidence(reading, name, rule, weight * share);
        // "We present X, a …" leaves no doubt, however well known another X is.
        found.push(isDescribedNext(reading, name, place) ? { ...evidence, weight: weight * share } : evidence);
        place.hasName = true;
      }
      place.words++;
      at = name.to;
      continue;
    }
    const step = stepOver(reading, at, from, place);
    if (step === null) break;
    place = step.place;
    at = step.at;
  }
  return found;
}

/** How much of the verb's weight a definition deserves: none where it names a subject, less for "an improved X (Y)". */
function definitionShare(reading: Reading, definition: Definition, place: Place): number {
  const { short, expansion, from, to } = definition;
  if (isGenericExpansion(expansion) || isProblem(reading, from, to) || isIngredient(reading, to)) return 0;
  if (isGenericAcronym(short)) return place.words === 0 && isTitleCase(expansion) ? 0.75 : 0;
  return CHANGED.test(reading.tokens[from - 1]?.lower ?? '') ? 0.5 : 1;
}

function isTitleCase(phrase: string): boolean {
  return phrase.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
}

/** The verb, the name and right behind it what it is: "X, a benchmark", "X -- the first". */
function isDescribedNext({ tokens }: Reading, { to }: NameUnit, place: Place): boolean {
  const isDirect = place.words === 0 && !place.hasDefinite;
  return (
    isDirect &&
    /^(?:,|:|--+|–|—)$/.test(tokens[to]?.text ?? '') &&
    /^(?:a|an|the|our|one)$/.test(tokens[to + 1]?.lower ?? '')
  );
}

/** "We propose Gamma, a …": even an everyday word is a name in this place. */
function everydayName(reading: Reading, at: number, place: Place): NameUnit | null {
  const token = reading.tokens[at] as Token;
  if (token.shape !== 'capital') return null;
  const found = unit(reading.text, reading.tokens, at, at + 1, 'acronym');
  return token.isFirst || !isDescribedNext(reading, found, place) ? null : found;
}

/** How much of the verb's weight a name in the noun phrase deserves. */
function unitShare(reading: Reading, unit: NameUnit, place: Place): number {
  if (isIngredient(reading, unit.to) || isProblem(reading, unit.from, unit.to)) return 0;
  const after = reading.tokens[unit.to];
  const isDirect = place.words === 0;
  const endsPhrase =
    after === undefined || AFTER_DIRECT.test(after.lower) || after.sentence !== reading.tokens[unit.from]?.sentence;
  if (unit.strength === 'capital') {
    if (isKindNoun(reading.tokens[unit.from - 1]?.lower ?? '') && (endsPhrase || /ed$/.test(after.lower))) return 0.8;
    if (!isDirect || !endsPhrase) return 0;
    return place.hasDefinite ? 0.65 : 0.9;
  }
  if (unit.strength === 'acronym') return isDirect ? 0.95 : endsPhrase ? 0.8 : 0.7;
  if (unit.strength === 'phrase') return endsPhrase || isDirect || isKindNoun(after.lower) ? 0.88 : 0.5;
  return isDirect || endsPhrase ? 1 : 0.85;
}

/** "called X", "termed 'X' (Y)", "named as X": the first name behind, whatever its shape. */
export function readCalled(reading: Reading, from: number): Evidence | null {
  const { tokens } = reading;
  let at = from;
  while (/^(?:as|the|a|an|simply|by|["“‘'`<]+)$/.test(tokens[at]?.lower ?? '') && at < from + 4) at++;
  const definition = reading.definitionAt.get(at);
  if (definition !== undefined && !isGenericAcronym(definition.short)) {
    return definitionEvidence(reading, definition, 'called', 0.95);
  }
  const quoted = at > from ? quotedName(reading, at - 1) : null;
  const unit = quoted ?? reading.unitAt(at);
  return unit === null ? null : unitEvidence(reading, unit, 'called', 0.93);
}

/** A name in quotes or angle brackets that opens at a token; quoted phrases in small letters are no proper names. */
function quotedName(reading: Reading, open: number): NameUnit | null {
  const { tokens, text } = reading;
  const isAngle = tokens[open]?.text === '<';
  let first = open + 1;
  while (/^["'`“‘]$/.test(tokens[first]?.text ?? '')) first++;
  let last = first;
  while (last < first + 8 && tokens[last] !== undefined && !/^(?:["”’'>,.]|--+)$/.test(tokens[last]?.text ?? ''))
    last++;
  if (last === first || !/^["”’'>,.]$/.test(tokens[last]?.text ?? '')) return null;
  const words = tokens.slice(first, last);
  const start = (words[0] as Token).start;
  const end = (words.at(-1) as Token).end;
  const isProper =
    (isAngle && words.length === 1 && tokens[last]?.text === '>') ||
    words.every((word) => /^\p{Lu}/u.test(word.text) || /^(?:of|the|and|for|in|to|on|with)$/.test(word.text)) ||
    (words.length === 1 && words[0]?.shape === 'strong');
  if (!isProper || (words.length === 1 && !isAngle && isOrdinaryWord((words[0] as Token).text))) return null;
  return {
    from: first,
    to: last,
    name: text.slice(start, end),
    start,
    end,
    strength: words.length > 1 ? 'phrase' : 'strong',
  };
}

/** "a pyramid flow estimator (FlowNest)": a telling name alone in brackets. */
function bracketedName(reading: Reading, open: number): NameUnit | null {
  const unit = reading.unitAt(open + 1);
  if (unit === null || unit.strength !== 'strong') return null;
  return reading.tokens[unit.to]?.text === ')' ? unit : null;
}

export function closing(tokens: readonly Token[], open: number): number {
  const sentence = tokens[open]?.sentence;
  let depth = 0;
  for (let at = open; at < open + 60 && tokens[at]?.sentence === sentence; at++) {
    if (/^[([]$/.test(tokens[at]?.text ?? '')) depth++;
    if (/^[)\]]$/.test(tokens[at]?.text ?? '') && --depth === 0) return at;
  }
  return open;
}

/** One word on; null where the object ends. */
function stepOver(reading: Reading, at: number, from: number, place: Place): { at: number; place: Place } | null {
  const { tokens } = reading;
  const { lower, text } = tokens[at] as Token;
  const fresh: Place = { isInside: false, hasName: false, words: 0, hasDefinite: false };
  if (lower === 'to' && at === from) return null;
  if (text === ';') return null;
  if (lower === 'namely' || lower === 'i.e' || lower === 'viz') {
    let next = at + 1;
    while (/^[.,:]$/.test(tokens[next]?.text ?? '')) next++;
    return { at: next, place: fresh };
  }
  if (text === ':') return place.hasName ? null : { at: at + 1, place: fresh };
  if (text === ',') return afterComma(reading, at, place);
  if (/^(?:--+|–|—|-)$/.test(text)) {
    // "we propose Layered Rain Maps - LaRaMa": the words, a dash, the name.
    const isName = place.hasName && !place.isInside && reading.unitAt(at + 1)?.strength === 'strong';
    return { at: at + 1, place: isName ? fresh : { ...place, isInside: true } };
  }
  if (lower === 'or' && !place.isInside) return { at: at + 1, place: { ...place, hasName: false } };
  if (lower === 'and' || lower === '&' || lower === 'plus') {
    const isOpen = !place.isInside || place.hasName;
    return { at: at + 1, place: isOpen ? fresh : place };
  }
  if (CLAUSE.test(lower)) return clauseNames(reading, at) ? { at: at + 1, place: { ...place, isInside: true } } : null;
  if (PREPOSITION.test(lower)) return { at: at + 1, place: { ...place, isInside: true } };
  if (lower === 'the') return { at: at + 1, place: { ...place, hasDefinite: true } };
  const isArticle = /^(?:a|an|novel|new|our|two|three|four|several|simple|also|both|first|second)$/.test(lower);
  return { at: at + 1, place: isArticle ? place : { ...place, words: place.words + 1 } };
}

/** ", X, that …" names what went before; ", and …" and ", a …" go on. */
function afterComma(reading: Reading, comma: number, place: Place): { at: number; place: Place } {
  const { tokens } = reading;
  const fresh: Place = { isInside: false, hasName: false, words: 0, hasDefinite: false };
  const next = tokens[comma + 1];
  if (next?.lower === 'and') return { at: comma + 2, place: !place.isInside || place.hasName ? fresh : place };
  const definition = reading.definitionAt.get(comma + 1);
  const unit = reading.unitAt(comma + 1);
  const end = definition?.to ?? unit?.to;
  if (end !== undefined && !place.hasName) {
    const after = tokens[end]?.lower ?? '';
    const isApposition = /^(?:[,.;:]|which|that|to|designed|for|--+)$/.test(after) && !isList(reading, end);
    if (isApposition) return { at: comma + 1, place: fresh };
  }
  if (end !== undefined && place.hasName && !place.isInside) return { at: comma + 1, place: fresh };
  return { at: comma + 1, place: { ...place, isInside: true } };
}

/** Whether a comma is followed by one more name: a list, no apposition. */
function isList(reading: Reading, comma: number): boolean {
  const { tokens } = reading;
  if (tokens[comma]?.text !== ',') return false;
  const next = tokens[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1;
  return reading.unitAt(next) !== null || reading.definitionAt.has(next);
}

/** "… which we call X": the clause itself gives the name. */
function clauseNames(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!/^(?:which|that)$/.test(tokens[at]?.lower ?? '')) return false;
  return [1, 2, 3, 4].some((step) => namingVerb(tokens[at + step]?.lower ?? '') !== null);
}
