// Reads the daily mail of arXiv: `\\` between the parts of an entry, named fields, a rule between entries.

import type { Issued } from '#shared/domain/issued.ts';
import type { PartRole, SourceLine } from '#shared/domain/record.ts';
import { decodeTexAccents } from '#shared/text/tex-accents.ts';
import { parseAuthorLine } from '../../author-line.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from '../draft.ts';
import { readIdentifiers } from '../identifiers.ts';
import { IgnoredLines, lineText, pieceOf, plainText, type Shape } from './shape.ts';

const SEPARATOR = /^\\\\\s*$/;
const CLOSING = /^\\\\\s*\(/;
const ENTRY = /^(?:arXiv:\s?(\S+)|Paper(?: \(\*cross-listing\*\))?:\s*(\S+))/;
const FIELD = /^([A-Z][A-Za-z-]{2,16}):(?:\s+|$)/;
const DATE = /^Date(?: \(v\d+\))?:\s+(?:[A-Z][a-z]{2},\s+)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ROLES: Readonly<Record<string, PartRole>> = {
  Title: 'title',
  Authors: 'authors',
  Author: 'authors',
  Categories: 'keywords',
  'Journal-ref': 'venue',
  DOI: 'identifier',
  Date: 'date',
};

/** arXiv's mail breaks lines at 79 characters. */
const MAIL_COLUMN = 79;

export const ARXIV_MAIL: Shape = { name: 'arxiv-mail', defaultColumn: MAIL_COLUMN, recognises, read };

function recognises(lines: readonly SourceLine[]): boolean {
  let entries = 0;
  let titles = 0;
  let marks = 0;
  for (const { text } of lines) {
    if (ENTRY.test(text)) entries++;
    else if (text.startsWith('Title:')) titles++;
    else if (text.startsWith('\\\\')) marks++;
  }
  return entries > 0 && titles > 0 && marks >= entries;
}

function* read(
  lines: readonly SourceLine[],
): Generator<number, { shape: string; drafts: Draft[]; ignored: IgnoredLines['reasons'] }> {
  const drafts: Draft[] = [];
  const ignored = new IgnoredLines();
  let index = 0;
  while (index < lines.length) {
    yield lineText(lines, index).length + 1;
    if (!ENTRY.test(lineText(lines, index))) {
      ignored.add(lines, index, /^[\\%-]/.test(lineText(lines, index)) ? 'separator' : 'page-furniture');
      index++;
      continue;
    }
    const end = entryEnd(lines, index);
    drafts.push(readEntry(lines, index, end, ignored));
    index = end;
  }
  return { shape: ARXIV_MAIL.name, drafts, ignored: ignored.reasons };
}

/** An entry ends behind its closing mark, at a rule, or where the next one begins. */
function entryEnd(lines: readonly SourceLine[], start: number): number {
  for (let index = start + 1; index < lines.length; index++) {
    const text = lineText(lines, index);
    if (CLOSING.test(text)) return index + 1;
    if (/^-{20,}\s*$/.test(text) || ENTRY.test(text)) return index;
  }
  return lines.length;
}

function readEntry(lines: readonly SourceLine[], start: number, end: number, ignored: IgnoredLines): Draft {
  const pieces: DraftPiece[] = [];
  const add = (piece: DraftPiece | null) => {
    if (piece !== null) pieces.push(piece);
  };
  let role: PartRole = 'unclassified';
  let marks = 0;
  for (let index = start; index < end; index++) {
    const text = lineText(lines, index);
    if (CLOSING.test(text)) {
      const url = /https?:\/\/[^\s,]+/.exec(text);
      add(
        url === null
          ? pieceOf(lines, index, 'unclassified')
          : pieceOf(lines, index, 'url', url.index, url.index + url[0].length),
      );
    } else if (SEPARATOR.test(text)) {
      marks++;
      role = 'abstract';
      ignored.add(lines, index, 'separator');
    } else if (marks > 0) {
      add(pieceOf(lines, index, 'abstract'));
    } else {
      const field = FIELD.exec(text);
      if (ENTRY.test(text)) role = 'identifier';
      else if (field !== null) role = ROLES[field[1] ?? ''] ?? 'unclassified';
      else if (!/^\s/.test(text)) role = 'unclassified';
      const isNamed = field !== null && !ENTRY.test(text) && !DATE.test(text);
      if (isNamed) add(pieceOf(lines, index, 'label', 0, field[0].length));
      add(pieceOf(lines, index, role, isNamed ? field[0].length : 0));
    }
  }
  return describe(lines, pieces);
}

function describe(lines: readonly SourceLine[], pieces: readonly DraftPiece[]): Draft {
  const textOf = (role: PartRole) =>
    plainText(
      lines,
      pieces.filter((piece) => piece.role === role),
    );
  const entry = ENTRY.exec(textOf('identifier'));
  const number = entry?.[1] ?? entry?.[2] ?? null;
  const authors = decodeTexAccents(textOf('authors')).replace(/\s*\([^()]*\)/g, '');
  return {
    ...EMPTY_DRAFT,
    pieces,
    sourceKey: number,
    authors: parseAuthorLine(authors),
    issued: readDate(textOf('date')),
    containerTitle: journalName(textOf('venue')),
    identifiers: readIdentifiers([number === null ? '' : `arXiv:${number.replace(/v\d+$/, '')}`, textOf('identifier')]),
    keywords: textOf('keywords')
      .split(/\s+/)
      .filter((word) => word !== ''),
    rule: ARXIV_MAIL.name,
    confidence: 0.98,
  };
}

function readDate(text: string): Issued | null {
  const match = DATE.exec(text);
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1;
  return match === null || month === 0 ? null : { year: Number(match[3]), month, day: Number(match[1]) };
}

/** The journal's name stands before its volume; a reference that begins otherwise is left alone. */
function journalName(reference: string): string | null {
  const name =
    /^[^\d,;:(]+/
      .exec(reference)?.[0]
      .replace(/\b(?:vol(?:ume)?|no|issue|pp?)\.?\s*$/i, '')
      .trim() ?? '';
  return name === '' || /^in\b/i.test(name) ? null : name;
}
