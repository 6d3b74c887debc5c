// A reason to think that a paper introduces a name.

import type { Definition } from './definitions.ts';
import { knownKind } from './known-names.ts';
import type { Reading } from './reading.ts';
import type { NameRule } from './types.ts';
import type { NameUnit } from './units.ts';

export interface Evidence {
  readonly reading: Reading;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Token of the name, for looking at its surroundings. */
  readonly token: number;
  /** Token behind the name and its bracket. */
  readonly next: number;
  readonly definition: Definition | null;
  readonly rule: NameRule;
  /** 0 to 1. */
  readonly weight: number;
}

/** What a well-known name keeps of its evidence: "we present a BERT model" introduces no BERT. */
const KNOWN_SHARE = 0.45;

export function unitEvidence(reading: Reading, unit: NameUnit, rule: NameRule, weight: number): Evidence {
  const { name, start, end, from, to } = unit;
  const share = knownKind(name) === null ? 1 : KNOWN_SHARE;
  return { reading, name, start, end, token: from, next: to, definition: null, rule, weight: weight * share };
}

export function definitionEvidence(reading: Reading, definition: Definition, rule: NameRule, weight: number): Evidence {
  const { short: name, shortStart: start, shortEnd: end, shortAt: token, to: next } = definition;
  return { reading, name, start, end, token, next, definition, rule, weight };
}

const DESCRIBING = /^(?:based|style|inspired|like|powered|driven|guided|aware|enhanced|specific|only)$/;

/** Whether the words behind a name make it a mere ingredient or an owner: `X (Y)-based`, `X style`, `X's limits`. */
export function isIngredient(reading: Reading, next: number): boolean {
  const { tokens } = reading;
  const { lower, text } = tokens[next] ?? { lower: '', text: '' };
  if (/^['’]s$/.test(text)) return true;
  if (/^[-–]$/.test(text)) return DESCRIBING.test(tokens[next + 1]?.lower ?? '');
  return lower === 'based' || lower === 'style';
}
