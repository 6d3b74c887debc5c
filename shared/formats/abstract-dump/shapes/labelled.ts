// Reads digests whose entries have named fields: `Title:`, `Authors:`, `Abstract:`, plain or in Markdown.

import type { PartRole, SourceLine } from '#shared/domain/record.ts';
import { authorLineScore, parseAuthorLine } from '../../author-line.ts';
import { readDateLine, yearOnly } from '../date-line.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from '../draft.ts';
import { furnitureForm } from '../furniture.ts';
import { namedIdentifier, readIdentifiers } from '../identifiers.ts';
import { readMarkup } from '../markup.ts';
import { proseScore } from '../prose.ts';
import { type FieldStart, readFieldStart } from './field-names.ts';
import { IgnoredLines, lineText, pieceOf, plainText, type Shape } from './shape.ts';

/** Share of entries that must have an abstract field, and of entries that must have a field before it has a say. */
const MIN_SHARE = 0.5;

export const LABELLED: Shape = { name: 'labelled-fields', defaultColumn: null, recognises, read };

/** Where entries begin: at a field `Title:`, or at a Markdown heading of one level. */
type EntryStart = { readonly kind: 'field' } | { readonly kind: 'heading'; readonly level: number };

function recognises(lines: readonly SourceLine[]): boolean {
  return entryStart(lines) !== null;
}

/** How entries begin, or null when the file has no named fields beyond the abstract's own label. */
function entryStart(lines: readonly SourceLine[]): EntryStart | null {
  let abstracts = 0;
  let titles = 0;
  let others = 0;
  for (const { text } of lines) {
    const field = readFieldStart(text);
    if (field?.name === 'abstract' || field?.name === 'summary') abstracts++;
    else if (field?.role === 'title') titles++;
    else if (field !== null && field.role !== 'authors') others++;
  }
  if (titles > 0 && titles >= MIN_SHARE * abstracts && (abstracts > 0 || others >= titles)) return { kind: 'field' };
  if (abstracts === 0) return null;
  if (others < abstracts) return null;
  const level = entryLevel(lines);
  return level === null ? null : { kind: 'heading', level };
}

/** The level of headings under most of which stands one abstract, or null. */
function entryLevel(lines: readonly SourceLine[]): number | null {
  let best: { readonly level: number; readonly entries: number } | null = null;
  for (let level = 1; level <= 6; level++) {
    let sections = 0;
    let entries = 0;
    let abstracts = 0;
    const close = () => {
      if (abstracts === 1) entries++;
      abstracts = 0;
    };
    for (const { text } of lines) {
      if (headingLevel(text) === level) {
        close();
        sections++;
      } else if (sections > 0 && readFieldStart(text)?.role === 'abstract') abstracts++;
    }
    close();
    if (entries >= MIN_SHARE * sections && entries > (best?.entries ?? 0)) best = { level, entries };
  }
  return best?.level ?? null;
}

function headingLevel(text: string): number {
  const marks = /^#{1,6}(?=\s+\S)/.exec(text);
  return marks === null ? 0 : marks[0].length;
}

function* read(
  lines: readonly SourceLine[],
): Generator<number, { shape: string; drafts: Draft[]; ignored: IgnoredLines['reasons'] }> {
  const start = entryStart(lines) ?? { kind: 'field' };
  const starts = findStarts(lines, start);
  const following = fieldsBehindAbstract(lines, starts);
  const isNamed = lines.some(({ text }) => readFieldStart(text)?.role === 'abstract');
  const drafts: Draft[] = [];
  const ignored = new IgnoredLines();
  for (let index = 0; index < (starts[0] ?? lines.length); index++) ignore(lines, index, ignored);
  for (let position = 0; position < starts.length; position++) {
    const from = starts[position] as number;
    const to = starts[position + 1] ?? lines.length;
    drafts.push(new EntryReader(lines, following, ignored, isNamed).read(from, to, start.kind === 'heading'));
    for (let index = from; index < to; index++) yield lineText(lines, index).length;
  }
  return { shape: LABELLED.name, drafts, ignored: ignored.reasons };
}

/** First lines of entries. Fields right above a `Title:`, such as an id, belong to its entry. */
function findStarts(lines: readonly SourceLine[], start: EntryStart): number[] {
  const starts: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const text = lineText(lines, index);
    if (start.kind === 'heading') {
      if (headingLevel(text) === start.level) starts.push(index);
      continue;
    }
    if (readFieldStart(text)?.role !== 'title') continue;
    let first = index;
    while (first > 0 && isLeadField(lineText(lines, first - 1))) first--;
    starts.push(first);
  }
  return starts;
}

/** `[12]`, `Paper 12:`, and of arXiv `[12] arXiv:2401.00001 [pdf, other]`. */
const LEAD_LINE = /^(\[?\d{1,5}[\].)]?|#\d{1,5}|paper \d{1,5}:?)(\s+arXiv:\S.{0,80})?$/i;

function isLeadField(text: string): boolean {
  const role = readFieldStart(text)?.role;
  return role === 'identifier' || role === 'date' || role === 'url' || LEAD_LINE.test(text.trim());
}

/** Names of fields that stand behind the abstract in most entries: only they end it. */
function fieldsBehindAbstract(lines: readonly SourceLine[], starts: readonly number[]): Set<string> {
  const counts = new Map<string, number>();
  starts.forEach((from, position) => {
    const names = new Set<string>();
    let isBehind = false;
    for (let index = from; index < (starts[position + 1] ?? lines.length); index++) {
      const field = readFieldStart(lineText(lines, index));
      if (field === null) continue;
      if (field.role === 'abstract') isBehind = true;
      else if (isBehind) names.add(field.name);
    }
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= MIN_SHARE * starts.length).map(([name]) => name));
}

function ignore(lines: readonly SourceLine[], index: number, ignored: IgnoredLines): void {
  const text = lineText(lines, index);
  const form = furnitureForm(text);
  const isBareDate = readDateLine(text.replace(/^#+\s*/, ''))?.isBare === true;
  const other = headingLevel(text) > 0 ? 'section-heading' : 'page-furniture';
  ignored.add(lines, index, isBareDate ? 'listing-date' : form === 'separator' || form === 'tag' ? 'separator' : other);
}

/** What an unnamed text becomes part of. */
const ABSTRACT_FIELD: FieldStart = { name: 'abstract', role: 'abstract', length: 0 };
/** Prose score from which an unnamed line is the text of an entry. */
const CLEARLY_TEXT = 1.5;

class EntryReader {
  readonly lines: readonly SourceLine[];
  readonly following: ReadonlySet<string>;
  readonly ignored: IgnoredLines;
  /** Abstracts of this file have a name in front. */
  readonly isNamed: boolean;
  readonly pieces: DraftPiece[] = [];
  field: FieldStart | null = null;
  hasAbstract = false;

  constructor(lines: readonly SourceLine[], following: ReadonlySet<string>, ignored: IgnoredLines, isNamed: boolean) {
    this.isNamed = isNamed;
    this.lines = lines;
    this.following = following;
    this.ignored = ignored;
  }

  read(from: number, to: number, isHeading: boolean): Draft {
    let number: string | null = null;
    for (let index = from; index < to; index++) {
      if (index === from && isHeading) number = this.addHeading(index);
      else this.addLine(index);
    }
    return describe(this.lines, this.pieces, number);
  }

  add(index: number, role: PartRole, from = 0, to?: number): void {
    const piece = pieceOf(this.lines, index, role, from, to);
    if (piece !== null) this.pieces.push(piece);
  }

  addHeading(index: number): string | null {
    const text = lineText(this.lines, index);
    const { number, numberRange, body, linkRanges } = readMarkup(text);
    if (numberRange !== null) this.add(index, 'number', numberRange.start, numberRange.end);
    this.add(index, 'title', body.start, body.end);
    for (const { start, end } of linkRanges) this.add(index, 'url', start, end);
    return number;
  }

  addLine(index: number): void {
    const text = lineText(this.lines, index);
    if (text.trim() === '') return;
    const lead = this.pieces.length === 0 ? LEAD_LINE.exec(text.trim()) : null;
    if (lead !== null) {
      const end = text.length - text.trimStart().length + (lead[1] ?? '').length;
      this.add(index, 'number', 0, end);
      this.add(index, 'identifier', end);
      return;
    }
    const field = readFieldStart(text);
    const form = furnitureForm(text);
    if (field !== null && this.begins(field)) {
      this.field = field;
      if (field.role === 'abstract') this.hasAbstract = true;
      this.add(index, 'label', 0, field.length);
      this.add(index, roleOf(field), field.length);
    } else if (form === 'tag' || form === 'separator') {
      this.ignored.add(this.lines, index, 'separator');
      if (this.hasAbstract) this.field = null;
    } else if (headingLevel(text) > 0) {
      this.field = null;
      ignore(this.lines, index, this.ignored);
    } else if (this.field !== null && !this.opensUnnamed(index)) {
      this.add(index, roleOf(this.field));
    } else if (this.isUnnamedText(text)) {
      this.field = ABSTRACT_FIELD;
      this.hasAbstract = true;
      this.add(index, 'abstract');
    } else if (!this.hasAbstract && !this.hasAuthors()) {
      this.add(index, 'authors', ...emphasised(text));
    } else if (this.hasAbstract) {
      ignore(this.lines, index, this.ignored);
    } else {
      this.add(index, 'unclassified');
    }
  }

  /** Whether a line without a name stands for itself: authors below a title, a text behind a blank line. */
  opensUnnamed(index: number): boolean {
    if (this.hasAbstract) return false;
    const text = lineText(this.lines, index);
    const isBehindBlank = lineText(this.lines, index - 1).trim() === '';
    if (this.field?.role === 'title' && !this.hasAuthors() && authorLineScore(text) > 2) {
      this.field = null;
      return true;
    }
    return isBehindBlank && this.isUnnamedText(text);
  }

  /** A listing that names every field may leave out the name of the last and longest. */
  isUnnamedText(text: string): boolean {
    return !this.hasAbstract && !this.isNamed && proseScore(text) > CLEARLY_TEXT;
  }

  hasAuthors(): boolean {
    return this.pieces.some(({ role }) => role === 'authors');
  }

  /** Inside an abstract a word with a colon is text, unless that field stands behind most abstracts. */
  begins(field: FieldStart): boolean {
    if (!this.hasAbstract) return true;
    return field.role !== 'abstract' && this.following.has(field.name);
  }
}

function roleOf(field: FieldStart): PartRole {
  return field.role === 'note' ? 'unclassified' : field.role;
}

/** Offsets of a line without the emphasis around all of it. */
function emphasised(text: string): [number, number] {
  const { body } = readMarkup(text, { number: false, bullet: true });
  return [body.start, body.end];
}

function describe(lines: readonly SourceLine[], pieces: readonly DraftPiece[], number: string | null): Draft {
  const textOf = (role: PartRole) =>
    plainText(
      lines,
      pieces.filter((piece) => piece.role === role),
    );
  const listed = number ?? textOf('number').match(/\d+/)?.[0] ?? null;
  const venue = textOf('venue');
  const date = textOf('date');
  return {
    ...EMPTY_DRAFT,
    pieces,
    sourceKey: listed,
    authors: parseAuthorLine(textOf('authors')),
    issued: yearOnly(date) ?? readDateLine(date.slice(0, 10))?.issued ?? readDateLine(date)?.issued ?? null,
    containerTitle: venue === '' ? null : venue,
    identifiers: readIdentifiers([namedIdentifier(textOf('identifier'))]),
    keywords: textOf('keywords')
      .split(/[,;]\s*/)
      .filter((word) => word !== ''),
    rule: LABELLED.name,
    confidence: 0.97,
  };
}
