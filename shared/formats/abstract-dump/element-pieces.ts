// Which pieces of an element play which role, and why an ignored one is ignored.

import type { IgnoredReason, PartRole } from '#shared/domain/record.ts';
import { readDateLine } from './date-line.ts';
import type { DraftPiece } from './draft.ts';
import { piecesOf } from './element.ts';
import type { Features } from './features.ts';

/** The pieces of an element: mark-up it carries, and the text in its role. */
export function elementPieces(features: Features, role: PartRole): DraftPiece[] {
  const { element, markup, labelLength } = features;
  const isWhole = role !== 'title' && role !== 'abstract' && role !== 'authors';
  // The name in front of an identifier says of what kind it is, so it stays with it.
  const isNamed = isWhole && role !== 'identifier' && role === metaRole(features);
  const named = isNamed ? (features.field?.length ?? 0) : 0;
  const start = isWhole ? named : markup.body.start;
  const end = isWhole ? element.text.length - features.gluedLength : markup.body.end;
  const pieces: DraftPiece[] = [];
  const add = (from: number, to: number, of: PartRole) => {
    for (const piece of piecesOf(element, from, to)) pieces.push({ ...piece, role: of });
  };
  if (named > 0) add(0, named, 'label');
  if (!isWhole && markup.numberRange !== null) add(markup.numberRange.start, markup.numberRange.end, 'number');
  if (!isWhole && labelLength > 0) add(start, start + labelLength, 'label');
  add(start + (isWhole ? 0 : labelLength), end, role);
  if (!isWhole) for (const link of markup.linkRanges) add(link.start, link.end, 'url');
  return pieces;
}

/** The role of a line that describes the paper: its label, a named field, a date, an address or an identifier. */
export function metaRole(features: Features): PartRole {
  if (features.isLabel) return 'label';
  if (features.field !== null) return features.field.role === 'note' ? 'unclassified' : features.field.role;
  if (readDateLine(features.body) !== null) return 'date';
  return /:\/\/|www\./.test(features.element.text) ? 'url' : 'identifier';
}

/** Why the element is ignored; `isRepeated` when the same line was ignored before. */
export function ignoredReason(features: Features, isRepeated: boolean): IgnoredReason {
  switch (features.kind) {
    case 'separator':
    case 'tag':
      return 'separator';
    case 'votes':
      return 'votes';
    case 'date':
      return features.isBareDate ? 'listing-date' : 'page-furniture';
    default:
      if (features.markup.headingLevel > 0) return 'section-heading';
      return isRepeated ? 'repeated-furniture' : 'page-furniture';
  }
}
