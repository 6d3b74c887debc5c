// Finds where a text says what a short name stands for.

import { alignBackward, spelledByInitials, standsFor } from './align.ts';
import type { Token } from './tokens.ts';

/** A short name and what it stands for. The whole place is the tokens `from` to `to`, exclusive. */
export interface Definition {
  readonly short: string;
  readonly expansion: string;
  readonly from: number;
  readonly to: number;
  /** Token of the short name. */
  readonly shortAt: number;
  readonly shortStart: number;
  readonly shortEnd: number;
}

/** Characters before a bracket that are searched for an expansion, and tokens a bracket may hold. */
const MAX_LONG = 140;
const MAX_BRACKET = 16;
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{N}-]*`;
const SMALL = String.raw`(?:\s(?:of|with|for|and|the|via|in|to|on)){0,2}`;
/** Two capitalised words at least, with small connecting words between them, up to the end. */
const TITLE_CASE = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${CAPITAL}${SMALL}(?:\s${CAPITAL}${SMALL}){0,10}\s${CAPITAL}$`,
  'u',
);
const STANDS_FOR = /^(?:stands|standing|short|acronym|abbreviation)$/;
const LONG_END = /^(?:[,.;:()[\]]|--+|–|—|which|that|is|are|was|based|using|where|to)$/;

/** All definitions of a text: `Expansion (ACR)`, `ACR (Expansion)`, `ACR: Expansion`, `ACR, which stands for Expansion`. */
export function findDefinitions(text: string, tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  tokens.forEach((token, index) => {
    const definition =
      token.text === '(' || token.text === '['
        ? inBrackets(text, tokens, index)
        : token.text === ':'
          ? afterColon(text, tokens, index)
          : STANDS_FOR.test(token.lower)
            ? standing(text, tokens, index)
            : null;
    if (definition !== null) found.push(definition);
  });
  return found;
}

function isShort(token: Token | undefined): token is Token {
  if (token === undefined || token.text.length > 24) return false;
  return (
    ['strong', 'acronym', 'generic'].includes(token.shape) ||
    (token.shape === 'capital' && /^\p{Lu}\p{Ll}{1,5}$/u.test(token.text))
  );
}

function inBrackets(text: string, tokens: readonly Token[], open: number): Definition | null {
  let close = open + 1;
  while (close < open + MAX_BRACKET && tokens[close] !== undefined && !/^[)\]]$/.test(tokens[close]?.text ?? ''))
    close++;
  if (!/^[)\]]$/.test(tokens[close]?.text ?? '')) return null;
  const inner = tokens[open + 1];
  if (isShort(inner) && (close === open + 2 || /^[,;]$/.test(tokens[open + 2]?.text ?? ''))) {
    const before = expansionBefore(text, tokens, open, inner.text);
    if (before !== null) return { ...before, to: close + 1, ...shortPlace(inner, open + 1) };
  }
  const outer = tokens[open - 1];
  if (!isShort(outer) || close - open < 3 || outer.sentence !== inner?.sentence) return null;
  const long = text.slice(inner.start, (tokens[close - 1] as Token).end);
  if (!standsFor(outer.text, long)) return null;
  return { expansion: long, from: open - 1, to: close + 1, ...shortPlace(outer, open - 1) };
}

function shortPlace(token: Token, at: number): Pick<Definition, 'short' | 'shortAt' | 'shortStart' | 'shortEnd'> {
  const isPlural = /[\p{Lu}\d]s$/u.test(token.text);
  const end = isPlural ? token.end - 1 : token.end;
  return {
    short: isPlural ? token.text.slice(0, -1) : token.text,
    shortAt: at,
    shortStart: token.start,
    shortEnd: end,
  };
}

/** The words right before a bracket that its content abbreviates; inside one clause first, then across commas. */
function expansionBefore(
  text: string,
  tokens: readonly Token[],
  open: number,
  short: string,
): Pick<Definition, 'expansion' | 'from'> | null {
  let last = open - 1;
  while (last >= 0 && /^["'’”*`]+$/.test(tokens[last]?.text ?? '')) last--;
  const end = tokens[last];
  if (end === undefined || end.sentence !== tokens[open]?.sentence || end.shape === 'mark') return null;
  for (const stops of [/^[,.;:()[\]"“‘`]$|^--+$/, /^[.;:()[\]"“‘`]$|^--+$/]) {
    let first = last;
    while (
      first > 0 &&
      tokens[first - 1]?.sentence === end.sentence &&
      !stops.test(tokens[first - 1]?.text ?? '') &&
      end.end - (tokens[first - 1] as Token).start < MAX_LONG
    ) {
      first--;
    }
    const start = (tokens[first] as Token).start;
    const at = alignBackward(short, text.slice(start, end.end)) ?? titleCaseStart(short, text.slice(start, end.end));
    if (at === null) continue;
    let from = first;
    while ((tokens[from] as Token).end <= start + at) from++;
    const expansion = text.slice(start + at, end.end);
    if (!expansion.split(/\s+/).includes(short)) return { expansion, from };
  }
  return null;
}

/** Where the run of capitalised words before a bracket begins, when it begins with the letter of a telling short name. */
function titleCaseStart(short: string, text: string): number | null {
  if (!/\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+-?\p{Lu}/u.test(short)) return null;
  const run = TITLE_CASE.exec(text);
  return run !== null && run[0][0] === short[0] ? run.index : null;
}

/** `TED: Trustworthy Evaluation via output Distribution, based on …` */
function afterColon(text: string, tokens: readonly Token[], colon: number): Definition | null {
  const short = tokens[colon - 1];
  return isShort(short) ? longAfter(text, tokens, short, colon - 1, colon + 1) : null;
}

/** `CDD, which stands for Contamination Detection …`, `PN is short for …` */
function standing(text: string, tokens: readonly Token[], verb: number): Definition | null {
  const of = tokens[verb + 1]?.lower;
  if (of !== 'for' && of !== 'of') return null;
  for (let at = verb - 1; at >= Math.max(0, verb - 6); at--) {
    const short = tokens[at];
    if (short?.sentence !== tokens[verb]?.sentence) return null;
    if (isShort(short)) return longAfter(text, tokens, short, at, verb + 2);
  }
  return null;
}

function longAfter(
  text: string,
  tokens: readonly Token[],
  short: Token,
  shortAt: number,
  from: number,
): Definition | null {
  const first = tokens[from];
  if (first === undefined || first.sentence !== short.sentence) return null;
  let to = from;
  while (to < from + 14 && tokens[to]?.sentence === first.sentence) {
    if (LONG_END.test((tokens[to] as Token).text) && to > from) break;
    to++;
  }
  const fits = (test: (short: string, long: string) => boolean): number | null => {
    for (let end = from + 2; end <= to; end++) {
      const last = tokens[end - 1] as Token;
      if (last.shape !== 'mark' && test(short.text, text.slice(first.start, last.end))) return end;
    }
    return null;
  };
  let best = fits(spelledByInitials) ?? fits(standsFor);
  // A capital or a closing preposition after the shortest fit still belongs to the name.
  while (best !== null && best < to && /\p{Lu}/u.test(tokens[best]?.text[0] ?? '')) best++;
  if (best === null) return null;
  const expansion = text.slice(first.start, (tokens[best - 1] as Token).end);
  return { expansion, from: shortAt, to: best, ...shortPlace(short, shortAt) };
}
