// Reads lists in which each line is a paper: the title in bold or as a link, then the text.

import type { PartRole, SourceLine } from '#shared/domain/record.ts';
import { type Draft, type DraftPiece, EMPTY_DRAFT } from '../draft.ts';
import { abstractLabelLength } from '../label.ts';
import { IgnoredLines, lineText, pieceOf, type Shape } from './shape.ts';

/** Share of the non-blank lines that must have the form; fewer are bold words in running text. */
const MIN_SHARE = 0.6;
/** Text behind a title that is shorter is a remark, not an abstract. */
const MIN_TEXT = 60;

/** Bullet or number, a title in bold or as a link of at least three words, a mark of punctuation, text. */
const LEAD =
  /^\s*(?:[-*+•]\s+)?(?:(\d{1,5})[.)]\s+)?(?:(\*\*|__)(.{8,400}?)\2|\[([^\][]{8,400})\]\(([^()\s]{1,400})\))\s?[:.—–-]?\s+/;

export const LEAD_TITLES: Shape = { name: 'title-in-line', defaultColumn: null, recognises, read };

function leadOf(text: string): RegExpExecArray | null {
  const match = LEAD.exec(text.slice(0, 1000));
  if (match === null || text.length - match[0].length < MIN_TEXT) return null;
  const title = match[3] ?? match[4] ?? '';
  return abstractLabelLength(`${title}: `) > 0 || !/\S\s+\S/.test(title) ? null : match;
}

function recognises(lines: readonly SourceLine[]): boolean {
  let filled = 0;
  let leads = 0;
  for (const { text } of lines) {
    if (text.trim() === '') continue;
    filled++;
    if (leadOf(text) !== null) leads++;
  }
  return leads > 1 && leads >= MIN_SHARE * filled;
}

function* read(
  lines: readonly SourceLine[],
): Generator<number, { shape: string; drafts: Draft[]; ignored: IgnoredLines['reasons'] }> {
  const drafts: Draft[] = [];
  const ignored = new IgnoredLines();
  for (let index = 0; index < lines.length; index++) {
    const text = lineText(lines, index);
    yield text.length;
    const lead = leadOf(text);
    if (lead === null) ignored.add(lines, index, /^\s*#/.test(text) ? 'section-heading' : 'page-furniture');
    else drafts.push(readLine(lines, index, lead));
  }
  return { shape: LEAD_TITLES.name, drafts, ignored: ignored.reasons };
}

function readLine(lines: readonly SourceLine[], index: number, lead: RegExpExecArray): Draft {
  const [whole, number, , bold, linked, target] = lead;
  const text = lineText(lines, index);
  const title = bold ?? linked ?? '';
  const titleStart = text.indexOf(title);
  const pieces: DraftPiece[] = [];
  const add = (role: PartRole, from: number, to?: number) => {
    const piece = pieceOf(lines, index, role, from, to);
    if (piece !== null) pieces.push(piece);
  };
  if (number !== undefined) add('number', text.indexOf(number), text.indexOf(number) + number.length);
  const inner = /^\[(.+)\]\(([^()\s]{1,400})\)$/.exec(title);
  const address = inner?.[2] ?? target;
  const from = titleStart + (inner === null ? 0 : 1);
  add('title', from, from + (inner?.[1] ?? title).length);
  if (address !== undefined)
    add('url', text.indexOf(`(${address})`) + 1, text.indexOf(`(${address})`) + 1 + address.length);
  const label = abstractLabelLength(text.slice(whole.length));
  add('abstract', whole.length + label);
  return { ...EMPTY_DRAFT, pieces, sourceKey: number ?? null, rule: LEAD_TITLES.name, confidence: 0.9 };
}
