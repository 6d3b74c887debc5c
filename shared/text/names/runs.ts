// Capitalised words in a row, and versions behind them.

import { MARKUP_FILLER } from './plain-text.ts';
import type { Token } from './tokens.ts';

/** Longest run that is taken for one name. */
const MAX_RUN = 12;
const MAX_VERSION = 3;
const VERSION = /^(?:[vV]\d[\w.]*|\d{1,2}(?:\.\d)?|\d{1,3}[BM]|\p{Lu}|3D|2D)$/u;
const NAME_SHAPES = ['strong', 'acronym', 'capital', 'generic'];

/** Whether a token may stand in the middle of a name of several words. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && NAME_SHAPES.includes(token.shape) && /\p{Lu}|\d/u.test(token.text);
}

/** `Self-reflective`: a compound that describes, with a capital because it stands in a name. */
export function isCapitalCompound(token: Token | undefined): boolean {
  return token?.shape === 'word' && !token.isFirst && /^\p{Lu}\p{Ll}+-\p{Ll}+/u.test(token.text);
}

/** Whether two tokens stand beside each other with nothing but a space between them. */
function isJoined(text: string, left: Token, right: Token | undefined): boolean {
  if (right === undefined || left.sentence !== right.sentence) return false;
  const between = text[left.end] as string;
  return right.start - left.end === 1 && between !== MARKUP_FILLER && /\s/.test(between);
}

/** The end, exclusive, of the run of capitalised words that begins at `from`; at least `from + 1` where one begins. */
export function runEnd(text: string, tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + MAX_RUN && (isCapitalised(tokens[to]) || isCapitalCompound(tokens[to]))) {
    to++;
    if (!isJoined(text, tokens[to - 1] as Token, tokens[to])) break;
  }
  return to;
}

/**
 * The end of `Sand-Motion 1.0`, `P-tuning v2`, given where the words end: a version counts when the same words stand
 * together elsewhere as well, since "ImageNet 64" may be anything.
 */
export function versionEnd(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isWhole: (run: string) => boolean,
): number {
  const { start } = tokens[from] as Token;
  let end = to;
  while (end < to + MAX_VERSION) {
    const next = tokens[end];
    if (next === undefined || !isJoined(text, tokens[end - 1] as Token, next)) break;
    if (!VERSION.test(next.text) && !(end > to && isCapitalised(next))) break;
    if (!isWhole(oneLine(text.slice(start, next.end)))) break;
    end++;
  }
  return end;
}

/** With single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
