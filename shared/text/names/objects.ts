// Reads the object of "we propose …": which names in it are the paper's own.

import { definitionEvidence, type Evidence, unitEvidence } from './evidence.ts';
import { isGenericAcronym } from './generic-acronyms.ts';
import { FRESH, type ObjectPlace, type Step, stepOver } from './object-place.ts';
import { definitionShare, isDescribedNext, unitShare } from './object-shares.ts';
import type { Reading } from './reading.ts';
import { bracketedUnit, everydayUnit, opensQuote, quotedUnit } from './special-units.ts';
import type { Token } from './tokens.ts';
import { namingVerb } from './verbs.ts';

/** Tokens of an object, or of a bracket, that are read before the reader gives up. */
const MAX_OBJECT = 70;
const MAX_BRACKET = 60;

interface Found extends Step {
  readonly evidence: Evidence | null;
}

/**
 * The names in the object that begins at a token.
 *
 * Read are: "we propose X", "a strategy, X, that", "a method called X", "Expansion (X)", "X and Y", "two sets, i.e., X
 * and Y", "an objective: X". Not read are names behind a preposition: "a method for X" is about X.
 */
export function readObject(reading: Reading, from: number, weight: number): Evidence[] {
  const { tokens } = reading;
  const sentence = tokens[from]?.sentence;
  const evidence: Evidence[] = [];
  let place = FRESH;
  let at = from;
  while (at < from + MAX_OBJECT && tokens[at]?.sentence === sentence && tokens[at] !== undefined) {
    const found = readNameAt(reading, at, place, weight);
    const step = found ?? stepOver(reading, at, from, place);
    if (step === null) break;
    if (found !== null && found.evidence !== null) evidence.push(found.evidence);
    ({ at, place } = step);
  }
  return evidence;
}

/** What stands at a token if it is a name, a definition or marks around one; null for any other word. */
function readNameAt(reading: Reading, at: number, place: ObjectPlace, weight: number): Found | null {
  const token = reading.tokens[at] as Token;
  const named = namingVerb(token.lower) === 'ed' ? readCalled(reading, at + 1) : null;
  if (named !== null) return { evidence: named, at: named.next, place: { ...place, hasName: true } };
  const definition = reading.definitionAt.get(at);
  if (definition !== undefined) {
    const share = definitionShare(reading, definition, place);
    const evidence = definitionEvidence(reading, definition, 'proposed', weight * share);
    return behind(definition.to, place, share > 0 ? evidence : null);
  }
  if (token.text === '(' || token.text === '[') return readBracket(reading, at, place, weight);
  if (opensQuote(token)) return readQuote(reading, at, place, weight);
  const unit = reading.unitAt(at) ?? everydayUnit(reading, at, place);
  if (unit === null) return null;
  const share = unitShare(reading, unit, place);
  const evidence = unitEvidence(reading, unit, 'proposed', weight * share);
  // "We present X, a …" leaves no doubt, however well known another X is.
  const sure = isDescribedNext(reading, unit.to, place) ? { ...evidence, weight: weight * share } : evidence;
  return behind(unit.to, place, share > 0 ? sure : null);
}

function behind(at: number, place: ObjectPlace, evidence: Evidence | null): Found {
  return { at, evidence, place: { ...place, words: place.words + 1, hasName: place.hasName || evidence !== null } };
}

function readBracket(reading: Reading, open: number, place: ObjectPlace, weight: number): Found {
  const unit = place.isInside || place.hasName ? null : bracketedUnit(reading, open);
  const at = closingBracket(reading.tokens, open) + 1;
  if (unit === null) return { at, place, evidence: null };
  return { at, place: { ...place, hasName: true }, evidence: unitEvidence(reading, unit, 'proposed', weight * 0.85) };
}

function readQuote(reading: Reading, open: number, place: ObjectPlace, weight: number): Found {
  const unit = place.isInside || place.hasName ? null : quotedUnit(reading, open);
  if (unit === null) return { at: open + 1, place, evidence: null };
  const evidence = unitEvidence(reading, unit, 'proposed', weight * 0.95);
  return { at: unit.to + 1, place: { ...place, hasName: true }, evidence };
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
  const unit = (at > from ? quotedUnit(reading, at - 1) : null) ?? reading.unitAt(at);
  return unit === null ? null : unitEvidence(reading, unit, 'called', 0.93);
}

function closingBracket(tokens: readonly Token[], open: number): number {
  const sentence = tokens[open]?.sentence;
  let depth = 0;
  for (let at = open; at < open + MAX_BRACKET && tokens[at]?.sentence === sentence; at++) {
    if (/^[([]$/.test(tokens[at]?.text ?? '')) depth++;
    if (/^[)\]]$/.test(tokens[at]?.text ?? '') && --depth === 0) return at;
  }
  return open;
}
