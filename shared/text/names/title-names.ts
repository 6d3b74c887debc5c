// Names that the title gives: before its colon, as a whole, or spelt out where only a repository abbreviates them.

import { anyWord } from '../sentences/patterns.ts';
import { canonicalName } from './canonical.ts';
import type { Definition } from './definitions.ts';
import { definitionEvidence, type Evidence, unitEvidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import { knownKind } from './known-names.ts';
import { isVerb } from './only-subject.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { indexPhrases, matchPhrases } from './phrase-matcher.ts';
import { isProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import { separatorOf } from './title-parts.ts';
import { titleRepositoryNames } from './title-repository.ts';
import { titleTailNames } from './title-tail.ts';
import type { Token } from './tokens.ts';
import { type NameUnit, unit } from './units.ts';
import { wordSet } from './word-set.ts';

/** What follows the colon when a title is about a thing that exists already. */
const ABOUT = new RegExp(
  anyWord(
    'survey|review|overview|tutorial|perspectives?|challenges|opportunities|roadmap|primer|introduction to|state of the art',
    'what|how|why|lessons|pitfalls|limits|risks?|dangers?|promise|comparison|comparative|case study',
  ),
  'i',
);
const SMALL = wordSet(
  'in on of for with and or the a an to by from via at as is are vs versus not but through into using',
  'toward towards beyond under do does can how what why when should need',
);
const MAX_PREFIX = 7;
/** From this weight on the abstract has named what it proposes. */
const TOLD = 0.8;

/** Evidence from the title; `told` is what the abstract says, without which a phrase at the title's end counts. */
export function titleNames(title: Reading, abstract: Reading, told: readonly Evidence[]): Evidence[] {
  const isTold = told.some(({ weight }) => weight >= TOLD);
  return [
    ...prefixNames(title, abstract),
    ...wholeTitle(title, abstract),
    ...titleRepositoryNames(title, abstract),
    ...(isTold ? [] : titleTailNames(title, abstract)),
  ];
}

function prefixNames(title: Reading, abstract: Reading): Evidence[] {
  const end = separatorOf(title);
  if (end < 1 || end > MAX_PREFIX) return [];
  const words = title.tokens.slice(0, end);
  const rest = title.text.slice((title.tokens[end] as Token).end);
  const share = ABOUT.test(rest) ? 0.5 : 1;
  const definition = title.definitionAt.get(0);
  if (definition !== undefined && definition.to >= end)
    return [definitionEvidence(title, definition, 'title-prefix', 0.93)];
  if (words.every((word) => word.shape === 'mark')) return [];
  if (words.some((word) => word.shape === 'mark' && !/^[<>"'“”‘’&]$/.test(word.text))) return [];
  const prefix = unit(title.text, title.tokens, firstWord(words), lastWord(words) + 1, 'phrase');
  if (words.filter((word) => word.shape !== 'mark').length === 1) return singlePrefix(title, abstract, prefix, share);
  const isVersioned =
    isTelling(words[0]) && words.slice(1).every((word) => /^(?:[vV]?\d[\w.]*|\p{Lu}[\p{L}\d]*)$/u.test(word.text));
  if (isVersioned && words.length < 4) return [evidence(title, prefix, 0.9 * share)];
  return phrasePrefix(title, abstract, prefix, words, share);
}

function firstWord(words: readonly Token[]): number {
  return words.findIndex((word) => word.shape !== 'mark');
}

function lastWord(words: readonly Token[]): number {
  return words.findLastIndex((word) => word.shape !== 'mark');
}

function isTelling(token: Token | undefined): boolean {
  return token?.shape === 'strong' || token?.shape === 'acronym';
}

/** A title's own name counts in full even when it is well known: somebody did introduce BERT. */
function evidence(title: Reading, found: NameUnit, weight: number): Evidence {
  return { ...unitEvidence(title, found, 'title-prefix', weight), weight };
}

function singlePrefix(title: Reading, abstract: Reading, prefix: NameUnit, share: number): Evidence[] {
  const token = title.tokens[prefix.from] as Token;
  if (token.shape === 'generic' || token.shape === 'number') return [];
  // "SandEval: How dry is sand?" still introduces what nobody knows yet.
  if (isTelling(token))
    return [evidence(title, prefix, 0.92 * (knownKind(token.text) === null ? Math.max(share, 0.62) : share))];
  const key = canonicalName(token.text);
  const uses = [...abstract.tokens.entries()].filter(([, word]) => canonicalName(word.text) === key);
  const isSubject = uses.some(([at, word]) => word.isFirst && isVerb(abstract.tokens[at + 1]));
  const isCapitalInside = token.shape !== 'word' && uses.some(([, word]) => !word.isFirst && word.shape !== 'word');
  if (!isSubject && !isCapitalInside) return [];
  if (isOrdinaryWord(token.text) && uses.length < 2) return [];
  return [evidence(title, prefix, 0.85 * share)];
}

/** "Sandwich Reasoning: …": a phrase of several words is a name when the abstract abbreviates it or writes it so. */
function phrasePrefix(
  title: Reading,
  abstract: Reading,
  prefix: NameUnit,
  words: readonly Token[],
  share: number,
): Evidence[] {
  const key = canonicalName(prefix.name);
  const definition = abstract.definitions.find((found) => canonicalName(found.expansion) === key);
  if (definition !== undefined)
    return isNameable(definition) ? [definitionEvidence(abstract, definition, 'title-prefix', 0.85 * share)] : [];
  if (words.some((word) => SMALL.has(word.lower)) || isGenericExpansion(prefix.name)) return [];
  const [use] = matchPhrases(abstract.tokens, indexPhrases([[prefix.name, true]]));
  if (use === undefined) return [];
  const isCapitalised = abstract.tokens.slice(use.from, use.to).every((word) => /^[\p{Lu}\d]/u.test(word.text));
  return isCapitalised ? [evidence(title, prefix, 0.62 * share)] : [];
}

function isNameable({ short, expansion }: Definition): boolean {
  return !isGenericAcronym(short) && !isGenericExpansion(expansion);
}

/** "Layer Normalization": a title of a few words that the abstract goes on using as a name. */
function wholeTitle(title: Reading, abstract: Reading): Evidence[] {
  const { tokens } = title;
  const isPhrase = tokens.length > 1 && tokens.length < 5 && tokens.every((token) => /^\p{Lu}/u.test(token.text));
  if (!isPhrase || ABOUT.test(title.text) || /ing$/.test(tokens[0]?.lower ?? '')) return [];
  const whole = unit(title.text, tokens, 0, tokens.length, 'phrase');
  if (isGenericExpansion(whole.name)) return [];
  const uses = matchPhrases(abstract.tokens, indexPhrases([[whole.name.replace(/s$/, ''), true]]));
  if (uses.length < 2 || uses.some((use) => isProblem(abstract, use.from, use.to))) return [];
  const definition = abstract.definitions.find((found) => uses.some((use) => use.from === found.from));
  if (definition !== undefined && isNameable(definition))
    return [definitionEvidence(abstract, definition, 'title-whole', 0.75)];
  return [{ ...unitEvidence(title, whole, 'title-whole', 0.72), weight: 0.72 }];
}
