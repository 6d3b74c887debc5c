// Names a text only mentions: by their shape, their definition, the company they keep, or because they are well known.

import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import { KNOWN_PHRASES, knownKind } from './known-names.ts';
import { indexPhrases, matchPhrases } from './phrase-matcher.ts';
import type { Reading } from './reading.ts';
import type { NameRule } from './types.ts';
import type { NameUnit } from './units.ts';
import { wordSet } from './word-set.ts';

/** A name at one place of a text, with how surely it is a name at all. */
export interface Mention {
  readonly reading: Reading;
  readonly name: string;
  readonly expansion: string | null;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly rule: NameRule;
  readonly weight: number;
}

const KNOWN_INDEX = indexPhrases(KNOWN_PHRASES.map((name) => [name, name] as const));
const SHAPE_WEIGHTS = { strong: 0.7, acronym: 0.5, phrase: 0.45, capital: 0.36 } as const;
const BEFORE_NAME = wordSet(
  'over on by from with than using called named like as including both and or unlike via outperform outperforms of to the',
  ', /',
);
const KIND_NOUN = wordSet(
  'dataset datasets benchmark benchmarks corpus model models system systems task tasks family architecture',
  'library toolkit framework algorithm method optimizer engine leaderboard challenge',
);

export function findMentions(reading: Reading): Mention[] {
  const found: Mention[] = [];
  for (const definition of reading.definitions) {
    if (isGenericAcronym(definition.short) || isGenericExpansion(definition.expansion)) continue;
    const { short: name, expansion, shortStart: start, shortEnd: end, shortAt, to } = definition;
    found.push({ reading, name, expansion, start, end, from: shortAt, to, rule: 'defined', weight: 0.6 });
  }
  const inside = insideDefinitions(reading);
  for (const unit of reading.units) {
    if (inside.has(unit.from)) continue;
    const mention = mentionOf(reading, unit);
    if (mention !== null) found.push(mention);
  }
  for (const { value, from, to } of matchPhrases(reading.tokens, KNOWN_INDEX)) {
    const start = reading.tokens[from]?.start ?? 0;
    const end = reading.tokens[to - 1]?.end ?? 0;
    const name = reading.text.slice(start, end);
    if (/\p{Lu}/u.test(name)) continue;
    found.push({
      reading,
      name,
      expansion: null,
      start,
      end,
      from,
      to,
      rule: 'known',
      weight: value.includes(' ') ? 0.75 : 0.65,
    });
  }
  return found;
}

function mentionOf(reading: Reading, unit: NameUnit): Mention | null {
  const { name, start, end, from, to, strength } = unit;
  const base = { reading, name, expansion: null, start, end, from, to };
  if (knownKind(name) !== null) return { ...base, rule: 'known', weight: 0.9 };
  if (isGenericExpansion(name)) return null;
  if (strength === 'capital' && reading.tokens[from]?.isFirst) return null;
  if (reading.field === 'title' && (strength === 'phrase' || strength === 'capital')) return null;
  const isListed = isInList(reading, unit);
  if (strength === 'capital' && !isListed && !isNounNear(reading, unit) && !isAfterPreposition(reading, unit))
    return null;
  if (strength === 'acronym' && name.length < 3) return null;
  const weight = SHAPE_WEIGHTS[strength] + (isListed ? 0.12 : 0) + (isNounNear(reading, unit) ? 0.1 : 0);
  return { ...base, rule: isListed ? 'listed' : 'shape', weight: Math.min(0.85, weight) };
}

/** Tokens within the words an acronym stands for: parts of a name, not names. */
function insideDefinitions({ definitions }: Reading): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { from, to, shortAt } of definitions) {
    for (let at = from; at < to; at++) if (at !== shortAt) inside.add(at);
  }
  return inside;
}

/** "performance on Heron", "better than Heron". */
function isAfterPreposition({ tokens }: Reading, { from }: NameUnit): boolean {
  return /^(?:on|over|than|using|with|by|unlike|outperforms?|surpass(?:es)?|called|extends?)$/.test(
    tokens[from - 1]?.lower ?? '',
  );
}

/** "such as X", "X, Y and Z", "over X and Y": another name or a word of listing right beside. */
function isInList({ tokens, unitBefore, units }: Reading, { from, to }: NameUnit): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:like|including|unlike|than|over)$/.test(before) || (before === 'as' && tokens[from - 2]?.lower === 'such'))
    return true;
  const isLinked = /^(?:,|and|or|\/|&)$/.test(before);
  if (isLinked && (unitBefore.has(from - 1) || unitBefore.has(from - 2))) return true;
  const after = tokens[to]?.lower ?? '';
  const next = /^(?:,|\/|&)$/.test(after) && tokens[to + 1]?.lower === 'and' ? to + 2 : to + 1;
  return /^(?:,|and|or|\/|&)$/.test(after) && BEFORE_NAME.has(before) && startsUnit(units, next);
}

function startsUnit(units: readonly NameUnit[], token: number): boolean {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return units[low]?.from === token;
}

function isNounNear({ tokens }: Reading, { from, to }: NameUnit): boolean {
  return KIND_NOUN.has(tokens[to]?.lower ?? '') || KIND_NOUN.has(tokens[from - 1]?.lower ?? '');
}
