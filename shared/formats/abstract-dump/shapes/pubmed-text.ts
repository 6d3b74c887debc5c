// Reads PubMed's "Abstract (text)": numbered entries of blocks in a fixed order, closed by DOI and PMID.

import type { Author } from '#shared/domain/author.ts';
import type { Issued } from '#shared/domain/issued.ts';
import type { PartRole, SourceLine } from '#shared/domain/record.ts';
import { authorLineScore, parseAuthorLine } from '../../author-line.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from '../draft.ts';
import { readIdentifiers } from '../identifiers.ts';
import { IgnoredLines, lineText, pieceOf, plainText, type Shape } from './shape.ts';

const START = /^(\d{1,6})\. (?=\S)/;
const CITATION = /\b(?:1[89]|20)\d\d\b/;
const IDS = /^(?:DOI|PMCID|PMID|PII): \S/;
const CLOSING = /^PMID: \d/;
const RIGHTS = /^(?:(?:crown )?copyright|©|\(c\) ?\d|this article is protected|published (?:by|under)|all rights)/i;
const RIGHTS_WORDS = /©|all rights reserved|\bpublishers?\b|creative commons|licen[cs]e/i;
const ABOUT_ARTICLE = /^\[(?:Article|Indexed|Abstract)\b/;
const NO_AUTHORS = /^\[No authors listed\]/;
const COMMENT =
  /^(?:Comment(?:s)?|Update|Erratum|Republished|Retract(?:ed|ion)|Original|Expression|Corrected|Reprint|Dataset|Summary|Cited|Erratum|Partial)(?: \w+){0,3} (?:in|on|of|from|for)\b/;
const FIXED: readonly (readonly [RegExp, PartRole])[] = [
  [/^(?:Author information|Collaborators?):/, 'unclassified'],
  [/^Conflict of interest statement:/, 'unclassified'],
  [/^Publisher: /, 'unclassified'],
  [COMMENT, 'unclassified'],
  [ABOUT_ARTICLE, 'unclassified'],
  [IDS, 'identifier'],
  [RIGHTS, 'unclassified'],
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** PubMed breaks lines at 80 characters, the blank included. */
const PUBMED_COLUMN = 81;

export const PUBMED_TEXT: Shape = { name: 'pubmed-text', defaultColumn: PUBMED_COLUMN, recognises, read };

function recognises(lines: readonly SourceLine[]): boolean {
  let starts = 0;
  let closings = 0;
  for (let index = 0; index < lines.length; index++) {
    if (isStart(lines, index)) starts++;
    else if (CLOSING.test(lineText(lines, index))) closings++;
  }
  return closings > 0 && starts > 0 && starts >= 0.5 * closings && starts <= 2 * closings;
}

/** A number, a journal and a year behind a blank line. */
function isStart(lines: readonly SourceLine[], index: number): boolean {
  const text = lineText(lines, index);
  if (!START.test(text) || (index > 0 && lineText(lines, index - 1).trim() !== '')) return false;
  return CITATION.test(`${text} ${lineText(lines, index + 1)}`) && /^\d+\. .{2,160}?\. /.test(`${text} `);
}

function* read(
  lines: readonly SourceLine[],
): Generator<number, { shape: string; drafts: Draft[]; ignored: IgnoredLines['reasons'] }> {
  const drafts: Draft[] = [];
  const ignored = new IgnoredLines();
  const starts: number[] = [];
  for (let index = 0; index < lines.length; index++) if (isStart(lines, index)) starts.push(index);
  for (let index = 0; index < (starts[0] ?? lines.length); index++) ignored.add(lines, index, 'page-furniture');
  for (let position = 0; position < starts.length; position++) {
    const start = starts[position] as number;
    const end = starts[position + 1] ?? lines.length;
    drafts.push(readEntry(lines, start, end));
    for (let index = start; index < end; index++) yield lineText(lines, index).length;
  }
  return { shape: PUBMED_TEXT.name, drafts, ignored: ignored.reasons };
}

/** First and last line of a run of lines without a blank one. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Blocks between blank lines; identifiers at the end are a block of their own even without one. */
function blocksOf(lines: readonly SourceLine[], start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let first = start;
  const close = (next: number) => {
    if (first < next) {
      const texts: string[] = [];
      for (let line = first; line < next; line++) texts.push(lineText(lines, line).trim());
      blocks.push({ first, last: next - 1, text: texts.join(' ') });
    }
    first = next;
  };
  for (let index = start; index < end; index++) {
    const text = lineText(lines, index);
    if (text.trim() === '') {
      close(index);
      first = index + 1;
    } else if (IDS.test(text) && !IDS.test(lineText(lines, index - 1))) close(index);
  }
  close(end);
  return blocks;
}

function readEntry(lines: readonly SourceLine[], start: number, end: number): Draft {
  const [citation, title, ...rest] = blocksOf(lines, start, end);
  const pieces: DraftPiece[] = [];
  const add = (block: Block | undefined, role: PartRole, from = 0) => {
    if (block === undefined) return;
    for (let line = block.first; line <= block.last; line++) {
      const piece = pieceOf(lines, line, role, line === block.first ? from : 0);
      if (piece !== null) pieces.push(piece);
    }
  };
  const number = START.exec(citation?.text ?? '');
  const numberPiece = pieceOf(lines, start, 'number', 0, number?.[0].length ?? 0);
  if (numberPiece !== null) pieces.push(numberPiece);
  add(citation, 'venue', number?.[0].length ?? 0);
  add(title, 'title');
  const roles = blockRoles(rest);
  for (const [index, block] of rest.entries()) add(block, roles[index] ?? 'unclassified');
  return describe(lines, pieces, citation?.text ?? '', number?.[1] ?? null);
}

/** Roles of the blocks below the title: authors come first, what no fixed form claims is the abstract. */
function blockRoles(blocks: readonly Block[]): PartRole[] {
  let hasAuthors = false;
  let hasAbstract = false;
  return blocks.map((block, index) => {
    const { text } = block;
    const fixed = FIXED.find(([form]) => form.test(text))?.[1];
    if (NO_AUTHORS.test(text)) hasAuthors = true;
    if (fixed !== undefined || NO_AUTHORS.test(text)) return fixed ?? 'unclassified';
    if (!hasAuthors && !hasAbstract && isAuthors(text)) {
      hasAuthors = true;
      return 'authors';
    }
    const isLastText = blocks.slice(index + 1).every((later) => FIXED.some(([form]) => form.test(later.text)));
    if (hasAbstract && isLastText && text.length < 400 && RIGHTS_WORDS.test(text)) return 'unclassified';
    hasAbstract = true;
    return 'abstract';
  });
}

/** `Zhang HW(1), Yu J(1).`: family names with initials, perhaps with a group among them. */
const NAME = /^(?:and )?[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,4} \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?(?:\(\d+\))*\.?$/u;

function isAuthors(text: string): boolean {
  const names = text.replace(/\s+/g, ' ').split(/[,;] /);
  const known = names.filter((name) => NAME.test(name.trim())).length;
  return known >= names.length / 2 || authorLineScore(text) > 2;
}

function describe(
  lines: readonly SourceLine[],
  pieces: readonly DraftPiece[],
  citation: string,
  number: string | null,
): Draft {
  const textOf = (role: PartRole) =>
    plainText(
      lines,
      pieces.filter((piece) => piece.role === role),
    );
  const cited = /^\d+\. (.{2,160}?)\. (\d{4})(?: ([A-Z][a-z]{2})(?:-[A-Z][a-z]{2})?(?: (\d{1,2}))?)?/.exec(citation);
  return {
    ...EMPTY_DRAFT,
    pieces,
    sourceKey: number,
    authors: readAuthors(textOf('authors')),
    issued: readDate(cited),
    containerTitle: cited?.[1] ?? null,
    identifiers: readIdentifiers([textOf('identifier'), citation]),
    rule: PUBMED_TEXT.name,
    confidence: 0.97,
  };
}

function readAuthors(text: string): Author[] {
  const plain = text
    .replace(/\(\d{1,3}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return plain.split(';').flatMap((part, index) => {
    const trimmed = part.trim();
    if (trimmed === '') return [];
    return index === 0 ? parseAuthorLine(trimmed) : [{ family: null, given: null, literal: trimmed.replace(/,$/, '') }];
  });
}

function readDate(cited: RegExpExecArray | null): Issued | null {
  const year = Number(cited?.[2] ?? 0);
  if (year < 1000 || year > 2200) return null;
  const month = MONTHS.indexOf(cited?.[3] ?? '') + 1;
  if (month === 0) return { year, month: null, day: null };
  const day = Number(cited?.[4] ?? 0);
  return { year, month, day: day >= 1 && day <= 31 ? day : null };
}
