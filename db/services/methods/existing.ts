// The methods an input names.

import { appError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { decodeId } from '../../sqlite/ids.ts';
import { type MethodRow, methodById } from '../../store/methods.ts';

/** Throws `NOT_FOUND`. */
export function existingMethod(db: ReadDb, id: string): MethodRow {
  const method = methodById(db, decodeId('method', id));
  if (!method) throw appError('NOT_FOUND', { kind: 'method', id });
  return method;
}

/** Each method once, in the order given. Throws `NOT_FOUND` naming the first that is not there. */
export function existingMethods(db: ReadDb, ids: readonly string[]): MethodRow[] {
  return [...new Set(ids)].map((id) => existingMethod(db, id));
}
