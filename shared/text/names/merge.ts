// Brings together what was said of each name: case variants, acronym and words, plural, short form and title.

import { canonicalName } from './canonical.ts';
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
  return [...groups.values()];
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
  for (const { name, rule } of evidence) {
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
