// Finds names in a phrase of ownership: "our X", "the proposed X", "X, our new method", "the core of X is Y".

import { definitionEvidence, type Evidence, isIngredient, unitEvidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import type { NameRule } from './types.ts';
import { wordSet } from './word-set.ts';

/** Words that may stand between "our" and the name: "our best performing dataset X". */
const THING = wordSet(
  'method approach framework model models system algorithm architecture network pipeline strategy technique',
  'dataset benchmark corpus metric tool toolkit library package agent module solution scheme mechanism',
  'protocol variant engine planner platform prototype simulator solver loss objective optimizer',
);
const REACH = 7;

export function ownPhrases(reading: Reading): Evidence[] {
  const found: Evidence[] = [];
  reading.tokens.forEach((token, index) => {
    if (token.lower === 'our' || token.lower === 'proposed') found.push(...afterOwner(reading, index));
    if (token.lower === 'our' && reading.tokens[index - 1]?.text === ',') found.push(...beforeOwner(reading, index));
    if (/^(?:central|core|heart|key|backbone)$/.test(token.lower)) found.push(...atTheCore(reading, index));
  });
  return found;
}

/** The evidence for the name or definition that begins at a token. */
function nameEvidence(reading: Reading, at: number, rule: NameRule, weight: number): Evidence | null {
  const definition = reading.definitionAt.get(at);
  if (definition !== undefined) {
    const isGeneric = isGenericAcronym(definition.short) || isGenericExpansion(definition.expansion);
    return isGeneric || isIngredient(reading, definition.to)
      ? null
      : definitionEvidence(reading, definition, rule, weight);
  }
  const unit = reading.unitAt(at);
  return unit === null || unit.strength === 'capital' || isGenericExpansion(unit.name) || isIngredient(reading, unit.to)
    ? null
    : unitEvidence(reading, unit, rule, weight);
}

/** "Our X achieves", "the proposed X", "our approach, X, …", "our best performing dataset X". */
function afterOwner(reading: Reading, owner: number): Evidence[] {
  const { tokens } = reading;
  const sentence = tokens[owner]?.sentence;
  const isProposed = tokens[owner]?.lower === 'proposed';
  if (isProposed && !/^(?:the|our|this|newly)$/.test(tokens[owner - 1]?.lower ?? '')) return [];
  let hasThing = false;
  let words = 0;
  for (let at = owner + 1; at <= owner + REACH && tokens[at]?.sentence === sentence; at++) {
    const { lower, text, shape } = tokens[at] as Token;
    if (lower === 'proposed' || lower === 'novel' || lower === 'new') continue;
    const isApposed = hasThing && /^(?:[,:]|--+)$/.test(tokens[at - 1]?.text ?? '');
    const weight = isApposed ? 0.85 : hasThing ? 0.8 : isProposed ? 0.8 : words === 0 ? 0.62 : 0.45;
    const found = nameEvidence(reading, at, 'own', weight);
    if (found !== null) {
      if (isApposed && !/^(?:[,.;:(]|--+|which|that|to|is)$/.test(tokens[found.next]?.lower ?? '')) return [];
      return [found];
    }
    if (hasThing && !THING.has(lower) && !/^(?:[,:]|--+|["'“‘`<*]+|called|named|termed|dubbed)$/.test(lower)) return [];
    if (THING.has(lower)) hasThing = true;
    else if (/^(?:[,:]|--+|["'“‘`<*]+)$/.test(text)) {
      if (!hasThing) return [];
    } else if (shape === 'mark' || /^(?:is|are|can|on|in|of|for|with|to|and|that|which|by|uses?|from|has)$/.test(lower))
      return [];
    words++;
  }
  return [];
}

/** "SandAct, our world model": the name before the comma. */
function beforeOwner(reading: Reading, owner: number): Evidence[] {
  const { tokens, unitBefore } = reading;
  const unit = unitBefore.get(owner - 1);
  if (unit === undefined || unit.strength === 'capital') return [];
  const isApart = tokens[unit.from]?.isFirst || /^(?:[:,]|and)$/.test(tokens[unit.from - 1]?.lower ?? '');
  const thing = [1, 2, 3, 4].find((step) => THING.has(tokens[owner + step]?.lower ?? ''));
  const after = thing === undefined ? '' : (tokens[owner + thing + 1]?.lower ?? '.');
  return !isApart || !/^(?:[,.:;]|that|which|for|and|in|to)$/.test(after)
    ? []
    : [unitEvidence(reading, unit, 'own', 0.75)];
}

/** "Central to X is the Y module", "The core of our method is the Y (Z) layer": Y is a part of X. */
function atTheCore(reading: Reading, noun: number): Evidence[] {
  const { tokens } = reading;
  const sentence = tokens[noun]?.sentence;
  if (!/^(?:to|of|innovation|idea|component|contribution|ingredient)$/.test(tokens[noun + 1]?.lower ?? '')) return [];
  for (let at = noun + 2; at < noun + 12 && tokens[at]?.sentence === sentence; at++) {
    if (!/^(?:is|lies)$/.test(tokens[at]?.lower ?? '')) continue;
    for (let next = at + 1; next < at + 6 && tokens[next]?.sentence === sentence; next++) {
      const found = nameEvidence(reading, next, 'own', 0.66);
      if (found !== null) return [found];
      if (/^(?:to|that|of|in|on|using|based)$/.test(tokens[next]?.lower ?? '')) return [];
    }
  }
  return [];
}
