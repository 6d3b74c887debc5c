// What a recogniser of one particular shape of dump provides, and small helpers all of them use.

import type { IgnoredReason, PartRole, SourceLine } from '#shared/domain/record.ts';
import type { DraftFile, DraftPiece } from '../draft.ts';

/** A shape with fields of its own, read by its own rules instead of by weighing. */
export interface Shape {
  readonly name: string;
  /** Column to unwrap at when the lines themselves do not show one. */
  readonly defaultColumn: number | null;
  /** Whether the file plainly has this shape; must be cheap and must not be true for anything else. */
  readonly recognises: (lines: readonly SourceLine[]) => boolean;
  /** Reads the file; yields the number of characters worked through. */
  readonly read: (lines: readonly SourceLine[]) => Generator<number, DraftFile>;
}

/** The text of a line by 0-based index; empty beyond the file. */
export function lineText(lines: readonly SourceLine[], index: number): string {
  return lines[index]?.text ?? '';
}

/** The line without blanks at its ends as a piece, or null when nothing is left; `from` and `to` narrow it first. */
export function pieceOf(
  lines: readonly SourceLine[],
  line: number,
  role: PartRole,
  from = 0,
  to = lineText(lines, line).length,
): DraftPiece | null {
  const text = lineText(lines, line);
  let start = from;
  let end = to;
  while (start < end && text[start]?.trim() === '') start++;
  while (end > start && text[end - 1]?.trim() === '') end--;
  return start < end ? { role, line, from: start, to: end } : null;
}

/** The text of pieces joined by single blanks, for values that are not kept as text. */
export function plainText(lines: readonly SourceLine[], pieces: readonly DraftPiece[]): string {
  return pieces.map(({ line, from, to }) => lineText(lines, line).slice(from, to)).join(' ');
}

/** Collects ignored lines; blank lines are nobody's. */
export class IgnoredLines {
  readonly reasons = new Map<number, IgnoredReason>();

  add(lines: readonly SourceLine[], line: number, reason: IgnoredReason): void {
    if (lineText(lines, line).trim() !== '') this.reasons.set(line, reason);
  }
}
