// Brings together what was said of each name: case variants, acronym and words, plural, short form and title.

import { aliasKeys } from './alias-keys.ts';
import { canonicalName, compareNames } from './canonical.ts';
import type { Definition } from './definitions.ts';
import type { Evidence } from './evidence.ts';
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
  const aliasOf = aliasKeys([title, abstract], evidence);
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

/** Names longer than this that differ in one letter within one paper are a slip of the pen: SandNest and SadnNest. */
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
