// Why a record is taken for a paper that is there, in words.

import type { PreviewRecord, RecordMatch } from '#shared/contract/imports.ts';

const REASONS: Readonly<Record<RecordMatch['reason'], string>> = {
  'same-title-and-text': 'same title and text',
  'same-identifier': 'same identifier, other title',
  'text-is-cut-off': 'same title, and this text is the beginning of its text',
  'text-is-longer': 'same title, and this text completes the one it has',
  'same-title-other-text': 'same title, other text',
  'same-text-other-title': 'same text, other title',
  'same-title-no-text': 'same title, without a text',
};

/** "same title, other text". */
export function reasonWords(reason: RecordMatch['reason']): string {
  return REASONS[reason];
}

/** What stands in for the title of the matched paper when both titles are the same. */
export function matchedKind({ paperId }: RecordMatch): string {
  return paperId === null ? 'an earlier record of this import' : 'a paper in your library';
}

/** Where the paper is that a record looks like. */
export function matchedPlace({ paperId }: RecordMatch): string {
  return paperId === null ? 'Earlier in this import' : 'In your library';
}

/** Only what differs needs comparing; a plain duplicate says all with its label. */
export function isWorthComparing({
  decision,
  match,
  choice,
}: Pick<PreviewRecord, 'decision' | 'match' | 'choice'>): boolean {
  if (match === null) return false;
  return decision === 'near' || choice !== null || match.reason !== 'same-title-and-text';
}

/** What merging would do, said before it is chosen. */
export function mergeWords(reason: RecordMatch['reason']): string {
  switch (reason) {
    case 'text-is-longer':
      return 'The paper gets the longer text. Its notes and tags stay.';
    case 'same-text-other-title':
      return 'One paper stays; the title here is kept as its second title.';
    case 'same-title-other-text':
    case 'same-identifier':
      return 'One paper stays, with the text it has; this record is kept as another source of it.';
    case 'same-title-and-text':
    case 'text-is-cut-off':
    case 'same-title-no-text':
      return 'The paper stays as it is; this record is kept as another source of it.';
    default:
      return reason satisfies never;
  }
}
