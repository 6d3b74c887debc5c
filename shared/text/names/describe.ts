// Turns what was gathered of each name into candidates: name, role, kind, confidence, quote and places.

import type { TextSpan } from '../sentences/split.ts';
import { canonicalName } from './canonical.ts';
import { INTRODUCED, introducedConfidence, isInTitle, isProperName, round, strongest } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { expansionOf } from './expansions.ts';
import { isGenericAcronym } from './generic-acronyms.ts';
import { guessKind } from './kinds.ts';
import type { Mention } from './mentions.ts';
import type { NameGroup } from './merge.ts';
import { findOccurrences } from './occurrences.ts';
import type { Reading } from './reading.ts';
import { oneLine } from './runs.ts';
import type { NameCandidate } from './types.ts';

type Draft = Omit<NameCandidate, 'salience' | 'occurrences'> & { readonly key: string; readonly isTitled: boolean };

/** The candidates of a paper: introduced names first, headline names before their parts, then mentioned ones. */
export function describeNames(groups: readonly NameGroup[], title: Reading, abstract: Reading): NameCandidate[] {
  const drafts = groups.map((group) => introducedDraft(group, title) ?? mentionedDraft(group, title));
  const found = drafts.filter((draft) => draft !== null).sort(byRank);
  const primary = primaryKeys(found.filter(({ role }) => role === 'introduces'));
  const places = findOccurrences(found, title, abstract);
  return found.map(({ key, isTitled: _, ...candidate }) => ({
    ...candidate,
    salience: candidate.role === 'mentions' ? 'mentioned' : primary.has(key) ? 'primary' : 'component',
    occurrences: places.get(key) ?? [],
  }));
}

function byRank(a: Draft, b: Draft): number {
  if (a.role !== b.role) return a.role === 'introduces' ? -1 : 1;
  const byTitle = a.role === 'introduces' ? Number(b.isTitled) - Number(a.isTitled) : 0;
  return byTitle || b.confidence - a.confidence || a.start - b.start;
}

/** The headline names: those in the title, or else the surest one; the rest are parts. */
function primaryKeys(introduced: readonly Draft[]): ReadonlySet<string> {
  const titled = introduced.filter(({ isTitled }) => isTitled);
  return new Set((titled.length > 0 ? titled : introduced.slice(0, 1)).map(({ key }) => key));
}

function introducedDraft(group: NameGroup, title: Reading): Draft | null {
  const best = strongest(group.evidence);
  const confidence = introducedConfidence(group);
  if (best === null || confidence < INTRODUCED) return null;
  const expansion = expansionOf(group, title);
  if (!isProperName(best, expansion)) return null;
  const { reading, start, end, from, to } = displayed(group, best);
  const name = oneLine(reading.raw.slice(start, end));
  return {
    key: group.key,
    isTitled: isInTitle(group),
    name,
    aliases: aliasesOf(group, name),
    expansion,
    kind: guessKind(reading, name, from, to, true),
    role: 'introduces',
    ...placeOf(reading, start, end),
    confidence,
    rule: best.rule,
  };
}

function mentionedDraft(group: NameGroup, title: Reading): Draft | null {
  let best: Mention | null = null;
  for (const mention of group.mentions) if (best === null || mention.weight > best.weight) best = mention;
  if (best === null || isGenericAcronym(best.name)) return null;
  const { name, start, end, from, to, rule, weight, reading } = best;
  return {
    key: group.key,
    isTitled: false,
    name,
    aliases: aliasesOf(group, name),
    expansion: expansionOf(group, title),
    kind: guessKind(reading, name, from, to, false),
    role: 'mentions',
    ...placeOf(reading, start, end),
    confidence: round(weight),
    rule,
  };
}

/**
 * The place to show: in the group's own form rather than an alias, and in a sentence that introduces it rather than in
 * the title, since that tells more.
 */
function displayed(group: NameGroup, best: Evidence): Pick<Mention, 'reading' | 'start' | 'end' | 'from' | 'to'> {
  const isOwn = ({ name }: { readonly name: string }): boolean =>
    [group.key, `${group.key}s`].includes(canonicalName(name));
  const own = group.evidence.filter(isOwn);
  const told = strongest(own.filter(({ reading, weight }) => reading.field === 'abstract' && weight >= INTRODUCED));
  const mention = own.length === 0 ? group.mentions.find(isOwn) : undefined;
  if (mention !== undefined) return mention;
  const { reading, start, end, token, next } = told ?? strongest(own) ?? best;
  return { reading, start, end, from: token, to: next };
}

function aliasesOf(group: NameGroup, name: string): string[] {
  const forms = [...group.evidence, ...group.mentions].map((item) => item.name);
  return [...new Set([...forms, ...group.aliases])].filter((form) => form !== name);
}

type Placed = Pick<NameCandidate, 'field' | 'start' | 'end' | 'written' | 'quote' | 'quoteStart' | 'quoteEnd'>;

function placeOf({ field, raw, sentences }: Reading, start: number, end: number): Placed {
  const sentence = sentenceOf(sentences, start) ?? { start: 0, end: raw.length };
  return {
    field,
    start,
    end,
    written: raw.slice(start, end),
    quote: raw.slice(sentence.start, sentence.end),
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
  };
}

/** The sentence that holds an offset, by halving. */
function sentenceOf(sentences: readonly TextSpan[], offset: number): TextSpan | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}
