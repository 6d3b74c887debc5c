// What a write touched, in the contract's words: the content of `library.changed`.

import type { Change } from '#shared/contract/events.ts';
import { encodeId } from './ids.ts';
import { TABLES, type TableName } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Above this many rows of a kind, clients fetch again what they show instead of being told each id. */
const MAX_NAMED = 500;

interface Tally {
  readonly added: Set<number>;
  readonly updated: Set<number>;
  readonly removed: Set<number>;
  unnamed: { added: number };
}

/** Sums the step's log by kind; a paper counts as updated when anything that hangs on it changed. */
export function changeSet(tx: WriteTransaction): Change[] {
  const tallies = new Map<Change['kind'], Tally>();
  for (const [table, changes] of tx.log) {
    const kind = TABLES[table].kind;
    if (kind === null) continue;
    const tally = tallyOf(tallies, kind);
    for (const change of changes) {
      if (change.operation === 'insert') addInserted(tx, table, change.fromId, change.toId, tally);
      else (change.operation === 'update' ? tally.updated : tally.removed).add(change.fromId);
    }
  }
  addTouchedPapers(tx, tallies);
  return [...tallies].map(([kind, tally]) => toChange(kind, tally));
}

function addInserted(tx: WriteTransaction, table: TableName, fromId: number, toId: number, tally: Tally): void {
  if (fromId === toId) {
    tally.added.add(fromId);
    return;
  }
  tally.unnamed.added += tx.db.count(`SELECT count(*) FROM "${table}" WHERE id BETWEEN ? AND ?`, fromId, toId);
}

function addTouchedPapers(tx: WriteTransaction, tallies: Map<Change['kind'], Tally>): void {
  if (tx.touchedPapers.size === 0) return;
  const tally = tallyOf(tallies, 'paper');
  // A step that adds a range of papers names none of them; the touched ones are those same papers.
  if (tally.unnamed.added > 0) return;
  for (const id of tx.touchedPapers) {
    if (!tally.added.has(id) && !tally.removed.has(id)) tally.updated.add(id);
  }
}

function tallyOf(tallies: Map<Change['kind'], Tally>, kind: Change['kind']): Tally {
  let tally = tallies.get(kind);
  if (!tally) {
    tally = { added: new Set(), updated: new Set(), removed: new Set(), unnamed: { added: 0 } };
    tallies.set(kind, tally);
  }
  return tally;
}

function toChange(kind: Change['kind'], tally: Tally): Change {
  const named = [...new Set([...tally.added, ...tally.updated, ...tally.removed])];
  const tooMany = tally.unnamed.added > 0 || named.length > MAX_NAMED;
  return {
    kind,
    added: tally.added.size + tally.unnamed.added,
    updated: tally.updated.size,
    removed: tally.removed.size,
    ids: tooMany ? null : named.map((id) => encodeId(id)),
  };
}
