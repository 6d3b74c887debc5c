// Takes a parsed record apart again into the pieces of lines it was made of.

import type { ParsedRecord, PartRole, RecordPart, SourceLine } from '#shared/domain/record.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from './draft.ts';

/** Warnings that follow from the pieces and are worked out anew. */
const DERIVED: ReadonlySet<string> = new Set(['no-title', 'no-abstract', 'may-be-cut-off', 'field-too-long']);

/** The draft a record was made from. */
export function draftOf(file: ParsedFile, record: ParsedRecord): Draft {
  return {
    pieces: record.parts.flatMap((part) => piecesOfPart(file.lines, part)),
    sourceKey: record.sourceKey,
    listingDate: record.listingDate,
    authors: record.authors,
    issued: record.issued,
    containerTitle: record.containerTitle,
    identifiers: record.identifiers,
    keywords: record.keywords,
    rule: record.rule,
    confidence: record.confidence,
    warnings: record.warnings
      .filter(({ code }) => !DERIVED.has(code))
      .map((warning) => ({ ...warning, line: warning.line - 1 })),
  };
}

/** A draft of the reader's own, still without a line. */
export function blankDraft(): Draft {
  return { ...EMPTY_DRAFT, rule: 'corrected-by-reader', confidence: 1 };
}

function piecesOfPart(lines: readonly SourceLine[], part: RecordPart): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  for (let line = part.firstLine - 1; line < part.lastLine; line++) {
    const whole = wholeLine(lines, line, part.role);
    const from = line === part.firstLine - 1 ? part.from : whole.from;
    const to = line === part.lastLine - 1 ? part.to : whole.to;
    pieces.push({ role: part.role, line, from, to });
  }
  return pieces;
}

/** The line with this 0-based index, without the blanks at its ends, in a role. */
export function wholeLine(lines: readonly SourceLine[], line: number, role: PartRole): DraftPiece {
  const text = lines[line]?.text ?? '';
  const trimmed = text.trim();
  const from = text.length - text.trimStart().length;
  return { role, line, from, to: from + trimmed.length };
}

/** 0-based index of the first line a record was read from. */
export function firstLineOf(record: ParsedRecord): number {
  return Math.min(...record.parts.map(({ firstLine }) => firstLine)) - 1;
}
