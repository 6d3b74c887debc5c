// A record in the making: which pieces of which lines play which role. The text follows from these alone.

import type { Author } from '#shared/domain/author.ts';
import type { Identifier } from '#shared/domain/identifier.ts';
import type { Issued } from '#shared/domain/issued.ts';
import type { IgnoredReason, PartRole, RecordWarningCode } from '#shared/domain/record.ts';
import type { LinePiece } from './element.ts';

/** A piece of one line and the role it plays in its record. Line numbers are indexes, counted from 0. */
export interface DraftPiece extends LinePiece {
  readonly role: PartRole;
}

export interface DraftWarning {
  readonly code: RecordWarningCode;
  readonly line: number;
  readonly text: string | null;
}

/** Everything of a record that does not follow from its pieces is given here. */
export interface Draft {
  readonly pieces: readonly DraftPiece[];
  readonly sourceKey: string | null;
  readonly listingDate: string | null;
  /** Values a shape with named fields states; null or empty where they follow from the pieces. */
  readonly authors: readonly Author[] | null;
  readonly issued: Issued | null;
  readonly containerTitle: string | null;
  readonly identifiers: readonly Identifier[];
  readonly keywords: readonly string[];
  readonly rule: string;
  readonly confidence: number;
  readonly warnings: readonly DraftWarning[];
}

export const EMPTY_DRAFT: Draft = {
  pieces: [],
  sourceKey: null,
  listingDate: null,
  authors: null,
  issued: null,
  containerTitle: null,
  identifiers: [],
  keywords: [],
  rule: '',
  confidence: 0,
  warnings: [],
};

/** A whole file in the making. `ignored` maps 0-based line indexes to the reason. */
export interface DraftFile {
  readonly shape: string;
  readonly drafts: readonly Draft[];
  readonly ignored: ReadonlyMap<number, IgnoredReason>;
}
