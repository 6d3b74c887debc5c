// SQL that adds and takes away the evidence of a link.

import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { type EvidenceRow, evidenceOf } from './link-rows.ts';
import { touchLink } from './touch.ts';

/** Evidence as it is stored: the quoted words are kept, whatever becomes of the text. */
export type NewEvidence =
  | { readonly kind: 'judgement' }
  | {
      readonly kind: 'quote';
      readonly paperId: number;
      readonly field: 'title' | 'abstract' | 'note';
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };

/** Adds evidence behind what a link has; false when it is there. */
export function addEvidence(tx: WriteTransaction, linkId: number, evidence: NewEvidence): boolean {
  const known = evidenceOf(tx.db, linkId);
  const values = toValues(evidence);
  if (known.some((row) => isSame(row, values))) return false;
  tx.insert('evidence', { link_id: linkId, position: nextPosition(tx, linkId), ...values });
  touchLink(tx, linkId);
  return true;
}

/** Takes the evidence at an index away; false when there is none. */
export function removeEvidence(tx: WriteTransaction, linkId: number, index: number): boolean {
  const row = evidenceOf(tx.db, linkId)[index];
  if (!row) return false;
  tx.remove('evidence', row.id);
  touchLink(tx, linkId);
  return true;
}

/** Moves all evidence of a link behind that of another, which keeps each piece once. */
export function moveEvidence(tx: WriteTransaction, fromId: number, intoId: number): void {
  const known = evidenceOf(tx.db, intoId);
  for (const row of evidenceOf(tx.db, fromId)) {
    if (known.some((other) => isSame(other, row))) tx.remove('evidence', row.id);
    else tx.update('evidence', row.id, { link_id: intoId, position: nextPosition(tx, intoId) });
  }
  touchLink(tx, intoId);
}

type Values = Omit<EvidenceRow, 'id' | 'link_id'>;

function toValues(evidence: NewEvidence): Values {
  if (evidence.kind === 'judgement')
    return { kind: 'judgement', paper_id: null, field: null, start_offset: null, end_offset: null, quote: null };
  const { kind, paperId, field, start, end, quote } = evidence;
  return { kind, paper_id: paperId, field, start_offset: start, end_offset: end, quote };
}

function isSame(a: Values, b: Values): boolean {
  return (
    a.kind === b.kind &&
    a.paper_id === b.paper_id &&
    a.field === b.field &&
    a.start_offset === b.start_offset &&
    a.quote === b.quote
  );
}

function nextPosition(tx: WriteTransaction, linkId: number): number {
  return tx.db.count('SELECT coalesce(max(position), -1) + 1 FROM evidence WHERE link_id = ?', linkId);
}
