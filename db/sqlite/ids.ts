// Row ids: 53-bit integers that rise through a library's life, and their spelling on the wire.

import { randomInt } from 'node:crypto';
import { appError } from '#shared/contract/errors.ts';

const EPOCH_MS = Date.UTC(2024, 0, 1);
const RANDOM_BITS = 12;

/** Spells a row id for the contract: lower-case base 36, at most 11 characters. */
export function encodeId<Id extends string>(rowId: number): Id {
  // Brands exist only in types; this is the one place that gives them.
  return rowId.toString(36) as Id;
}

/** Reads an id back. Throws `NOT_FOUND` for text that cannot be an id of ours. */
export function decodeId(kind: string, id: string): number {
  const rowId = /^[0-9a-z]{1,11}$/.test(id) ? Number.parseInt(id, 36) : Number.NaN;
  if (!Number.isSafeInteger(rowId)) throw appError('NOT_FOUND', { kind, id });
  return rowId;
}

/**
 * Gives out rising ids.
 *
 * An id starts from the clock (milliseconds since 2024, then 12 random bits), so ids of two libraries rarely
 * meet; it never falls behind the last one, so a clock set back does no harm and full-text inserts stay in
 * ascending order, which FTS5 needs to be fast.
 */
export class IdSequence {
  #last: number;

  constructor(last: number) {
    this.#last = last;
  }

  /** The last id given out; stored with the library so that no id is used twice. */
  get last(): number {
    return this.#last;
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Moves on to the present; called once a transaction. */
  advanceToNow(nowMs: number): void {
    const fromClock = Math.max(0, nowMs - EPOCH_MS) * 2 ** RANDOM_BITS + randomInt(2 ** RANDOM_BITS);
    if (fromClock > this.#last && Number.isSafeInteger(fromClock)) this.#last = fromClock;
  }
}
