// How much of a verb's weight a name in its object deserves.

import type { Definition } from './definitions.ts';
import { isIngredient } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import { isKindNoun } from './kinds.ts';
import type { ObjectPlace } from './object-place.ts';
import { isProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import type { NameUnit } from './units.ts';

const CHANGED = /^(?:improved|modified|enhanced|extended|adapted|optimi[sz]ed|revised|standard|classical)$/;
const AFTER_NAME = /^(?:[,(:.;]|--+|–|—|-|which|that|to|for|as|is|and|in|with|by)$/;

/** None where the definition names a subject, less for "an improved X (Y)". */
export function definitionShare(reading: Reading, definition: Definition, place: ObjectPlace): number {
  const { short, expansion, from, to } = definition;
  if (place.isInside || isGenericExpansion(expansion)) return 0;
  if (isProblem(reading, from, to) || isIngredient(reading, to)) return 0;
  if (isGenericAcronym(short)) return place.words === 0 && isTitleCase(expansion) ? 0.75 : 0;
  return CHANGED.test(reading.tokens[from - 1]?.lower ?? '') ? 0.5 : 1;
}

function isTitleCase(phrase: string): boolean {
  return phrase.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
}

/** All for a telling shape that ends its phrase; for a single capital only where nothing else can stand. */
export function unitShare(reading: Reading, unit: NameUnit, place: ObjectPlace): number {
  const { tokens } = reading;
  if (place.isInside || isIngredient(reading, unit.to) || isProblem(reading, unit.from, unit.to)) return 0;
  const after = tokens[unit.to];
  const isDirect = place.words === 0;
  const endsPhrase =
    after === undefined || AFTER_NAME.test(after.lower) || after.sentence !== tokens[unit.from]?.sentence;
  switch (unit.strength) {
    case 'strong':
      return isDirect || endsPhrase ? 1 : 0.85;
    case 'acronym':
      return isDirect ? 0.95 : endsPhrase ? 0.8 : 0.7;
    case 'phrase':
      return endsPhrase || isDirect || isKindNoun(after.lower) ? 0.88 : 0.5;
    case 'capital': {
      const isNamed = isKindNoun(tokens[unit.from - 1]?.lower ?? '');
      if (isNamed && (endsPhrase || after.lower.endsWith('ed'))) return 0.8;
      return isDirect && endsPhrase ? (place.hasDefinite ? 0.65 : 0.9) : 0;
    }
  }
}

/** The verb, the name and right behind it what it is: "X, a benchmark", "X -- the first". */
export function isDescribedNext({ tokens }: Reading, to: number, place: ObjectPlace): boolean {
  if (place.words > 0 || place.hasDefinite) return false;
  const isApart = /^(?:,|:|--+|–|—)$/.test(tokens[to]?.text ?? '');
  return isApart && /^(?:a|an|the|our|one)$/.test(tokens[to + 1]?.lower ?? '');
}
