// Reads tables of papers: one line a paper, columns set apart by tabs, or by bars as in Markdown.

import type { PartRole, SourceLine } from '#shared/domain/record.ts';
import { authorLineScore } from '../../author-line.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from '../draft.ts';
import { abstractLabelLength } from '../label.ts';
import { readMarkup } from '../markup.ts';
import { proseScore, titleScore } from '../prose.ts';
import { IgnoredLines, lineText, pieceOf, type Shape } from './shape.ts';

/** Share of the non-blank lines that must have the same number of columns. */
const MIN_SHARE = 0.7;
/** Rows looked at to find out what the columns hold. */
const SAMPLE = 200;

export const COLUMNS: Shape = { name: 'tab-separated', defaultColumn: null, recognises, read };

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `| title | abstract |` */
const BAR_ROW = /^\s*\|.*\|\s*$/;
const BAR_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  const isBarRow = BAR_ROW.test(line);
  let from = line.length - line.trimStart().length + (isBarRow ? 1 : 0);
  const end = line.trimEnd().length - (isBarRow ? 1 : 0);
  for (const text of line.slice(from, end).split(isBarRow ? '|' : '\t')) {
    cells.push({ from, to: from + text.length, text: text.trim() });
    from += text.length + 1;
  }
  return cells;
}

/** Roles of the columns, or null when the file is no table with a title and an abstract column. */
function columnRoles(lines: readonly SourceLine[]): PartRole[] | null {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const counts = new Map<number, number>();
  for (const { text } of filled) {
    const count = text.includes('\t') || BAR_ROW.test(text) ? cellsOf(text).length : 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [width, rows] = [...counts].filter(([count]) => count > 1).sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (width < 2 || rows < MIN_SHARE * filled.length) return null;
  const table = filled
    .slice(0, SAMPLE)
    .map(({ text }) => cellsOf(text))
    .filter((cells) => cells.length === width);
  const means = (score: (text: string) => number) =>
    Array.from({ length: width }, (_, column) => mean(table.map((cells) => score(cells[column]?.text ?? ''))));
  const prose = means(proseScore);
  const abstract = indexOfMax(prose);
  if ((prose[abstract] ?? 0) < 1) return null;
  const authors = means((text) => Math.max(-3, authorLineScore(text)));
  const titles = means((text) => (text === '' ? -5 : titleScore(text)));
  const candidates = titles.map((score, column) =>
    column === abstract ? Number.NEGATIVE_INFINITY : score - Math.max(0, authors[column] ?? 0),
  );
  const title = indexOfMax(candidates);
  return Array.from({ length: width }, (_, column): PartRole => {
    if (column === abstract) return 'abstract';
    if (column === title) return 'title';
    if ((authors[column] ?? 0) > 1) return 'authors';
    return otherRole(table.map((cells) => cells[column]?.text ?? ''));
  });
}

function otherRole(values: readonly string[]): PartRole {
  const share = (form: RegExp) => values.filter((value) => form.test(value)).length / Math.max(1, values.length);
  if (share(/^\[?#?\d{1,5}[.)\]]?$/) > 0.8 && share(/^(?:19|20)\d\d$/) < 0.8) return 'number';
  if (share(/^https?:\/\//) > 0.5) return 'url';
  if (share(/^(?:10\.\d{4}|arxiv:|\d{4}\.\d{4,5})/i) > 0.5) return 'identifier';
  if (share(/\b(?:19|20)\d\d\b/) > 0.8) return 'date';
  return 'unclassified';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function indexOfMax(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}

function recognises(lines: readonly SourceLine[]): boolean {
  return (
    lines.slice(0, SAMPLE).some(({ text }) => text.includes('\t') || BAR_ROW.test(text)) && columnRoles(lines) !== null
  );
}

function* read(
  lines: readonly SourceLine[],
): Generator<number, { shape: string; drafts: Draft[]; ignored: IgnoredLines['reasons'] }> {
  const roles = columnRoles(lines) ?? [];
  const drafts: Draft[] = [];
  const ignored = new IgnoredLines();
  for (let index = 0; index < lines.length; index++) {
    const text = lineText(lines, index);
    yield text.length;
    const cells = cellsOf(text);
    if (text.trim() === '' || cells.length < 2 || isHeader(cells) || BAR_RULE.test(text)) {
      ignored.add(lines, index, 'page-furniture');
      continue;
    }
    drafts.push(readRow(lines, index, cells, roles));
  }
  return { shape: COLUMNS.name, drafts, ignored: ignored.reasons };
}

function isHeader(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => text.length < 24) && cells.some(({ text }) => /^(?:title|abstract)$/i.test(text));
}

/** A row with more cells than the table has tabs in its last text: they stay in it. */
function readRow(
  lines: readonly SourceLine[],
  index: number,
  cells: readonly Cell[],
  roles: readonly PartRole[],
): Draft {
  const pieces: DraftPiece[] = [];
  const add = (role: PartRole, from: number, to: number) => {
    const piece = pieceOf(lines, index, role, from, to);
    if (piece !== null) pieces.push(piece);
  };
  roles.forEach((role, column) => {
    const cell = cells[column];
    if (cell === undefined) return;
    const to = column === roles.length - 1 ? (cells.at(-1)?.to ?? cell.to) : cell.to;
    const whole = lineText(lines, index).slice(cell.from, to);
    const start = cell.from + whole.length - whole.trimStart().length;
    const label = role === 'abstract' ? abstractLabelLength(cell.text) : 0;
    if (label > 0) add('label', start, start + label);
    if (role !== 'title') {
      add(role, start + label, to);
      return;
    }
    const { body, linkRanges } = readMarkup(cell.text, { number: false, bullet: false });
    add('title', start + body.start, start + body.end);
    for (const link of linkRanges) add('url', start + link.start, start + link.end);
  });
  const number = pieces.find(({ role }) => role === 'number');
  const key =
    number === undefined ? null : (/\d+/.exec(lineText(lines, index).slice(number.from, number.to))?.[0] ?? null);
  return { ...EMPTY_DRAFT, pieces, sourceKey: key, rule: COLUMNS.name, confidence: 0.95 };
}
