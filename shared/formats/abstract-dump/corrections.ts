// What a reader may correct in the preview of a file, as pure functions over what was parsed.

import { assertNever } from '#shared/domain/assert-never.ts';
import type { IgnoredLine, ParsedRecord, PartRole, SourceLine } from '#shared/domain/record.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { assembleRecord } from './assemble.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { blankDraft, draftOf, firstLineOf, wholeLine } from './redraft.ts';

/** What an ignored line that is taken back becomes: a title, the end of an abstract, the front of a title. */
export const TAKE_BACK_TARGETS = ['new-record', 'end-of-previous', 'start-of-next'] as const;
export type TakeBackTarget = (typeof TAKE_BACK_TARGETS)[number];

/** One correction. `record` is the `index` of a record, `line` the number of a line; both count from 1. */
export type Correction =
  | { readonly kind: 'split'; readonly record: number; readonly atLine: number }
  | { readonly kind: 'join'; readonly record: number }
  | { readonly kind: 'swap'; readonly record: number }
  | { readonly kind: 'take-back'; readonly line: number; readonly as: TakeBackTarget }
  | { readonly kind: 'ignore-line'; readonly line: number }
  | { readonly kind: 'ignore-record'; readonly record: number }
  | { readonly kind: 'set-role'; readonly line: number; readonly role: PartRole };

/**
 * The file after one correction: records in file order, counted anew, every non-blank line still accounted for.
 *
 * - `split`: a line of the record begins a new one, as its title.
 * - `join`: the record takes in the one behind it, whose title becomes text, or title where there is no text yet.
 * - `swap`: title and abstract change places.
 * - `take-back`: an ignored line comes back.
 * - `ignore-line`, `ignore-record`: lines are ignored; a record without lines is gone.
 * - `set-role`: the whole line plays another role in its record; an ignored line joins the nearest record.
 *
 * A correction that does not apply, for want of such a line or record, gives back the same file.
 */
export function applyCorrection(file: ParsedFile, correction: Correction): ParsedFile {
  const edit = new Edit(file);
  return applies(edit, correction) ? edit.result() : file;
}

function applies(edit: Edit, correction: Correction): boolean {
  switch (correction.kind) {
    case 'split':
      return split(edit, correction.record, correction.atLine);
    case 'join':
      return join(edit, correction.record);
    case 'swap':
      return swap(edit, correction.record);
    case 'take-back':
      return takeBack(edit, correction.line, correction.as);
    case 'ignore-line':
      return ignoreLines(edit, (piece) => piece.line === correction.line - 1);
    case 'ignore-record': {
      const lines = new Set(edit.draft(correction.record - 1)?.pieces.map(({ line }) => line));
      return lines.size > 0 && ignoreLines(edit, (piece) => lines.has(piece.line));
    }
    case 'set-role':
      return setRole(edit, correction.line, correction.role);
    default:
      return assertNever(correction);
  }
}

/** A record of the file, untouched or drafted anew. */
type Item =
  | { readonly kind: 'kept'; readonly record: ParsedRecord }
  | { readonly kind: 'changed'; readonly draft: Draft };

class Edit {
  readonly file: ParsedFile;
  readonly items: Item[];
  readonly ignored: Map<number, IgnoredLine>;

  constructor(file: ParsedFile) {
    this.file = file;
    this.items = file.records.map((record) => ({ kind: 'kept', record }));
    this.ignored = new Map(file.ignored.map((line) => [line.line - 1, line]));
  }

  draft(index: number): Draft | undefined {
    const item = this.items[index];
    if (item === undefined) return undefined;
    return item.kind === 'kept' ? draftOf(this.file, item.record) : item.draft;
  }

  change(index: number, draft: Draft): void {
    this.items[index] = { kind: 'changed', draft };
  }

  /** Indexes of the records that hold the 0-based line; more than one only where two prints run together in it. */
  holders(line: number): number[] {
    const found: number[] = [];
    this.items.forEach((item, index) => {
      const holds =
        item.kind === 'kept'
          ? item.record.parts.some((part) => part.firstLine - 1 <= line && line <= part.lastLine - 1)
          : item.draft.pieces.some((piece) => piece.line === line);
      if (holds) found.push(index);
    });
    return found;
  }

  ignore(line: number): void {
    const source = this.file.lines[line];
    if (source === undefined) return;
    this.ignored.set(line, { line: source.number, text: source.text, reason: 'rejected-by-reader', span: source.span });
  }

  result(): ParsedFile {
    const { lines, joining } = this.file;
    const items = this.items.filter((item) => item.kind === 'kept' || item.draft.pieces.length > 0);
    items.sort((a, b) => firstLine(a) - firstLine(b));
    const last = items.findLastIndex((item) =>
      item.kind === 'kept' ? item.record.abstract !== '' : item.draft.pieces.some(({ role }) => role === 'abstract'),
    );
    const records = items.map((item, index): ParsedRecord => {
      const place = { index: index + 1, isLast: index === last };
      if (item.kind === 'changed') return assembleRecord(lines, joining, item.draft, place);
      const mayChange = place.isLast || item.record.warnings.some(({ code }) => code === 'may-be-cut-off');
      if (mayChange) return assembleRecord(lines, joining, draftOf(this.file, item.record), place);
      return item.record.index === place.index ? item.record : { ...item.record, index: place.index };
    });
    const ignored = [...this.ignored.values()].sort((a, b) => a.line - b.line);
    return { ...this.file, records, ignored };
  }
}

function firstLine(item: Item): number {
  return item.kind === 'kept' ? firstLineOf(item.record) : Math.min(...item.draft.pieces.map(({ line }) => line));
}

/** Records whose pieces changed are the reader's own: sure, and with nothing left to warn of but what is missing. */
function corrected(draft: Draft, pieces: readonly DraftPiece[]): Draft {
  const sorted = [...pieces].sort((a, b) => a.line - b.line || a.from - b.from);
  const authorsOf = (all: readonly DraftPiece[]) => JSON.stringify(all.filter(({ role }) => role === 'authors'));
  const authors = authorsOf(draft.pieces) === authorsOf(sorted) ? draft.authors : null;
  return { ...draft, pieces: sorted, authors, rule: 'corrected-by-reader', confidence: 1, warnings: [] };
}

const TEXT_ROLES: ReadonlySet<PartRole> = new Set(['title', 'abstract', 'authors', 'unclassified']);

function split(edit: Edit, recordNumber: number, atLine: number): boolean {
  const index = recordNumber - 1;
  const line = atLine - 1;
  const draft = edit.draft(index);
  if (draft === undefined || !draft.pieces.some((piece) => piece.line === line)) return false;
  const above = draft.pieces.filter((piece) => piece.line < line);
  const below = draft.pieces.filter((piece) => piece.line >= line);
  if (above.length === 0 || below.length === 0) return false;
  const isTitled = below.some((piece) => piece.line === line && piece.role === 'title');
  const moved = below.map(
    (piece): DraftPiece =>
      piece.line === line && !isTitled && TEXT_ROLES.has(piece.role) ? { ...piece, role: 'title' } : piece,
  );
  const hasTitle = moved.some((piece) => piece.line === line && piece.role === 'title');
  const pieces = hasTitle
    ? moved
    : [wholeLine(edit.file.lines, line, 'title'), ...moved.filter((piece) => piece.line !== line)];
  edit.change(index, corrected(draft, above));
  edit.items.splice(index + 1, 0, {
    kind: 'changed',
    draft: corrected({ ...blankDraft(), listingDate: draft.listingDate }, pieces),
  });
  return true;
}

function join(edit: Edit, recordNumber: number): boolean {
  const first = edit.draft(recordNumber - 1);
  const second = edit.draft(recordNumber);
  if (first === undefined || second === undefined) return false;
  const hasText = first.pieces.some(({ role }) => role === 'abstract');
  const taken = second.pieces.map(
    (piece): DraftPiece => (piece.role === 'title' && hasText ? { ...piece, role: 'abstract' } : piece),
  );
  edit.change(recordNumber - 1, corrected(first, [...first.pieces, ...taken]));
  edit.items.splice(recordNumber, 1);
  return true;
}

function swap(edit: Edit, recordNumber: number): boolean {
  const draft = edit.draft(recordNumber - 1);
  if (draft === undefined) return false;
  const other: Partial<Record<PartRole, PartRole>> = { title: 'abstract', abstract: 'title' };
  edit.change(
    recordNumber - 1,
    corrected(
      draft,
      draft.pieces.map((piece) => ({ ...piece, role: other[piece.role] ?? piece.role })),
    ),
  );
  return true;
}

function takeBack(edit: Edit, lineNumber: number, target: TakeBackTarget): boolean {
  const line = lineNumber - 1;
  if (!edit.ignored.has(line)) return false;
  if (target === 'new-record') {
    edit.items.push({ kind: 'changed', draft: corrected(blankDraft(), [wholeLine(edit.file.lines, line, 'title')]) });
    edit.ignored.delete(line);
    return true;
  }
  const isEnd = target === 'end-of-previous';
  const index = isEnd
    ? edit.items.findLastIndex((item) => firstLine(item) < line)
    : edit.items.findIndex((item) => firstLine(item) > line);
  return addTo(edit, index, wholeLine(edit.file.lines, line, isEnd ? 'abstract' : 'title'));
}

function addTo(edit: Edit, index: number, piece: DraftPiece): boolean {
  const draft = edit.draft(index);
  if (draft === undefined) return false;
  edit.ignored.delete(piece.line);
  edit.change(index, corrected(draft, [...draft.pieces, piece]));
  return true;
}

function ignoreLines(edit: Edit, isMeant: (piece: DraftPiece) => boolean): boolean {
  const lines = new Set<number>();
  for (let index = 0; index < edit.items.length; index++) {
    const draft = edit.draft(index);
    const removed = draft?.pieces.filter(isMeant) ?? [];
    if (draft === undefined || removed.length === 0) continue;
    for (const { line } of removed) lines.add(line);
    edit.change(
      index,
      corrected(
        draft,
        draft.pieces.filter((piece) => !isMeant(piece)),
      ),
    );
  }
  for (const line of lines) edit.ignore(line);
  return lines.size > 0;
}

function setRole(edit: Edit, lineNumber: number, role: PartRole): boolean {
  const line = lineNumber - 1;
  const piece = edit.file.lines[line] === undefined ? null : wholeLine(edit.file.lines, line, role);
  if (piece === null || piece.from >= piece.to) return false;
  if (edit.ignored.has(line)) {
    const above = edit.items.findLastIndex((item) => firstLine(item) < line);
    return addTo(edit, above >= 0 ? above : 0, piece);
  }
  const index = edit.holders(line)[0];
  const draft = index === undefined ? undefined : edit.draft(index);
  if (index === undefined || draft === undefined) return false;
  edit.change(index, corrected(draft, [...draft.pieces.filter((other) => other.line !== line), piece]));
  return true;
}

/** Lines that are in no record and not ignored, or in both: none, whatever was corrected. For tests and checks. */
export function unaccountedLines(file: ParsedFile): SourceLine[] {
  const owned = new Set<number>();
  for (const { parts } of file.records) {
    for (const part of parts) for (let line = part.firstLine; line <= part.lastLine; line++) owned.add(line);
  }
  const ignored = new Set(file.ignored.map(({ line }) => line));
  return file.lines.filter(({ number, text }) => text.trim() !== '' && owned.has(number) === ignored.has(number));
}
