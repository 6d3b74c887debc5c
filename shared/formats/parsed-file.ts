// The common result of every format reader.

import type { IgnoredLine, ParsedRecord, SourceLine } from '#shared/domain/record.ts';

export const FORMATS = ['abstract-dump'] as const;
export type FormatName = (typeof FORMATS)[number];

/** How the lines of one file become running text: what has to be known to read a part again after a correction. */
export interface LineJoining {
  /** Column at which the file's lines were broken by a program, or null when a line is a paragraph. */
  readonly wrapColumn: number | null;
  /** Whether the file as a whole writes `&`, `<` and quotes as HTML entities. */
  readonly hasEntities: boolean;
}

/** Everything read from one file. Each non-blank line is in a record's `parts` or in `ignored`. */
export interface ParsedFile {
  readonly format: FormatName;
  /** Which shape of the format the file has, such as `title-above-abstract` or `arxiv-mail`. */
  readonly shape: string;
  readonly joining: LineJoining;
  readonly lines: readonly SourceLine[];
  readonly records: readonly ParsedRecord[];
  readonly ignored: readonly IgnoredLine[];
}
