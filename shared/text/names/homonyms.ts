// Whether one written name means one thing in two papers: Orca may be a serving system here and a model there.

import { canonicalName, sameName } from './canonical.ts';
import type { NameCandidate } from './types.ts';
import { wordSet } from './word-set.ts';

/** What two papers say of a name; a `NameCandidate` is one. */
export type NameSense = Pick<NameCandidate, 'name' | 'expansion' | 'kind' | 'quote'>;

/** `unsure`: the reader should be asked before the two become one method. */
export type SenseLikeness = 'same' | 'different' | 'unsure';

/** Words too common to show that two sentences speak of one thing. */
const COMMON = wordSet(
  'the and for with that this these those from which are was were has have our can its their such more than',
  'also over into both when while using used based method methods model models approach results paper work',
  'show propose proposed performance training data learning language large',
);

/**
 * Compares two uses of a name, which need not be written alike.
 *
 * Two expansions decide. Without them, a name that is also an everyday word (Orca, Atlas), or a short acronym, needs
 * a shared kind and a shared telling word in its sentences; any other name is taken for one.
 */
export function compareSenses(a: NameSense, b: NameSense): SenseLikeness {
  if (!sameName(a.name, b.name)) return 'different';
  if (a.expansion !== null && b.expansion !== null)
    return sameExpansion(a.expansion, b.expansion) ? 'same' : 'different';
  if (!isEveryday(a.name) || !isEveryday(b.name)) return 'same';
  return a.kind === b.kind && sharesWord(a, b) ? 'same' : 'unsure';
}

function sameExpansion(a: string, b: string): boolean {
  const [left, right] = [canonicalName(a), canonicalName(b)].map((name) => name.replace(/s$/, ''));
  return left === right;
}

/** One capital and small letters, or up to four capitals: a shape that other things have as well. */
function isEveryday(name: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name) || /^\p{Lu}{2,4}$/u.test(name);
}

function sharesWord(a: NameSense, b: NameSense): boolean {
  const left = tellingWords(a);
  return tellingWords(b).some((word) => left.includes(word));
}

function tellingWords({ name, quote }: NameSense): string[] {
  const own = name.toLowerCase();
  return (quote.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => word !== own && !COMMON.has(word));
}
