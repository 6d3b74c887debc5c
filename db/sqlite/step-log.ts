// The record of steps that undo and redo work from: written with each step, read after any restart.

import { z } from 'zod';
import type { Step } from '#shared/contract/history.ts';
import { nextRowId, putRow } from './bookkeeping.ts';
import type { Connection, SqlValue } from './connection.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';
import type { LoggedChange, WriteTransaction } from './write-transaction.ts';

/** Steps whose undo record is kept; older ones are forgotten. */
export const UNDO_STEPS_KEPT = 200;

const changeRow = z.object({
  table_name: z.enum(TABLE_NAMES as [TableName, ...TableName[]]),
  operation: z.enum(['insert', 'update', 'delete']),
  from_id: z.number(),
  to_id: z.number(),
  before: z.string().nullable(),
});

const historyRow = z.object({
  id: z.number(),
  revision: z.number(),
  kind: z.string(),
  touched_count: z.number(),
  subject: z.string().nullable(),
  made_at: z.string(),
  merge_key: z.string().nullable(),
  is_undone: z.number(),
});
const HISTORY = 'SELECT id, revision, kind, touched_count, subject, made_at, merge_key, is_undone FROM history';

/** A step as it is recorded. */
export interface RecordedStep {
  readonly historyId: number;
  readonly step: Step;
}

/** What a caller says of the step it makes. Steps in a row with the same `mergeKey` become one. */
export interface StepDescription {
  readonly kind: Step['kind'];
  readonly count: number;
  readonly subject: string | null;
  readonly mergeKey?: string;
}

/** The step undo would reverse next. */
export function nextUndo(db: Connection): RecordedStep | null {
  const row = db.one(historyRow, `${HISTORY} WHERE is_undone = 0 ORDER BY id DESC LIMIT 1`);
  return row && toRecordedStep(row);
}

/** The step redo would make again next. */
export function nextRedo(db: Connection): RecordedStep | null {
  const row = db.one(historyRow, `${HISTORY} WHERE is_undone = 1 ORDER BY id LIMIT 1`);
  return row && toRecordedStep(row);
}

function toRecordedStep(row: z.infer<typeof historyRow>): RecordedStep {
  const { id, revision, kind, touched_count, subject, made_at } = row;
  return {
    historyId: id,
    step: { revision, kind: kind as Step['kind'], count: touched_count, subject, madeAt: made_at },
  };
}

/** Records a new step; what was undone before it can no longer be made again. */
export function recordStep(tx: WriteTransaction, revision: number, description: StepDescription): void {
  const { db } = tx;
  db.run('DELETE FROM history_change WHERE history_id IN (SELECT id FROM history WHERE is_undone = 1)');
  db.run('DELETE FROM history WHERE is_undone = 1');
  const merged = description.mergeKey ? mergeTarget(db, description.mergeKey, tx.now) : null;
  if (merged) {
    const { id, ...row } = merged;
    putRow(db, 'history', id, { ...row, revision, made_at: tx.now });
    writeChanges(tx, id, true);
    return;
  }
  const { kind, count, subject, mergeKey = null } = description;
  const id = nextRowId(db, 'history');
  const row = { revision, kind, touched_count: count, subject, made_at: tx.now, merge_key: mergeKey, is_undone: 0 };
  putRow(db, 'history', id, row);
  writeChanges(tx, id, false);
  forgetOldSteps(db);
}

/** Longest pause, in ms, after which typing counts as a new step. */
const MERGE_PAUSE_MS = 60_000;

function mergeTarget(db: Connection, mergeKey: string, now: string): z.infer<typeof historyRow> | null {
  const last = db.one(historyRow, `${HISTORY} ORDER BY id DESC LIMIT 1`);
  if (last?.merge_key !== mergeKey) return null;
  const pauseMs = Date.parse(now) - Date.parse(last.made_at);
  return pauseMs >= 0 && pauseMs <= MERGE_PAUSE_MS ? last : null;
}

function writeChanges(tx: WriteTransaction, historyId: number, merging: boolean): void {
  let nextId = nextRowId(tx.db, 'history_change');
  for (const [table, changes] of tx.log) {
    for (const change of changes) {
      const before = merging ? beforeMerge(tx.db, historyId, table, change) : beforeOf(change);
      if (before === 'recorded') continue;
      putRow(tx.db, 'history_change', nextId, {
        history_id: historyId,
        table_name: table,
        operation: change.operation,
        from_id: change.fromId,
        to_id: change.operation === 'insert' ? change.toId : change.fromId,
        before: before && JSON.stringify(before),
      });
      nextId += 1;
    }
  }
}

type Before = Record<string, SqlValue>;

function beforeOf(change: LoggedChange): Before | null {
  return change.operation === 'insert' ? null : change.before;
}

/** When steps merge, what a row held before the first of them is what undo goes back to. */
function beforeMerge(
  db: Connection,
  historyId: number,
  table: TableName,
  change: LoggedChange,
): Before | null | 'recorded' {
  if (change.operation !== 'update') return beforeOf(change);
  const earlier = db.all(
    changeRow,
    'SELECT table_name, operation, from_id, to_id, before FROM history_change WHERE history_id = ? AND table_name = ? AND from_id <= ? AND to_id >= ?',
    historyId,
    table,
    change.fromId,
    change.fromId,
  );
  if (earlier.some(({ operation }) => operation === 'insert')) return 'recorded';
  const known = new Set(earlier.flatMap(({ before }) => Object.keys(before === null ? {} : JSON.parse(before))));
  const fresh = Object.entries(change.before).filter(([column]) => !known.has(column));
  return fresh.length === 0 ? 'recorded' : Object.fromEntries(fresh);
}

function forgetOldSteps(db: Connection): void {
  const oldest = db.count(`SELECT id FROM history ORDER BY id DESC LIMIT 1 OFFSET ${UNDO_STEPS_KEPT}`);
  if (oldest === 0) return;
  db.run('DELETE FROM history_change WHERE history_id <= ?', oldest);
  db.run('DELETE FROM history WHERE id <= ?', oldest);
}

/**
 * Reverses a recorded step and stores what reversing it changed in its place, so that the same call made
 * again brings the step back.
 */
export function toggleStep(tx: WriteTransaction, historyId: number, revision: number): void {
  const { db } = tx;
  const changes = db.all(
    changeRow,
    'SELECT table_name, operation, from_id, to_id, before FROM history_change WHERE history_id = ? ORDER BY id DESC',
    historyId,
  );
  for (const change of changes) reverse(tx, change);
  db.run('DELETE FROM history_change WHERE history_id = ?', historyId);
  writeChanges(tx, historyId, false);
  const step = db.one(historyRow, `${HISTORY} WHERE id = ?`, historyId);
  if (!step) throw new Error(`step ${historyId} is gone`);
  const { id, ...row } = step;
  putRow(db, 'history', id, { ...row, revision, is_undone: 1 - step.is_undone });
}

function reverse(tx: WriteTransaction, change: z.infer<typeof changeRow>): void {
  const table = change.table_name;
  const before = change.before === null ? {} : (JSON.parse(change.before) as Record<string, SqlValue>);
  switch (change.operation) {
    case 'insert':
      for (const { id } of tx.db.all(
        z.object({ id: z.number() }),
        `SELECT id FROM "${table}" WHERE id BETWEEN ? AND ? ORDER BY id DESC`,
        change.from_id,
        change.to_id,
      )) {
        tx.remove(table, id);
      }
      return;
    case 'update':
      tx.update(table, change.from_id, before);
      return;
    case 'delete':
      tx.restore(table, change.from_id, before);
      return;
    default:
      change.operation satisfies never;
  }
}
