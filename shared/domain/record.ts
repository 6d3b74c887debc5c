// What a reader of a file format returns: parsed records, each traced to the bytes it came from.

import type { Author } from './author.ts';
import type { Identifier } from './identifier.ts';
import type { Issued } from './issued.ts';

/** Half-open range of bytes in the file as it was given: `start` inclusive, `end` exclusive. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

export const URL_KINDS = ['code', 'data', 'demo', 'page', 'paper', 'review', 'unknown'] as const;
/** What a URL seems to lead to; `review` is an anonymous copy made for peer review, likely to expire. */
export type UrlKind = (typeof URL_KINDS)[number];

export const URL_FLAGS = [
  'trailing-stop',
  'stray-bracket',
  'doubled',
  'spaced-stop',
  'inside-sentence',
  'likely-to-expire',
  'rewritten-host',
  'glued-text',
] as const;
/** Why the URL as printed was not taken letter by letter, or deserves care. */
export type UrlFlag = (typeof URL_FLAGS)[number];

/** A URL found in a text; `start` and `end` are UTF-16 offsets of the whole printed form in that text. */
export interface FoundUrl {
  readonly url: string;
  readonly asPrinted: string;
  readonly kind: UrlKind;
  readonly flags: readonly UrlFlag[];
  readonly start: number;
  readonly end: number;
}

export const PART_ROLES = [
  'title',
  'abstract',
  'authors',
  'date',
  'venue',
  'identifier',
  'keywords',
  'label',
  'number',
  'url',
  'unclassified',
] as const;
/** What a part of a record is; `label` is a word such as "Abstract" in front of another part. */
export type PartRole = (typeof PART_ROLES)[number];

/**
 * Where in the source a part of a record was read from: from character `from` of line `firstLine` up to, not
 * including, character `to` of line `lastLine`. Lines are 1-based, characters are UTF-16 offsets in the line.
 */
export interface RecordPart {
  readonly role: PartRole;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly from: number;
  readonly to: number;
}

export const RECORD_WARNINGS = [
  'no-title',
  'no-abstract',
  'may-be-cut-off',
  'unclassified-line',
  'title-guessed',
  'ambiguous-split',
  'field-too-long',
  'control-characters-removed',
  'glued-furniture-removed',
] as const;
export type RecordWarningCode = (typeof RECORD_WARNINGS)[number];

/** Something the reader should look at; `line` is 1-based. */
export interface RecordWarning {
  readonly code: RecordWarningCode;
  readonly line: number;
  readonly text: string | null;
}

/** One entry of a file, before anyone decided whether it becomes a paper. */
export interface ParsedRecord {
  /** 1-based position in its file. */
  readonly index: number;
  /** Key or list number the file itself gave the record. */
  readonly sourceKey: string | null;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly Author[];
  readonly issued: Issued | null;
  /** Date heading of the listing the record stood under, as printed; never the date of the paper. */
  readonly listingDate: string | null;
  readonly containerTitle: string | null;
  readonly identifiers: readonly Identifier[];
  /** URLs the record carries outside its abstract, such as a link on its title. */
  readonly links: readonly FoundUrl[];
  readonly keywords: readonly string[];
  readonly span: ByteSpan;
  readonly parts: readonly RecordPart[];
  /** Name of the rule that decided what is title and what is abstract. */
  readonly rule: string;
  /** 0 to 1: how sure the rule is. */
  readonly confidence: number;
  readonly warnings: readonly RecordWarning[];
}

export const IGNORED_REASONS = [
  'page-furniture',
  'listing-date',
  'section-heading',
  'votes',
  'separator',
  'repeated-furniture',
  'rejected-by-reader',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** A non-blank line that belongs to no record. */
export interface IgnoredLine {
  readonly line: number;
  readonly text: string;
  readonly reason: IgnoredReason;
  readonly span: ByteSpan;
}

/** A line of the source with its bytes; `end` excludes the line's own terminator. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly span: ByteSpan;
}
