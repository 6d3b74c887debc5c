// What a line of the source became, in words.

import type { PreviewLine } from '#shared/contract/imports.ts';
import type { IgnoredReason, PartRole } from '#shared/domain/record.ts';

const REASONS: Readonly<Record<IgnoredReason, string>> = {
  'page-furniture': 'page furniture',
  'listing-date': 'date of the listing',
  'section-heading': 'heading of the listing',
  votes: 'votes or comments',
  separator: 'separator',
  'repeated-furniture': 'repeated page furniture',
  'rejected-by-reader': 'left out by you',
};

const ROLES: Readonly<Record<PartRole, string>> = {
  title: 'title',
  abstract: 'abstract',
  authors: 'authors',
  date: 'date',
  venue: 'venue',
  identifier: 'identifier',
  keywords: 'keywords',
  label: 'label',
  number: 'number',
  url: 'link',
  unclassified: 'unclear',
};

/** "page furniture": why a line belongs to no record. */
export function ignoredWords(reason: IgnoredReason): string {
  return REASONS[reason];
}

/** "title", or why the line was left out. */
export function lineWords({ role, reason }: Pick<PreviewLine, 'role' | 'reason'>): string {
  if (role === 'blank') return 'blank';
  if (role === 'ignored') return reason === null ? 'not imported' : ignoredWords(reason);
  return ROLES[role];
}
