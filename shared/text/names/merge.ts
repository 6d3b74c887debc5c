// Brings together what was said of each name: case variants, acronym and words, plural, short form and title.

import { canonicalName, compareNames } from './canonical.ts';
import type { Definition } from './definitions.ts';
import type { Evidence } from './evidence.ts';
import { isKindNoun } from './kinds.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** All that is known of one name. */
export interface NameGroup {
  readonly key: string;
  readonly evidence: Evidence[];
  readonly mentions: Mention[];
  readonly definitions: Definition[];
  readonly aliases: Set<string>;
}

/** One group per name, in the order in which the names turn up. */
export function mergeNames(
  title: Reading,
  abstract: Reading,
  evidence: readonly Evidence[],
  mentions: readonly Mention[],
): NameGroup[] {
  const definitions = [...title.definitions, ...abstract.definitions];
  const aliasOf = aliasKeys(definitions, evidence);
  for (const reading of [title, abstract]) addExtended(aliasOf, reading);
  const groups = new Map<string, NameGroup>();
  const groupOf = (name: string): NameGroup => {
    const own = singular(canonicalName(name), name);
    const key = aliasOf.get(own) ?? own;
    let group = groups.get(key);
    if (group === undefined) {
      group = { key, evidence: [], mentions: [], definitions: [], aliases: new Set() };
      groups.set(key, group);
    }
    if (own !== key) group.aliases.add(name);
    return group;
  };
  for (const item of evidence) groupOf(item.name).evidence.push(item);
  for (const item of mentions) groupOf(item.name).mentions.push(item);
  for (const item of definitions) {
    const key = aliasOf.get(canonicalName(item.short)) ?? canonicalName(item.short);
    groups.get(key)?.definitions.push(item);
  }
  return mergeSlips([...groups.values()]);
}

/** Names longer than this that differ in one letter within one paper are a slip of the pen: RealCamo and ReamCamo. */
const MIN_SLIP = 6;
/** Groups compared with each other; papers introduce a handful. */
const MAX_COMPARED = 24;

function mergeSlips(groups: readonly NameGroup[]): NameGroup[] {
  const kept: NameGroup[] = [];
  for (const group of groups) {
    const twin =
      group.evidence.length === 0 || group.key.length < MIN_SLIP
        ? undefined
        : kept.slice(0, MAX_COMPARED).find((other) => isSlip(group, other));
    if (twin === undefined) {
      kept.push(group);
      continue;
    }
    twin.evidence.push(...group.evidence);
    twin.mentions.push(...group.mentions);
    twin.aliases.add(group.evidence[0]?.name ?? group.key);
  }
  return kept;
}

function isSlip(a: NameGroup, b: NameGroup): boolean {
  return b.evidence.length > 0 && /^\p{L}+$/u.test(a.key) && compareNames(a.key, b.key) === 'misspelt';
}

function singular(key: string, name: string): string {
  return /[\p{Lu}\d]s$/u.test(name) ? key.slice(0, -1) : key;
}

/** Which names stand for which: the words for their acronym, `PN` for `PowerNorm` when both mean Power Normalization. */
function aliasKeys(definitions: readonly Definition[], evidence: readonly Evidence[]): Map<string, string> {
  const aliasOf = new Map<string, string>();
  for (const { short, expansion } of definitions) {
    const long = canonicalName(expansion);
    const isName = /^\S+$/.test(expansion) && /\p{Ll}\p{Lu}|\p{Lu}{2}.*\p{Ll}/u.test(expansion);
    if (isName) aliasOf.set(canonicalName(short), long);
    else aliasOf.set(long, canonicalName(short));
  }
  const names = new Set(evidence.map(({ name }) => canonicalName(name)));
  for (const { name, rule } of evidence) {
    const words = name.split(' ');
    const stem = canonicalName(words.slice(0, -1).join(' '));
    if (words.length > 1 && isKindNoun((words.at(-1) as string).toLowerCase()) && names.has(stem)) {
      aliasOf.set(canonicalName(name), stem);
    }
    if (rule !== 'title-prefix' && rule !== 'own') continue;
    const parts = camelParts(name);
    if (parts.length < 2) continue;
    const key = canonicalName(name);
    for (const { short, expansion } of definitions) {
      const words = expansion.toLowerCase().split(/[\s-]+/);
      const isSame = words.length === parts.length && parts.every((part, index) => words[index]?.startsWith(part));
      if (isSame && canonicalName(short) !== key) {
        aliasOf.set(canonicalName(short), key);
        aliasOf.set(canonicalName(expansion), key);
      }
    }
  }
  return aliasOf;
}

/** "the Recall Stability (RS) Test … RS-Test": the short name goes on with the noun behind its bracket. */
function addExtended(aliasOf: Map<string, string>, { definitions, tokens, units }: Reading): void {
  for (const { short, to } of definitions) {
    const next = tokens[to];
    if (next?.shape !== 'capital') continue;
    const key = canonicalName(short + next.text);
    if (units.some(({ name }) => canonicalName(name) === key)) aliasOf.set(canonicalName(short), key);
  }
}

/** power, norm of PowerNorm. */
function camelParts(name: string): string[] {
  return (name.match(/\p{Lu}?\p{Ll}+/gu) ?? []).map((part) => part.toLowerCase()).filter((part) => part.length > 2);
}
