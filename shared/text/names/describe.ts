// Turns what was gathered of each name into candidates: name, role, kind, confidence, quote and places.

import { spelledByInitials } from './align.ts';
import { canonicalName } from './canonical.ts';
import type { Evidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import { guessKind } from './kinds.ts';
import type { Mention } from './mentions.ts';
import type { NameGroup } from './merge.ts';
import { findOccurrences } from './occurrences.ts';
import type { Reading } from './reading.ts';
import type { NameCandidate, NameOccurrence } from './types.ts';
import { oneLine } from './units.ts';

/** From this confidence on a name counts as introduced. */
const INTRODUCED = 0.5;

/** What is left of "our X" and "a novel X framework" when X was spelt out before as somebody else's. */
const FOREIGN_SHARE = 0.6;

type Draft = Omit<NameCandidate, 'salience' | 'occurrences'> & { readonly key: string; readonly isTitled: boolean };

export function describeNames(groups: readonly NameGroup[], title: Reading, abstract: Reading): NameCandidate[] {
  const drafts = groups.map((group) => draft(group, title)).filter((found) => found !== null);
  const introduced = drafts.filter(({ role }) => role === 'introduces').sort(byRank);
  const mentioned = drafts.filter(({ role }) => role === 'mentions').sort((a, b) => b.confidence - a.confidence);
  const primary = primaryKeys(introduced);
  const places = findOccurrences([...introduced, ...mentioned], title, abstract);
  return [...introduced, ...mentioned].map(({ key, isTitled: _, ...candidate }) => ({
    ...candidate,
    salience: candidate.role === 'mentions' ? 'mentioned' : primary.has(key) ? 'primary' : 'component',
    occurrences: places.get(key) ?? [ownPlace(candidate)],
  }));
}

function ownPlace({ field, start, end }: Pick<NameCandidate, 'field' | 'start' | 'end'>): NameOccurrence {
  return { field, start, end };
}

function byRank(a: Draft, b: Draft): number {
  return Number(b.isTitled) - Number(a.isTitled) || b.confidence - a.confidence || a.start - b.start;
}

/** The headline name: the one in the title, or the surest; the rest are parts. */
function primaryKeys(introduced: readonly Draft[]): ReadonlySet<string> {
  const titled = introduced.filter(({ isTitled }) => isTitled);
  return new Set((titled.length > 0 ? titled : introduced.slice(0, 1)).map(({ key }) => key));
}

function draft(group: NameGroup, title: Reading): Draft | null {
  const best = strongest(group.evidence);
  const confidence = introducedConfidence(group, title);
  const expansion = expansionOf(group, title);
  if (best !== null && confidence >= INTRODUCED && isAcceptable(best, expansion)) {
    return { ...introducedDraft(group, best, title), expansion, confidence };
  }
  const mention = group.mentions.reduce(
    (left, right) => (right.weight > left.weight ? right : left),
    group.mentions[0] ?? null,
  );
  if (mention === null || isGenericAcronym(mention.name)) return null;
  const { name, start, end, from, to, rule, weight, reading } = mention;
  return {
    key: group.key,
    isTitled: false,
    name,
    aliases: aliasesOf(group, name),
    expansion,
    kind: guessKind(reading, name, from, to, false),
    role: 'mentions',
    ...place(reading, start, end),
    confidence: round(weight),
    rule,
  };
}

function introducedDraft(group: NameGroup, best: Evidence, title: Reading): Omit<Draft, 'expansion' | 'confidence'> {
  const at = displayed(group, best);
  const name = oneLine(at.reading.raw.slice(at.start, at.end));
  return {
    key: group.key,
    isTitled: isInTitle(group, title),
    name,
    aliases: aliasesOf(group, name),
    kind: guessKind(at.reading, name, at.from, at.to, true),
    role: 'introduces',
    ...place(at.reading, at.start, at.end),
    rule: best.rule,
  };
}

/** A place of a name. */
type Place = Pick<Mention, 'reading' | 'start' | 'end' | 'from' | 'to'>;

/**
 * The place to show: in the group's own form rather than an alias, and in a sentence that introduces it rather than in
 * the title, since that tells more.
 */
function displayed(group: NameGroup, best: Evidence): Place {
  const isOwn = ({ name }: { readonly name: string }): boolean =>
    [group.key, `${group.key}s`].includes(canonicalName(name));
  const own = group.evidence.filter(isOwn);
  const told = strongest(own.filter(({ reading, weight }) => reading.field === 'abstract' && weight >= INTRODUCED));
  const shown = told ?? strongest(own);
  if (shown === null) return group.mentions.find(isOwn) ?? placeOf(best);
  return placeOf(shown);
}

function placeOf({ reading, start, end, token: from, next: to }: Evidence): Place {
  return { reading, start, end, from, to };
}

function strongest(evidence: readonly Evidence[]): Evidence | null {
  return evidence.reduce<Evidence | null>(
    (left, right) => (left === null || right.weight > left.weight ? right : left),
    null,
  );
}

/** The surest evidence, and a little more for each further kind of it and for being in the title. */
function introducedConfidence(group: NameGroup, title: Reading): number {
  const byRule = new Map<string, number>();
  const hasOwnDefinition = group.evidence.some(({ definition }) => definition !== null);
  for (const { rule, weight, reading, start } of group.evidence) {
    const isForeign =
      !hasOwnDefinition &&
      (rule === 'own' || rule === 'proposed') &&
      reading.field === 'abstract' &&
      group.definitions.some(({ shortStart }) => shortStart < start);
    byRule.set(rule, Math.max(byRule.get(rule) ?? 0, weight * (isForeign ? FOREIGN_SHARE : 1)));
  }
  const weights = [...byRule.values()].sort((a, b) => b - a);
  let confidence = weights[0] ?? 0;
  for (const weight of weights.slice(1)) confidence += (1 - confidence) * weight * 0.5;
  if (confidence > 0.2 && isInTitle(group, title)) confidence += (1 - confidence) * 0.25;
  return round(Math.min(0.99, confidence));
}

function isInTitle(group: NameGroup, title: Reading): boolean {
  return (
    group.evidence.some(({ reading }) => reading.field === 'title') ||
    group.mentions.some(({ reading }) => reading === title)
  );
}

function isAcceptable({ name, rule, definition }: Evidence, expansion: string | null): boolean {
  if ((isGenericAcronym(name) && definition === null) || isGenericExpansion(name)) return false;
  if (rule !== 'title-prefix' && expansion !== null && isGenericExpansion(expansion)) return false;
  return /\p{L}/u.test(name) && name.length > 1;
}

function aliasesOf(group: NameGroup, name: string): string[] {
  const forms = [...group.evidence, ...group.mentions].map((item) => item.name).concat([...group.aliases]);
  return [...new Set(forms)].filter((form) => form !== name);
}

/** What the name stands for: as defined, or as the title spells it out behind an acronym. */
function expansionOf(group: NameGroup, title: Reading): string | null {
  const [defined] = [...group.evidence.flatMap(({ definition }) => definition ?? []), ...group.definitions].filter(
    ({ expansion }) => /\s|-/.test(expansion),
  );
  if (defined !== undefined) return defined.expansion.replace(/\s+/g, ' ');
  const name = group.evidence[0]?.name;
  if (name === undefined || !/^[\p{Lu}\d]{3,}$/u.test(name)) return null;
  return titleExpansion(name, title);
}

/** The run of title words whose initials spell an acronym; a word without a letter of its own at most. */
function titleExpansion(name: string, { tokens, text }: Reading): string | null {
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined || first.shape === 'mark' || canonicalName(first.text) === canonicalName(name)) continue;
    for (let to = from + 2; to <= Math.min(tokens.length, from + 8); to++) {
      const last = tokens[to - 1];
      if (last === undefined || /^[:?!]$/.test(last.text)) break;
      const long = text.slice(first.start, last.end);
      if (last.shape !== 'mark' && isSpeltBy(name, long)) return long;
    }
  }
  return null;
}

function isSpeltBy(name: string, long: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return words.length <= name.length + 1 && words.length > 1 && spelledByInitials(name, long);
}

function place(
  reading: Reading,
  start: number,
  end: number,
): Pick<Draft, 'field' | 'start' | 'end' | 'written' | 'quote' | 'quoteStart' | 'quoteEnd'> {
  const sentence = reading.sentences.find((span) => span.start <= start && end <= span.end) ?? {
    start: 0,
    end: reading.raw.length,
  };
  return {
    field: reading.field,
    start,
    end,
    written: reading.raw.slice(start, end),
    quote: reading.raw.slice(sentence.start, sentence.end),
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
