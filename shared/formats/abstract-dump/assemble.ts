// Makes records out of pieces of lines: the text of a record is exactly what its pieces say, joined.

import type { Identifier } from '#shared/domain/identifier.ts';
import type {
  FoundUrl,
  IgnoredLine,
  ParsedRecord,
  PartRole,
  RecordPart,
  RecordWarning,
  SourceLine,
} from '#shared/domain/record.ts';
import { findUrls } from '#shared/text/urls.ts';
import { parseAuthorLine } from '../author-line.ts';
import type { LineJoining, ParsedFile } from '../parsed-file.ts';
import { mayBeCutOff } from './cut-off.ts';
import type { Draft, DraftFile, DraftPiece } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { namedIdentifier, readIdentifiers } from './identifiers.ts';
import { lineJoint } from './wrapping.ts';

/** Longest title or abstract in characters that becomes a paper; above it the record is listed, not imported. */
export const MAX_FIELD_LENGTH = 2_000_000;

/** The parsed file that a draft describes. Yields characters worked through. */
export function* assembleFile(
  lines: readonly SourceLine[],
  joining: LineJoining,
  draft: DraftFile,
): Generator<number, ParsedFile> {
  const lastWithAbstract = draft.drafts.findLastIndex(({ pieces }) => pieces.some(({ role }) => role === 'abstract'));
  const records: ParsedRecord[] = [];
  for (const item of draft.drafts) {
    const place = { index: records.length + 1, isLast: records.length === lastWithAbstract };
    const record = assembleRecord(lines, joining, item, place);
    records.push(record);
    yield record.abstract.length >> 1;
  }
  const ignored: IgnoredLine[] = [...draft.ignored]
    .sort(([a], [b]) => a - b)
    .map(([index, reason]) => {
      const line = lines[index] as SourceLine;
      return { line: line.number, text: line.text, reason, span: line.span };
    });
  return { format: 'abstract-dump', shape: draft.shape, joining, lines, records, ignored };
}

/** Where a record stands: `index` counts from 1, `isLast` means no later record of the file has an abstract. */
export interface Place {
  readonly index: number;
  readonly isLast: boolean;
}

/** One record from its draft: everything that follows from its pieces is worked out here. */
export function assembleRecord(
  lines: readonly SourceLine[],
  joining: LineJoining,
  draft: Draft,
  { index, isLast }: Place,
): ParsedRecord {
  const ofRole = (role: PartRole) => draft.pieces.filter((piece) => piece.role === role);
  const textOf = (role: PartRole) => joinPieces(lines, ofRole(role), joining);
  const title = textOf('title').replaceAll('\n\n', ' ').replaceAll('\n', ' ');
  const abstract = textOf('abstract');
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { line } of draft.pieces) {
    first = Math.min(first, line);
    last = Math.max(last, line);
  }
  const warnings: RecordWarning[] = draft.warnings.map((warning) => ({ ...warning, line: warning.line + 1 }));
  const warn = (code: RecordWarning['code'], line: number) => warnings.push({ code, line: line + 1, text: null });
  if (title === '') warn('no-title', first);
  if (abstract === '') warn('no-abstract', first);
  if (mayBeCutOff(abstract, isLast)) warn('may-be-cut-off', last);
  if (Math.max(title.length, abstract.length) > MAX_FIELD_LENGTH) warn('field-too-long', first);
  const links = ofRole('url').flatMap((piece) => linksOf(lines, piece));
  const stated = ofRole('identifier').map((piece) => namedIdentifier(textOfPiece(lines, piece)));
  const identifiers = mergeIdentifiers(draft.identifiers, readIdentifiers([...stated, ...links.map(({ url }) => url)]));
  return {
    index,
    sourceKey: draft.sourceKey,
    title,
    abstract,
    authors: draft.authors ?? parseAuthorLine(textOf('authors').replaceAll('\n', ', ')),
    issued: draft.issued,
    listingDate: draft.listingDate,
    containerTitle: draft.containerTitle,
    identifiers,
    links,
    keywords: draft.keywords,
    span: { start: lines[first]?.span.start ?? 0, end: lines[last]?.span.end ?? 0 },
    parts: partsOf(lines, draft.pieces),
    rule: draft.rule,
    confidence: Math.round(draft.confidence * 100) / 100,
    warnings,
  };
}

function textOfPiece(lines: readonly SourceLine[], piece: DraftPiece): string {
  return (lines[piece.line]?.text ?? '').slice(piece.from, piece.to);
}

/** The running text of pieces in order: unwrapped, paragraphs kept apart, character references decoded. */
export function joinPieces(lines: readonly SourceLine[], pieces: readonly DraftPiece[], joining: LineJoining): string {
  let text = '';
  let previous: DraftPiece | null = null;
  for (const piece of pieces) {
    if (previous !== null) text += jointBetween(lines, previous, piece, joining);
    text += textOfPiece(lines, piece);
    previous = piece;
  }
  return joining.hasEntities ? decodeEntities(text) : text;
}

function jointBetween(
  lines: readonly SourceLine[],
  before: DraftPiece,
  after: DraftPiece,
  joining: LineJoining,
): string {
  if (after.line === before.line) return ' ';
  const isNeighbour = after.line === before.line + 1;
  if (!isNeighbour) return '\n\n';
  return lineJoint(lines[before.line]?.text ?? '', lines[after.line]?.text ?? '', joining);
}

function linksOf(lines: readonly SourceLine[], piece: DraftPiece): readonly FoundUrl[] {
  return findUrls(textOfPiece(lines, piece)).map((found) => ({
    ...found,
    start: found.start + piece.from,
    end: found.end + piece.from,
  }));
}

function mergeIdentifiers(first: readonly Identifier[], second: readonly Identifier[]): Identifier[] {
  const known = new Map<string, Identifier>();
  for (const identifier of [...first, ...second]) known.set(`${identifier.scheme} ${identifier.value}`, identifier);
  return [...known.values()];
}

/** Pieces that fill neighbouring lines in one role become one part. */
function partsOf(lines: readonly SourceLine[], pieces: readonly DraftPiece[]): RecordPart[] {
  const parts: RecordPart[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && last.role === piece.role && goesOn(lines, last, piece)) {
      parts[parts.length - 1] = { ...last, lastLine: piece.line + 1, to: piece.to };
      continue;
    }
    parts.push({
      role: piece.role,
      firstLine: piece.line + 1,
      lastLine: piece.line + 1,
      from: piece.from,
      to: piece.to,
    });
  }
  return parts;
}

/** Whether nothing but blanks and the line break stands between a part and a piece. */
function goesOn(lines: readonly SourceLine[], part: RecordPart, piece: DraftPiece): boolean {
  if (piece.line !== part.lastLine) return false;
  const before = lines[part.lastLine - 1]?.text ?? '';
  const text = lines[piece.line]?.text ?? '';
  return before.slice(part.to).trim() === '' && text.slice(0, piece.from).trim() === '';
}
