// Runs of words that can be a name, as they stand in the text.

import { opensSentence } from '../sentences/abbreviations.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { headOfCompound } from './shapes.ts';
import type { Token } from './tokens.ts';

/** `phrase`: several capitalised words, as in Ghost Batch Normalization; the rest as the shapes of single words. */
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

const VERSION = /^(?:[vV]\d[\w.]*|\d{1,2}(?:\.\d)?|\d{1,3}[BM]|\p{Lu}|3D|2D)$/u;

/** Whether a token may stand in the middle of a name of several words. */
function isCapitalised(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    ['strong', 'acronym', 'capital', 'generic'].includes(token.shape) &&
    /\p{Lu}|\d/u.test(token.text)
  );
}

/** `Self-reflective`: a compound that describes, with a capital because it stands in a name. */
function isCapitalCompound(token: Token | undefined): boolean {
  return token?.shape === 'word' && !token.isFirst && /^\p{Lu}\p{Ll}+-\p{Ll}+/u.test(token.text);
}

/** Whether two tokens stand beside each other with nothing but a space between them. */
function isJoined(text: string, left: Token, right: Token): boolean {
  return left.sentence === right.sentence && right.start - left.end === 1 && /\s/.test(text[left.end] as string);
}

/** The end, exclusive, of the run of capitalised words that begins at `from`; at least `from + 1` where one begins. */
export function runEnd(text: string, tokens: readonly Token[], from: number): number {
  let to = from;
  while (to === from || isJoined(text, tokens[to - 1] as Token, tokens[to] ?? (tokens[to - 1] as Token))) {
    if (!isCapitalised(tokens[to]) && !isCapitalCompound(tokens[to])) break;
    to++;
  }
  return to;
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
  if (first.isFirst && first.shape === 'capital' && isOrdinaryWord(first.text)) return null;
  const to = runEnd(text, tokens, from);
  const withVersion = versionEnd(text, tokens, to, isWhole, first.start);
  if (withVersion > to) return unit(text, tokens, from, withVersion, 'strong');
  if (to - from > 1) {
    const run = tokens.slice(from, to);
    const telling = run.filter((token) => token.shape === 'strong' || token.shape === 'acronym').length;
    if (telling < 2 && isWhole(oneLine(text.slice(first.start, (tokens[to - 1] as Token).end)))) {
      return unit(text, tokens, from, to, 'phrase');
    }
    if (run.every((token) => ['capital', 'generic', 'word'].includes(token.shape))) {
      const isPlain = run.every((token) => token.shape === 'generic' || isOrdinaryWord(token.text));
      return isPlain ? null : unit(text, tokens, from, to, 'phrase');
    }
    if (isAcronymInside(run)) return unit(text, tokens, from, to, 'phrase');
  }
  if (first.shape === 'generic' || first.shape === 'word') return null;
  if (first.shape === 'capital' && isOrdinaryWord(first.text)) return null;
  return unit(text, tokens, from, hasPatchSize(tokens, from) ? from + 3 : from + 1, first.shape as UnitStrength);
}

/** "Federated CTR Prediction": an acronym between words of a phrase. */
function isAcronymInside(run: readonly Token[]): boolean {
  const capitals = run.filter((token) => token.shape === 'capital').length;
  return capitals > 1 && run.at(-1)?.shape === 'capital' && run.every((token) => token.shape !== 'strong');
}

/** `ViT-L/14` is one name: a size, a slash and a number. */
function hasPatchSize(tokens: readonly Token[], at: number): boolean {
  const [name, slash, size] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    slash?.text === '/' &&
    slash.start === name?.end &&
    size?.start === slash.end &&
    /-\p{L}{1,2}$/u.test(name.text) &&
    /^\d{1,2}$/.test(size.text)
  );
}

/** `GPT-3.5/4` is two names, `CIFAR-10/100` as well: the second is the first with another number. */
function ellipticUnit(tokens: readonly Token[], first: NameUnit): NameUnit | null {
  const [slash, number] = [tokens[first.to], tokens[first.to + 1]];
  const stem = /^(.*\p{L}-?)\d+(?:\.\d+)?$/u.exec(first.name)?.[1];
  if (stem === undefined || slash?.text !== '/' || slash.start !== first.end || number?.start !== slash.end)
    return null;
  if (!/^\d+(?:\.\d+)?$/.test(number.text)) return null;
  const { start, end } = number;
  return { from: first.to + 1, to: first.to + 2, name: stem + number.text, start, end, strength: first.strength };
}

/** `HY-Motion 1.0`, `P-tuning v2`: a version counts when the same two words stand together elsewhere as well. */
function versionEnd(
  text: string,
  tokens: readonly Token[],
  to: number,
  isWhole: (run: string) => boolean,
  start: number,
): number {
  let end = to;
  while (end < to + 3) {
    const last = tokens[end - 1] as Token;
    const next = tokens[end];
    if (next === undefined || !isJoined(text, last, next)) break;
    if (!VERSION.test(next.text) && !(end > to && isCapitalised(next))) break;
    if (!isWhole(oneLine(text.slice(start, next.end)))) break;
    end++;
  }
  return end;
}

export function unit(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  strength: UnitStrength,
): NameUnit {
  const start = (tokens[from] as Token).start;
  const last = tokens[to - 1] as Token;
  const end = isPluralAcronym(last) ? last.end - 1 : last.end;
  return { from, to, name: oneLine(text.slice(start, end)), start, end, strength };
}

/** With single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isPluralAcronym(token: Token): boolean {
  return (token.shape === 'acronym' || token.shape === 'strong') && /\p{Lu}s$/u.test(token.text);
}

/** All names by shape in a text, in order, including those inside describing compounds (CLIP of CLIP-based). */
export function findUnits(text: string, tokens: readonly Token[], isWhole: (run: string) => boolean): NameUnit[] {
  const units: NameUnit[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.shape === 'word' && !(isCapitalCompound(token) && isCapitalised(tokens[index + 1]))) {
      const head = headOfCompound(token.text);
      if (head !== null) {
        const end = token.start + head.length;
        units.push({ from: index, to: index + 1, name: head, start: token.start, end, strength: 'strong' });
      }
      continue;
    }
    if (token.isFirst && token.shape === 'capital' && isOpener(token, tokens[index + 1])) continue;
    const found = unitAt(text, tokens, index, isWhole);
    if (found === null) continue;
    units.push(found);
    index = found.to - 1;
    const elliptic = ellipticUnit(tokens, found);
    if (elliptic !== null) {
      units.push(elliptic);
      index = elliptic.to - 1;
    }
  }
  return units;
}

/** "Existing DC methods", "Applying LoRA": a word that has its capital only from its place. */
function isOpener(token: Token, next: Token | undefined): boolean {
  return (
    opensSentence(token.lower) || isOrdinaryWord(token.text) || (isCapitalised(next) && /ing$|ed$/.test(token.lower))
  );
}
