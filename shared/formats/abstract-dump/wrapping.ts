// Finds out whether a program broke the lines of a file at a fixed column, and undoes it.

import type { LineJoining } from '../parsed-file.ts';

/** Columns wider than this are no wrapping: nobody wraps text at 400. */
const MAX_COLUMN = 400;
/** Narrower than this, a list of words looks like wrapped text. */
const MIN_COLUMN = 20;
/** Breaks that must be explained by one column before it is believed. */
const MIN_FORCED_BREAKS = 3;
/** Share of all breaks between neighbouring lines that the column must explain. */
const MIN_FORCED_SHARE = 0.35;
/** Share of lines that may be longer than the column: another file's, or words that cannot be broken. */
const MAX_LONGER_SHARE = 0.15;
/** Share of continuation lines that begin with a small letter; in a list of titles hardly any does. */
const MIN_SMALL_SHARE = 0.25;
/** The same where few breaks are explained, because most lines are short: then the continuations must be plain. */
const MIN_SMALL_SHARE_OF_FEW = 0.5;
/** Share of breaks that no chance explains, whatever the continuations begin with. */
const NEARLY_ALL = 0.9;
/** A column that no line exceeds is believed when it explains at least this share of what the best explains. */
const NEARLY_AS_GOOD = 0.85;

/**
 * The column at which lines were broken, or null when a line is a paragraph.
 *
 * A program that fills lines breaks only where the next word no longer fits. Each break between two lines that stand
 * next to each other therefore allows a range of columns; the column allowed by most breaks is the one.
 */
export function findWrapColumn(texts: readonly string[]): number | null {
  const explained = countExplained(texts);
  const best = mostExplaining(explained, MIN_COLUMN);
  const longest = Math.max(MIN_COLUMN, longestBreakable(texts));
  // No line that could have been broken is longer than the column, unless part of the file was not wrapped at all.
  const beyond = mostExplaining(explained, longest);
  const isEnough = (explained[beyond] ?? 0) >= NEARLY_AS_GOOD * (explained[best] ?? 0);
  const candidates = isEnough ? [beyond, best] : [best];
  const column = candidates.find((width) => isWrappedAt(texts, width)) ?? null;
  if (column !== null && isFilledExactly(texts, column)) return column;
  return findUnevenColumn(texts, longest) ?? column;
}

/** Share of breaks between neighbouring lines behind which a sentence plainly goes on: text, not a list. */
const MIN_CONTINUED_SHARE = 0.4;
/** A line of unevenly filled text is in the middle this full at least. */
const MIN_FULLNESS = 0.65;
/** Wider than this, no program fills lines unevenly. */
const MAX_UNEVEN_COLUMN = 200;

/** The longest line, where sentences run on over lines of about that length without filling them. */
function findUnevenColumn(texts: readonly string[], longest: number): number | null {
  if (longest > MAX_UNEVEN_COLUMN) return null;
  const lengths: number[] = [];
  let continued = 0;
  let longer = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = (texts[index] ?? '').trimEnd();
    if (text.length > longest && isBreakable(text, longest)) longer++;
    const next = texts[index + 1] ?? '';
    if (text === '' || next.trim() === '') continue;
    lengths.push(text.length);
    if (isPlainContinuation(text, next)) continued++;
  }
  lengths.sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const isText = lengths.length >= MIN_CONTINUATIONS && continued >= MIN_CONTINUED_SHARE * lengths.length;
  return isText && longer <= 0.02 * texts.length && middle >= MIN_FULLNESS * longest ? longest : null;
}

/** The least column from `from` on that explains most breaks. */
function mostExplaining(explained: Int32Array, from: number): number {
  let column = Math.min(from, MAX_COLUMN);
  for (let width = column + 1; width <= MAX_COLUMN; width++) {
    if ((explained[width] ?? 0) > (explained[column] ?? 0)) column = width;
  }
  return column;
}

/** Length of the longest line with a blank in its last part, where a program could have broken it earlier. */
function longestBreakable(texts: readonly string[]): number {
  let longest = 0;
  for (const line of texts) {
    const text = line.trimEnd();
    if (text.length > longest && text.length <= MAX_COLUMN && text.trimStart().includes(' ')) longest = text.length;
  }
  return longest;
}

/** For every column the number of breaks it explains. */
function countExplained(texts: readonly string[]): Int32Array {
  const counts = new Int32Array(MAX_COLUMN + 2);
  for (let index = 0; index + 1 < texts.length; index++) {
    const text = (texts[index] ?? '').trimEnd();
    const next = (texts[index + 1] ?? '').trimStart();
    if (text === '' || next === '' || text.length > MAX_COLUMN) continue;
    const after = Math.min(breakReach(text, next), MAX_COLUMN + 1);
    counts[text.length] = (counts[text.length] ?? 0) + 1;
    counts[after] = (counts[after] ?? 0) - 1;
  }
  for (let width = 1; width < counts.length; width++) counts[width] = (counts[width] ?? 0) + (counts[width - 1] ?? 0);
  return counts;
}

function isWrappedAt(texts: readonly string[], column: number): boolean {
  let filled = 0;
  let breaks = 0;
  let longer = 0;
  let forced = 0;
  let small = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = (texts[index] ?? '').trimEnd();
    if (text === '') continue;
    filled++;
    if (text.length > column && isBreakable(text, column)) longer++;
    const next = (texts[index + 1] ?? '').trimStart();
    if (next === '') continue;
    breaks++;
    if (!isForcedBreak(text, next, column)) continue;
    forced++;
    if (!/^["'“(]?[\p{Lu}\p{N}]/u.test(next) && !/[.!?]$/.test(text)) small++;
  }
  if (forced < MIN_FORCED_BREAKS) return forced > 0 && small === forced && longer === 0;
  if (longer / filled > MAX_LONGER_SHARE) return false;
  const isMost = forced / breaks >= MIN_FORCED_SHARE && small / forced >= MIN_SMALL_SHARE;
  return isMost || (longer === 0 && (small / forced >= MIN_SMALL_SHARE_OF_FEW || forced / breaks > NEARLY_ALL));
}

/** Share of plain continuations that must stand behind a forced break for the breaks to be trusted. */
const EXACT_SHARE = 0.97;
/** Plain continuations that say something about the program. */
const MIN_CONTINUATIONS = 5;

/**
 * Whether every line was filled as far as words allow, so that a break that was not forced ends a paragraph.
 *
 * Some programs balance the lines, others count the blank at the end; then only small initials show what goes on.
 */
export function isFilledExactly(texts: readonly string[], column: number): boolean {
  let continuations = 0;
  let forced = 0;
  for (let index = 0; index + 1 < texts.length; index++) {
    const text = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    if (text.trim() === '' || !isPlainContinuation(text, next)) continue;
    continuations++;
    if (isForcedBreak(text, next, column)) forced++;
  }
  return continuations < MIN_CONTINUATIONS || forced >= EXACT_SHARE * continuations;
}

/** Whether the next line begins small, in the middle of a sentence, and not with a name such as `iSTFTNet`. */
export function isPlainContinuation(line: string, nextLine: string): boolean {
  return /^\p{Ll}+[^\p{Lu}]/u.test(nextLine.trimStart()) && !/[.!?:]["'”’)]?$/.test(line.trimEnd());
}

/** First column at which the break after `text` would no longer have been needed. */
function breakReach(text: string, next: string): number {
  return text.length + 1 + firstWordLength(next);
}

/** A hard space is no place to break, so it is part of the word. */
function firstWordLength(text: string): number {
  const end = text.search(/[ \t]/);
  return end < 0 ? text.length : end;
}

/** A line over the column counts against wrapping only if it had a blank to break at. */
function isBreakable(text: string, column: number): boolean {
  const blank = text.trimStart().indexOf(' ');
  return blank >= 0 && blank < column;
}

/** Whether a program filling lines up to `column` had to break between these two neighbouring lines. */
export function isForcedBreak(line: string, nextLine: string, column: number): boolean {
  const text = line.trimEnd();
  const next = nextLine.trimStart();
  if (text === '' || next === '') return false;
  if (text.length > column) return !isBreakable(text, column);
  if (next.length > column && isBreakable(next, column)) return false;
  return breakReach(text, next) > column;
}

/** `data-` / `driven`: broken at the hyphen of a compound; not a dash between blanks, nor `pre- and post-`. */
function isHyphenBreak(text: string): boolean {
  return /[\p{L}\p{N})]-$/u.test(text.slice(-3));
}

const SUSPENDED = /^(?:and|or|to|nor|und|oder|et|ou)\b(?!-)/;
const IDEOGRAPH = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f]/;

/** What stands between two neighbouring lines of one paragraph once it is unwrapped: a blank or nothing. */
export function wrapJoint(line: string, nextLine: string, column: number | null): '' | ' ' {
  const text = line.trimEnd();
  const next = nextLine.trimStart();
  if (isHyphenBreak(text)) return SUSPENDED.test(next) && !text.endsWith('up-') ? ' ' : '';
  if (/[\p{L}\p{N}]--$/u.test(text.slice(-3)) || /^--[\p{L}\p{N}]/u.test(next.slice(0, 3))) return '';
  if (IDEOGRAPH.test(text.slice(-1)) && IDEOGRAPH.test(next.slice(0, 1))) return '';
  if (column !== null && isBrokenWord(text, next, column)) return '';
  return ' ';
}

/**
 * An address longer than a line is cut exactly at the column, once or more often.
 *
 * Some programs count the blank behind a line, so one character more is as exact.
 */
function isBrokenWord(text: string, next: string, column: number): boolean {
  if (text.length !== column && text.length !== column + 1) return false;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  const following = next.slice(0, firstWordLength(next));
  if (/[.,;:)]$/.test(word) && !/^[^\p{Lu}]*\//u.test(following)) return false;
  const indent = text.length - text.trimStart().length;
  const isTooLong = word.length + following.length > column - indent;
  const startsHere = !/^\W*(?:https?:|www\.)/.test(following);
  if (startsHere && /^\W*(?:https?:\/\/|www\.)/.test(word + following)) return isTooLong;
  return word === text.trim() && /[/._-]/.test(word) && /[^\p{L},;]/u.test(following);
}

/** What stands between two neighbouring lines that belong to one text, wrapped or not. */
export function lineJoint(line: string, nextLine: string, joining: LineJoining): '' | ' ' | '\n' {
  const column = joining.wrapColumn;
  if (column === null) return '\n';
  if (isForcedBreak(line, nextLine, column)) return wrapJoint(line, nextLine, column);
  const isNew = /^[\p{Lu}\p{N}*•-]/u.test(nextLine.trimStart()) && !isHyphenBreak(line.trimEnd());
  return isNew ? '\n' : wrapJoint(line, nextLine, column);
}
