// Words that can be a name by their shape, as they stand in the text.

import { opensSentence } from '../sentences/abbreviations.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { isCapitalCompound, isCapitalised, oneLine, runEnd, versionEnd } from './runs.ts';
import { headOfCompound } from './shapes.ts';
import type { Token } from './tokens.ts';

/** `phrase`: several capitalised words, as in Ghost Sand Piling; the rest as the shapes of single words. */
export type UnitStrength = 'strong' | 'acronym' | 'phrase' | 'capital';

/**
 * Tokens `from` to `to`, exclusive, that can be one name; `end` leaves out the plural s of an acronym. The text between
 * `start` and `end` is the name, save for the second of `GPT-3.5/4`.
 */
export interface NameUnit {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly strength: UnitStrength;
}

/**
 * The name that begins at a token, or null.
 *
 * Capitalised words in a row are one name, save that each word of a telling shape stands for itself: "ImageNet
 * ResNet-50 training" holds two. A version belongs to the name before it where `isWhole` says so.
 */
export function unitAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  isWhole: (run: string) => boolean,
): NameUnit | null {
  const first = tokens[from];
  if (first === undefined || (!isCapitalised(first) && !isCapitalCompound(first))) return null;
  const isOrdinary = first.shape === 'capital' && isOrdinaryWord(first.text);
  if (first.isFirst && isOrdinary) return null;
  const to = runEnd(text, tokens, from);
  const withVersion = versionEnd(text, tokens, from, to, isWhole);
  if (withVersion > to) return unit(text, tokens, from, withVersion, 'strong');
  const run = tokens.slice(from, to);
  if (run.length > 1 && isPhrase(run, (words) => isWhole(oneLine(words)), text)) {
    return run.every((token) => token.shape === 'generic' || isOrdinaryWord(token.text))
      ? null
      : unit(text, tokens, from, to, 'phrase');
  }
  if (first.shape === 'generic' || first.shape === 'word' || isOrdinary) return null;
  return unit(text, tokens, from, hasPatchSize(tokens, from) ? from + 3 : from + 1, first.shape as UnitStrength);
}

/** Plain words only, one telling word in a run that recurs, or an acronym inside: "Federated CTR Prediction". */
function isPhrase(run: readonly Token[], isWhole: (words: string) => boolean, text: string): boolean {
  const telling = run.filter(({ shape }) => shape === 'strong' || shape === 'acronym').length;
  if (telling === 0) return true;
  const [first, last] = [run[0] as Token, run.at(-1) as Token];
  if (telling === 1 && isWhole(text.slice(first.start, last.end))) return true;
  const capitals = run.filter(({ shape }) => shape === 'capital').length;
  return capitals > 1 && last.shape === 'capital' && run.every(({ shape }) => shape !== 'strong');
}

/** `ViT-L/14` is one name: a size, a slash and a number. */
function hasPatchSize(tokens: readonly Token[], at: number): boolean {
  const [name, slash, size] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || slash.start !== name?.end || size?.start !== slash.end) return false;
  return /-\p{L}{1,2}$/u.test(name.text) && /^\d{1,2}$/.test(size.text);
}

/** `GPT-3.5/4` is two names, `CIFAR-10/100` as well: the second is the first with another number. */
function ellipticUnit(tokens: readonly Token[], first: NameUnit): NameUnit | null {
  const [slash, number] = [tokens[first.to], tokens[first.to + 1]];
  const stem = /^(.*\p{L}-?)\d+(?:\.\d+)?$/u.exec(first.name)?.[1];
  if (stem === undefined || slash?.text !== '/' || slash.start !== first.end) return null;
  if (number?.start !== slash.end || !/^\d+(?:\.\d+)?$/.test(number.text)) return null;
  const { start, end } = number;
  return { from: first.to + 1, to: first.to + 2, name: stem + number.text, start, end, strength: first.strength };
}

/** The unit of the tokens `from` to `to`, whatever they are. */
export function unit(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  strength: UnitStrength,
): NameUnit {
  const { start } = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const end = isPluralAcronym(last) ? last.end - 1 : last.end;
  return { from, to, name: oneLine(text.slice(start, end)), start, end, strength };
}

function isPluralAcronym({ shape, text }: Token): boolean {
  return (shape === 'acronym' || shape === 'strong') && /\p{Lu}s$/u.test(text);
}

/** All names by shape in a text, in order, including those inside describing compounds (CLIP of CLIP-based). */
export function findUnits(text: string, tokens: readonly Token[], isWhole: (run: string) => boolean): NameUnit[] {
  const units: NameUnit[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.shape === 'word' && !(isCapitalCompound(token) && isCapitalised(tokens[index + 1]))) {
      const head = headOfCompound(token.text);
      if (head === null) continue;
      const { start } = token;
      units.push({ from: index, to: index + 1, name: head, start, end: start + head.length, strength: 'strong' });
      continue;
    }
    if (token.isFirst && token.shape === 'capital' && isOpener(token, tokens[index + 1])) continue;
    const found = unitAt(text, tokens, index, isWhole);
    if (found === null) continue;
    const elliptic = ellipticUnit(tokens, found);
    units.push(found, ...(elliptic === null ? [] : [elliptic]));
    index = (elliptic ?? found).to - 1;
  }
  return units;
}

/** "Existing DC methods", "Applying LoRA": a word that has its capital only from its place. */
function isOpener(token: Token, next: Token | undefined): boolean {
  return (
    opensSentence(token.lower) || isOrdinaryWord(token.text) || (isCapitalised(next) && /ing$|ed$/.test(token.lower))
  );
}
