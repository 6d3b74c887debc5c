// Whether a record is a paper that is already there: decided from title, text and identifiers, never from a URL.

import type { Identifier } from './identifier.ts';

/** A record or paper as matching sees it: folded so that spacing, case and text damage do not count. */
export interface Matchable {
  readonly titleKey: string;
  /** Equal exactly when the folded texts are; empty when there is no text. */
  readonly textKey: string;
  /** The folded text itself, made only where keys do not decide. */
  readonly foldedText: () => string;
  readonly identifiers: readonly Identifier[];
}

export type MatchVerdict =
  /** The same paper; nothing to add. */
  | { readonly verdict: 'duplicate'; readonly reason: 'same-title-and-text' | 'text-is-cut-off' | 'same-title-no-text' }
  /** The same paper, and the record has the whole of a text the library has only the beginning of. */
  | { readonly verdict: 'completes'; readonly reason: 'text-is-longer' }
  /** Perhaps the same paper: the reader decides. */
  | {
      readonly verdict: 'near';
      readonly reason: 'same-title-other-text' | 'same-text-other-title' | 'same-identifier';
    };

/** Shortest folded text, in characters, whose equality under different titles says anything. */
const TELLING_TEXT = 80;

/**
 * Compares a record with one paper (or earlier record); null when they are different papers.
 *
 * Conservative on purpose: only an equal title together with an equal text, or a text that is the beginning of
 * the other, is decided without the reader.
 */
export function matchAgainst(record: Matchable, other: Matchable): MatchVerdict | null {
  const isSameText = record.textKey === other.textKey;
  if (record.titleKey !== '' && record.titleKey === other.titleKey) {
    if (isSameText) return { verdict: 'duplicate', reason: 'same-title-and-text' };
    if (record.textKey === '') return { verdict: 'duplicate', reason: 'same-title-no-text' };
    if (isBeginningOf(record.foldedText(), other.foldedText()))
      return { verdict: 'duplicate', reason: 'text-is-cut-off' };
    if (isBeginningOf(other.foldedText(), record.foldedText()))
      return { verdict: 'completes', reason: 'text-is-longer' };
    return { verdict: 'near', reason: 'same-title-other-text' };
  }
  if (isSameText && record.textKey !== '' && record.foldedText().length >= TELLING_TEXT) {
    return { verdict: 'near', reason: 'same-text-other-title' };
  }
  const shared = record.identifiers.some(({ scheme, value }) =>
    other.identifiers.some((identifier) => identifier.scheme === scheme && identifier.value === value),
  );
  return shared ? { verdict: 'near', reason: 'same-identifier' } : null;
}

const VERDICT_RANK = { duplicate: 0, completes: 1, near: 2 } as const;

/** The surest match among candidates, the first of equals; null when none matches. */
export function bestMatch<Candidate extends Matchable>(
  record: Matchable,
  candidates: Iterable<Candidate>,
): { readonly candidate: Candidate; readonly match: MatchVerdict } | null {
  let best: { readonly candidate: Candidate; readonly match: MatchVerdict } | null = null;
  for (const candidate of candidates) {
    const match = matchAgainst(record, candidate);
    if (match && (!best || VERDICT_RANK[match.verdict] < VERDICT_RANK[best.match.verdict])) best = { candidate, match };
  }
  return best;
}

/** Marks that a page or a person left where a text was cut: "...", "…", "… more", "[…]". */
const CUT_MARKS = /\s*(?:\[?(?:…|\.\.\.)\]?)(?:\s*(?:more|read more|show more))?\s*$/;

function isBeginningOf(short: string, long: string): boolean {
  const beginning = short.replace(CUT_MARKS, '');
  return beginning.length < long.length && long.startsWith(beginning);
}
