// How sure it is that a paper introduces a name, from all that was said of it.

import type { Evidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import type { NameGroup } from './merge.ts';
import type { NameRule } from './types.ts';

/** From this confidence on a name counts as introduced. */
export const INTRODUCED = 0.5;

/** What is left of "our X" and "a novel X framework" when X was spelt out before as somebody else's. */
const FOREIGN_SHARE = 0.6;
/** What each further rule adds of the doubt that is left, times its own weight; and what the title adds. */
const FURTHER_SHARE = 0.5;
const TITLE_SHARE = 0.25;
const MIN_FOR_TITLE = 0.2;
const MAX_CONFIDENCE = 0.99;

/** The surest evidence, and a little more for each further kind of it and for being in the title. */
export function introducedConfidence(group: NameGroup): number {
  const byRule = new Map<NameRule, number>();
  const foreignFrom = foreignDefinition(group);
  for (const item of group.evidence) {
    const weight = item.weight * (isForeign(item, foreignFrom) ? FOREIGN_SHARE : 1);
    byRule.set(item.rule, Math.max(byRule.get(item.rule) ?? 0, weight));
  }
  const [first = 0, ...further] = [...byRule.values()].sort((a, b) => b - a);
  let confidence = first;
  for (const weight of further) confidence += (1 - confidence) * weight * FURTHER_SHARE;
  if (confidence > MIN_FOR_TITLE && isInTitle(group)) confidence += (1 - confidence) * TITLE_SHARE;
  return round(Math.min(MAX_CONFIDENCE, confidence));
}

/** Where the name is first spelt out without the paper speaking of its own; past the end where it never is. */
function foreignDefinition({ evidence, definitions }: NameGroup): number {
  if (evidence.some(({ definition }) => definition !== null)) return Number.POSITIVE_INFINITY;
  return definitions[0]?.shortStart ?? Number.POSITIVE_INFINITY;
}

function isForeign({ rule, reading, start }: Evidence, foreignFrom: number): boolean {
  return (rule === 'own' || rule === 'proposed') && reading.field === 'abstract' && foreignFrom < start;
}

export function isInTitle({ evidence, mentions }: NameGroup): boolean {
  const isSaid = evidence.some(({ rule }) => rule.startsWith('title-'));
  return isSaid || [...evidence, ...mentions].some(({ reading }) => reading.field === 'title');
}

/** Whether a name with this evidence can be a proper name at all. */
export function isProperName({ name, rule, definition }: Evidence, expansion: string | null): boolean {
  if ((isGenericAcronym(name) && definition === null) || isGenericExpansion(name)) return false;
  if (rule !== 'title-prefix' && expansion !== null && isGenericExpansion(expansion)) return false;
  return /\p{L}/u.test(name) && name.length > 1;
}

export function strongest(evidence: readonly Evidence[]): Evidence | null {
  let best: Evidence | null = null;
  for (const item of evidence) if (best === null || item.weight > best.weight) best = item;
  return best;
}

/** To two digits. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
