// SQL for the other names of methods, and the key by which names are found.

import { z } from 'zod';
import { foldLetters } from '#shared/text/fold.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { touchMethod } from './touch.ts';

const aliasRow = z.object({ id: z.number(), name: z.string() });

/** A name as it is looked for: case, accents and width do not count. */
export function nameKey(name: string): string {
  return foldLetters(name).trim();
}

export function aliasesOf(db: ReadDb, methodId: number): z.infer<typeof aliasRow>[] {
  return db.all(aliasRow, 'SELECT id, name FROM method_alias WHERE method_id = ? ORDER BY id', methodId);
}

/** Adds another spelling, also one that differs in case alone; false when it is the name or an alias already. */
export function addAlias(tx: WriteTransaction, methodId: number, name: string): boolean {
  const isKnown = tx.db.count(
    `SELECT EXISTS (SELECT 1 FROM method WHERE id = ? AND name = ?)
     OR EXISTS (SELECT 1 FROM method_alias WHERE method_id = ? AND name = ?)`,
    methodId,
    name,
    methodId,
    name,
  );
  if (isKnown === 1) return false;
  tx.insert('method_alias', { method_id: methodId, name, name_key: nameKey(name) });
  touchMethod(tx, methodId);
  return true;
}

export function removeAlias(tx: WriteTransaction, methodId: number, name: string): boolean {
  const found = aliasesOf(tx.db, methodId).filter((alias) => alias.name === name);
  for (const { id } of found) tx.remove('method_alias', id);
  if (found.length > 0) touchMethod(tx, methodId);
  return found.length > 0;
}

/** Makes these the aliases of a method, leaving those that stay as they are. */
export function setAliases(tx: WriteTransaction, methodId: number, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const { name } of aliasesOf(tx.db, methodId)) if (!wanted.has(name)) removeAlias(tx, methodId, name);
  for (const name of wanted) addAlias(tx, methodId, name);
}
