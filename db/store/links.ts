// SQL that adds, changes and removes links. Between two things there is at most one link of a type.

import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { addEvidence, moveEvidence, type NewEvidence } from './evidence.ts';
import { type End, isSameEnd, type LinkRow, linkBetween } from './link-rows.ts';
import { removeRows } from './remove-rows.ts';
import { tagLink } from './taggings.ts';
import { touchLink } from './touch.ts';

/** What a link is made of. */
export interface NewLink {
  readonly typeId: number;
  readonly source: End;
  readonly target: End;
  readonly remark: string | null;
  readonly evidence: readonly NewEvidence[];
  /** The rule that suggested it; null for the reader's own. */
  readonly suggestedBy: string | null;
}

/** The link that says the same: of this type between these ends, either way round for a symmetric type. */
export function sameLink(
  db: ReadDb,
  { typeId, source, target }: Pick<NewLink, 'typeId' | 'source' | 'target'>,
): LinkRow | null {
  const isSymmetric = db.count('SELECT is_symmetric FROM link_type WHERE id = ?', typeId) === 1;
  return linkBetween(db, typeId, source, target) ?? (isSymmetric ? linkBetween(db, typeId, target, source) : null);
}

/** Adds a link; where one says the same, that one gets the evidence. Throws `BAD_INPUT` for a thing linked to itself. */
export function insertLink(tx: WriteTransaction, link: NewLink): number {
  const { typeId, source, target, remark, evidence, suggestedBy } = link;
  if (isSameEnd(source, target))
    throw appError('BAD_INPUT', { issues: [{ path: 'target', message: 'a thing cannot be linked to itself' }] });
  const id =
    sameLink(tx.db, link)?.id ??
    tx.insert('link', {
      link_type_id: typeId,
      ...columnsOf('source', source),
      ...columnsOf('target', target),
      remark,
      suggested_by: suggestedBy,
      created_at: tx.now,
      changed_at: tx.now,
    });
  for (const piece of evidence) addEvidence(tx, id, piece);
  return id;
}

/** What of a link may be changed; what is absent stays. */
export type LinkPatch = Partial<Pick<NewLink, 'typeId' | 'source' | 'target' | 'remark'>>;

export function updateLink(tx: WriteTransaction, linkId: number, patch: LinkPatch): void {
  const { typeId, source, target, remark } = patch;
  tx.update('link', linkId, {
    ...(typeId === undefined ? {} : { link_type_id: typeId }),
    ...(source === undefined ? {} : columnsOf('source', source)),
    ...(target === undefined ? {} : columnsOf('target', target)),
    ...(remark === undefined ? {} : { remark }),
    changed_at: tx.now,
  });
}

/**
 * Changes a link's type or ends where others may say the same then: they become one, the older, with all that was on
 * both.
 */
export function placeLink(tx: WriteTransaction, link: LinkRow, patch: LinkPatch): void {
  const { type_id: typeId, source, target } = link;
  const same = sameLink(tx.db, { typeId, source, target, ...patch });
  if (same && same.id < link.id) {
    joinLinks(tx, link, same);
    return;
  }
  updateLink(tx, link.id, patch);
  if (same && same.id > link.id) joinLinks(tx, same, { ...link, ...patch });
}

/** Two links that say the same become one, with the evidence, tags and remarks of both. */
export function joinLinks(tx: WriteTransaction, from: LinkRow, into: LinkRow): void {
  moveEvidence(tx, from.id, into.id);
  for (const { tag_id } of tx.db.all(tagRow, 'SELECT tag_id FROM link_tag WHERE link_id = ? ORDER BY id', from.id))
    tagLink(tx, into.id, tag_id);
  const remark = joinTexts(into.remark, from.remark);
  if (remark !== into.remark) updateLink(tx, into.id, { remark });
  removeLink(tx, from.id);
}

const tagRow = z.object({ tag_id: z.number() });

/** Both texts, the second under the first, unless one is empty or the other. */
export function joinTexts(first: string | null, second: string | null): string | null {
  if (!second || first === second) return first;
  return first ? `${first}\n\n${second}` : second;
}

/** Removes a link with its evidence and tags. */
export function removeLink(tx: WriteTransaction, linkId: number): void {
  // While it is there the papers it shows at can be told.
  touchLink(tx, linkId);
  for (const table of ['evidence', 'link_tag'] as const) removeRows(tx, table, 'link_id', linkId);
  tx.remove('link', linkId);
}

function columnsOf<Side extends 'source' | 'target'>(side: Side, { kind, id }: End) {
  return {
    [`${side}_paper_id`]: kind === 'paper' ? id : null,
    [`${side}_method_id`]: kind === 'method' ? id : null,
  } as Record<`${Side}_paper_id` | `${Side}_method_id`, number | null>;
}
