// Which written names of one paper stand for which: the words for their acronym, PN for SandNorm, RS for RS-Test.

import { canonicalName } from './canonical.ts';
import type { Definition } from './definitions.ts';
import type { Evidence } from './evidence.ts';
import { isKindNoun } from './kinds.ts';
import type { Reading } from './reading.ts';

/** A single word that is a name by itself, so that its acronym is the alias and not the other way round. */
const NAME_WORD = /^\S*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\S*\p{Ll})\S*$/u;
/** Shortest part of a mixed-case name that is compared with the words of an expansion. */
const MIN_PART = 3;

/** Canonical forms and the canonical form they belong to. */
export function aliasKeys(readings: readonly Reading[], evidence: readonly Evidence[]): Map<string, string> {
  const aliasOf = new Map<string, string>();
  const definitions = readings.flatMap((reading) => reading.definitions);
  for (const { short, expansion } of definitions) {
    const [acronym, words] = [canonicalName(short), canonicalName(expansion)];
    if (NAME_WORD.test(expansion)) aliasOf.set(acronym, words);
    else aliasOf.set(words, acronym);
  }
  addKindVariants(aliasOf, evidence);
  addMixedCase(aliasOf, definitions, evidence);
  for (const reading of readings) addExtended(aliasOf, reading);
  return aliasOf;
}

/** "the Skylark Layer" is Skylark when both are named. */
function addKindVariants(aliasOf: Map<string, string>, evidence: readonly Evidence[]): void {
  const names = new Set(evidence.map(({ name }) => canonicalName(name)));
  for (const { name } of evidence) {
    const words = name.split(' ');
    const stem = canonicalName(words.slice(0, -1).join(' '));
    if (names.has(stem) && isKindNoun(words.at(-1)?.toLowerCase() ?? '')) aliasOf.set(canonicalName(name), stem);
  }
}

/** `SandNorm` in the title is `PN` of "Sand Normalization (PN)": each part begins a word. */
function addMixedCase(
  aliasOf: Map<string, string>,
  definitions: readonly Definition[],
  evidence: readonly Evidence[],
): void {
  const byHeads = new Map<string, Definition>();
  for (const definition of definitions) byHeads.set(headsOf(definition.expansion.split(/[\s-]+/)), definition);
  for (const { name, rule } of evidence) {
    const parts = (name.match(/\p{Lu}?\p{Ll}+/gu) ?? []).filter((part) => part.length >= MIN_PART);
    const definition = parts.length < 2 ? undefined : byHeads.get(headsOf(parts));
    if (definition === undefined || (rule !== 'title-prefix' && rule !== 'own')) continue;
    const words = definition.expansion.toLowerCase().split(/[\s-]+/);
    const isSame =
      words.length === parts.length && parts.every((part, at) => words[at]?.startsWith(part.toLowerCase()));
    const key = canonicalName(name);
    if (!isSame || canonicalName(definition.short) === key) continue;
    aliasOf.set(canonicalName(definition.short), key);
    aliasOf.set(canonicalName(definition.expansion), key);
  }
}

/** The first letters of each word, which must agree before words are compared. */
function headsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, MIN_PART).toLowerCase()).join(' ');
}

/** "the Recall Stability (RS) Test … RS-Test": the short name goes on with the noun behind its bracket. */
function addExtended(aliasOf: Map<string, string>, { definitions, tokens, units }: Reading): void {
  const extended = definitions.filter(({ to }) => tokens[to]?.shape === 'capital');
  if (extended.length === 0) return;
  const names = new Set(units.map(({ name }) => canonicalName(name)));
  for (const { short, to } of extended) {
    const key = canonicalName(short + (tokens[to]?.text ?? ''));
    if (names.has(key)) aliasOf.set(canonicalName(short), key);
  }
}
