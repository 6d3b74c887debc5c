// SQL for the types of links: those a library starts with and the reader's own.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { RowValues } from '../sqlite/tables.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { linkBetween, linksOfType } from './link-rows.ts';
import { joinLinks, placeLink } from './links.ts';

const typeRow = z.object({
  id: z.number(),
  name: z.string(),
  label: z.string(),
  inverse_label: z.string(),
  is_symmetric: z.number(),
  colour: z.string(),
  dash: z.string(),
  cito: z.string().nullable(),
  link_count: z.number(),
});
export type LinkTypeRow = z.infer<typeof typeRow>;

const COLUMNS = `t.id, t.name, t.label, t.inverse_label, t.is_symmetric, t.colour, t.dash, t.cito,
  (SELECT count(*) FROM link l WHERE l.link_type_id = t.id) AS link_count`;

/** All types in their own order, which is the order of every legend. */
export function listLinkTypes(db: ReadDb): LinkTypeRow[] {
  return db.all(typeRow, `SELECT ${COLUMNS} FROM link_type t ORDER BY t.position, t.id`);
}

export function linkTypeById(db: ReadDb, id: number): LinkTypeRow | null {
  return db.one(typeRow, `SELECT ${COLUMNS} FROM link_type t WHERE t.id = ?`, id);
}

/** Null when the reader deleted or merged it. */
export function linkTypeByName(db: ReadDb, name: string): LinkTypeRow | null {
  return db.one(typeRow, `SELECT ${COLUMNS} FROM link_type t WHERE t.name = ?`, name);
}

/** What the reader decides about a type. */
export type LinkTypeValues = Pick<
  RowValues<'link_type'>,
  'label' | 'inverse_label' | 'is_symmetric' | 'colour' | 'dash'
>;

/** Adds a type behind the others, under a name made of its label that no other has. */
export function insertLinkType(tx: WriteTransaction, values: LinkTypeValues): number {
  const position = tx.db.count('SELECT coalesce(max(position), -1) + 1 FROM link_type');
  return tx.insert('link_type', { ...values, name: freeName(tx.db, values.label), cito: null, position });
}

/** A type that turns symmetric makes one of two links that then say the same. Yields after each link. */
export function* updateLinkType(
  tx: WriteTransaction,
  id: number,
  values: Partial<LinkTypeValues>,
): Generator<void, void, void> {
  tx.update('link_type', id, values);
  if (values.is_symmetric !== 1) return;
  for (const link of linksOfType(tx.db, id)) {
    const turned = linkBetween(tx.db, id, link.target, link.source);
    if (turned && turned.id < link.id) joinLinks(tx, link, turned);
    yield;
  }
}

/** Every link of a type becomes one of another, and the type goes. Yields after each link. */
export function* mergeLinkType(tx: WriteTransaction, fromId: number, intoId: number): Generator<void, void, void> {
  for (const link of linksOfType(tx.db, fromId)) {
    placeLink(tx, link, { typeId: intoId });
    yield;
  }
  tx.remove('link_type', fromId);
}

/** Removes a type, which must have no links. */
export function removeLinkType(tx: WriteTransaction, id: number): void {
  tx.remove('link_type', id);
}

function freeName(db: ReadDb, label: string): string {
  const name = slug(label) || 'type';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (db.count('SELECT count(*) FROM link_type WHERE name = ?', candidate) === 0) return candidate;
  }
}

/** Lower-case letters and digits of any script, joined by hyphens. */
function slug(label: string): string {
  const words =
    label
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join('-');
}
