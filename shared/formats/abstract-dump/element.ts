// Joins the lines of a file into elements: the smallest pieces that are a title, an abstract or furniture as a whole.

import type { SourceLine } from '#shared/domain/record.ts';
import { furnitureForm } from './furniture.ts';
import { abstractLabelLength, isAbstractLabel } from './label.ts';
import { isFilledExactly, isForcedBreak, isPlainContinuation, wrapJoint } from './wrapping.ts';

/** One or more neighbouring lines read as one text. Line numbers are indexes, counted from 0. */
export interface Element {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Where in `text` each line begins, and how many blanks of the line were left out before it. */
  readonly lineStarts: readonly number[];
  readonly indents: readonly number[];
  /** A blank line or the start of the file stands before it. */
  readonly hasBlankBefore: boolean;
}

/** Whether a new element must begin at the line with this index, although it stands right below another. */
export type BoundaryTest = (index: number) => boolean;

/** All elements of the lines, in order; every non-blank line is in exactly one. Yields characters worked through. */
export function* buildElements(
  lines: readonly SourceLine[],
  column: number | null,
  isBoundary: BoundaryTest,
): Generator<number, Element[]> {
  const isExact =
    column === null ||
    isFilledExactly(
      lines.map(({ text }) => text),
      column,
    );
  const elements: Element[] = [];
  let first = -1;
  let hasBlankBefore = true;
  let nextHasBlank = true;
  const close = (last: number) => {
    if (first >= 0) elements.push(makeElement(lines, first, last, column, hasBlankBefore));
    first = -1;
  };
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    yield text.length >> 2;
    if (text.trim() === '') {
      close(index - 1);
      nextHasBlank = true;
      continue;
    }
    if (first >= 0 && (column === null || isBoundary(index) || !continues(lines, index, column, isExact)))
      close(index - 1);
    if (first < 0) {
      first = index;
      hasBlankBefore = nextHasBlank;
      nextHasBlank = false;
    }
  }
  close(lines.length - 1);
  return elements;
}

/** A line shorter than this share of the column ends a paragraph even where lines are filled unevenly. */
const FULL_ENOUGH = 0.6;

function continues(lines: readonly SourceLine[], index: number, column: number, isExact: boolean): boolean {
  const previous = lines[index - 1]?.text ?? '';
  const text = lines[index]?.text ?? '';
  if (OPENS_PART.test(text) || abstractLabelLength(text.trimStart()) > 0) return false;
  if (isComplete(previous) || isComplete(text)) return false;
  if (isForcedBreak(previous, text, column)) return true;
  if (isExact || previous.length > column + 2 || text.length > column + 2) return false;
  return isPlainContinuation(previous, text) || previous.trimEnd().length >= FULL_ENOUGH * column;
}

/** A heading, or a label that names the authors. */
const OPENS_PART = /^\s*(?:#{1,6}\s|(?:[*_]{1,2})?authors?\s?:)/i;

/** A line that is furniture or a label by its form never runs on; a last word of a paragraph is no furniture. */
function isComplete(line: string): boolean {
  const text = line.trim();
  if (text.length > 100) return false;
  if (isAbstractLabel(text)) return true;
  switch (furnitureForm(text)) {
    case null:
      return false;
    case 'separator':
      return text.length > 1;
    case 'votes':
      return /\p{L}/u.test(text);
    case 'interface':
      return /^[^\p{Ll}]/u.test(text) && /\s/.test(text);
    default:
      return true;
  }
}

/** The element of the lines `first` to `last`, joined as a wrapping program broke them. */
export function makeElement(
  lines: readonly SourceLine[],
  first: number,
  last: number,
  column: number | null,
  hasBlankBefore: boolean,
): Element {
  const lineStarts: number[] = [];
  const indents: number[] = [];
  let text = '';
  for (let index = first; index <= last; index++) {
    const line = lines[index]?.text ?? '';
    const trimmed = line.trim();
    if (index > first) text += wrapJoint(lines[index - 1]?.text ?? '', line, column);
    lineStarts.push(text.length);
    indents.push(line.length - line.trimStart().length);
    text += trimmed;
  }
  return { text, firstLine: first, lastLine: last, lineStarts, indents, hasBlankBefore };
}

/** A piece of one line: half-open range of characters in the line with this 0-based index. */
export interface LinePiece {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of lines that a range of the element's text was read from, without blanks at their ends. */
export function piecesOf(element: Element, start: number, end: number): LinePiece[] {
  const pieces: LinePiece[] = [];
  for (let index = 0; index < element.lineStarts.length; index++) {
    const lineStart = element.lineStarts[index] ?? 0;
    const lineEnd = element.lineStarts[index + 1] ?? element.text.length;
    let from = Math.max(start, lineStart);
    let to = Math.min(end, lineEnd);
    while (from < to && element.text[from]?.trim() === '') from++;
    while (to > from && element.text[to - 1]?.trim() === '') to--;
    if (from >= to) continue;
    const shift = (element.indents[index] ?? 0) - lineStart;
    pieces.push({ line: element.firstLine + index, from: from + shift, to: to + shift });
  }
  return pieces;
}
