// Finds out whether a program broke the lines of a file at a fixed column, and undoes it.

import type { LineJoining } from '../parsed-file.ts';

/** Columns wider than this are no wrapping: nobody wraps text at 400. */
const MAX_COLUMN = 400;
/** Narrower than this, a list of words looks like wrapped text. */
const MIN_COLUMN = 20;
/** Breaks that must be explained by one column before it is believed. */
const MIN_FORCED_BREAKS = 4;
/** Share of all breaks between neighbouring lines that the column must explain. */
const MIN_FORCED_SHARE = 0.35;
/** Share of lines that may be longer than the column: another file's, or words that cannot be broken. */
const MAX_LONGER_SHARE = 0.15;
/** Share of continuation lines that begin with a small letter; in a list of titles hardly any does. */
const MIN_SMALL_START_SHARE = 0.25;

/**
 * The column at which lines were broken, or null when a line is a paragraph.
 *
 * A program that fills lines breaks only where the next word no longer fits. Each break between two lines that stand
 * next to each other therefore allows a range of columns; the column allowed by most breaks is the one.
 */
export function findWrapColumn(texts: readonly string[]): number | null {
  const changes = new Int32Array(2 * MAX_COLUMN + 2);
  let breaks = 0;
  let smallStarts = 0;
  let filled = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = (texts[index] ?? '').trimEnd();
    if (text === '') continue;
    filled++;
    const next = (texts[index + 1] ?? '').trimStart();
    if (next === '' || text.length > MAX_COLUMN) continue;
    breaks++;
    const reach = breakReach(text, next);
    changes[text.length] = (changes[text.length] ?? 0) + 1;
    const after = Math.min(reach, MAX_COLUMN + 1);
    changes[after] = (changes[after] ?? 0) - 1;
  }
  let column = 0;
  let best = 0;
  let current = 0;
  for (let width = 0; width <= MAX_COLUMN; width++) {
    current += changes[width] ?? 0;
    if (current > best && width >= MIN_COLUMN) {
      best = current;
      column = width;
    }
  }
  if (best < 1 || best / breaks < MIN_FORCED_SHARE) return null;
  let longer = 0;
  let forced = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = (texts[index] ?? '').trimEnd();
    if (text.length > column && isBreakable(text, column)) longer++;
    const next = texts[index + 1] ?? '';
    if (!isForcedBreak(text, next, column)) continue;
    forced++;
    if (!/^\p{Lu}/u.test(next.trimStart())) smallStarts++;
  }
  if (longer / filled > MAX_LONGER_SHARE) return null;
  if (smallStarts / Math.max(1, forced) < MIN_SMALL_START_SHARE) return null;
  if (forced >= MIN_FORCED_BREAKS) return column;
  return smallStarts === forced && forced >= 1 ? column : null;
}

/** First column at which the break after `text` would no longer have been needed. */
function breakReach(text: string, next: string): number {
  const gap = isHyphenBreak(text) ? 0 : 1;
  return text.length + gap + firstWordLength(next);
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
  if (isHyphenBreak(text)) return SUSPENDED.test(next) ? ' ' : '';
  if (/[\p{L}\p{N}]--$/u.test(text.slice(-3)) || /^--[\p{L}\p{N}]/u.test(next.slice(0, 3))) return '';
  if (IDEOGRAPH.test(text.slice(-1)) && IDEOGRAPH.test(next.slice(0, 1))) return '';
  if (column !== null && isBrokenWord(text, next, column)) return '';
  return ' ';
}

/** An address longer than a line is cut exactly at the column. */
function isBrokenWord(text: string, next: string, column: number): boolean {
  if (text.length !== column) return false;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return word.length + firstWordLength(next) > column && /:\/\/|^www\./.test(word);
}

/** What stands between two neighbouring lines that belong to one text, wrapped or not. */
export function lineJoint(line: string, nextLine: string, joining: LineJoining): '' | ' ' | '\n' {
  const column = joining.wrapColumn;
  if (column === null) return '\n';
  if (isForcedBreak(line, nextLine, column)) return wrapJoint(line, nextLine, column);
  return /^[\p{Lu}\p{N}*•-]/u.test(nextLine.trimStart()) ? '\n' : wrapJoint(line, nextLine, column);
}
