// The only way to change user-owned rows: every insert, update and removal is hashed, logged and announced.

import { z } from 'zod';
import type { Connection, SqlValue } from './connection.ts';
import type { IdSequence } from './ids.ts';
import { rowHash } from './row-hash.ts';
import { columnsOf, type RowValues, TABLES, type TableName } from './tables.ts';

/** One reversible change. An insert covers all rows of its table in `[fromId, toId]`. */
export type LoggedChange =
  | { readonly operation: 'insert'; readonly fromId: number; toId: number }
  | { readonly operation: 'update' | 'delete'; readonly fromId: number; readonly before: Record<string, SqlValue> };

const idRow = z.object({ id: z.number() });

type Values = Readonly<Record<string, SqlValue>>;

/** What of a table says which papers and methods a row concerns. */
interface Touched {
  readonly paper: string | null;
  readonly method?: string;
  readonly shownBy?: string;
  readonly methodsShownBy?: string;
}

export class WriteTransaction {
  readonly db: Connection;
  /** The time of the whole step, ISO 8601 in UTC. */
  readonly now: string;
  readonly #ids: IdSequence;
  readonly #log = new Map<TableName, LoggedChange[]>();
  /** Every paper the step concerns. */
  readonly touchedPapers = new Set<number>();
  /** Those of them whose search row and matching key are still to be made anew. */
  readonly stalePapers = new Set<number>();
  /** Methods whose search row is still to be made anew. */
  readonly staleMethods = new Set<number>();
  /** Papers this step added. */
  readonly addedPapers = new Set<number>();

  constructor(db: Connection, ids: IdSequence, now: string) {
    this.db = db;
    this.#ids = ids;
    this.now = now;
  }

  /** What was changed, by table, in order. */
  get log(): ReadonlyMap<TableName, readonly LoggedChange[]> {
    return this.#log;
  }

  /** Inserts a row and returns its id. */
  insert<Name extends TableName>(table: Name, row: RowValues<Name>): number {
    const id = this.#ids.next();
    this.#write(table, id, row as Values);
    const changes = this.#changesOf(table);
    const last = changes.at(-1);
    // Ids only rise, so all rows this step adds to a table between two of them are its own: one range says all.
    if (last?.operation === 'insert') last.toId = id;
    else changes.push({ operation: 'insert', fromId: id, toId: id });
    if (table === 'paper') this.addedPapers.add(id);
    this.#touch(table, id, row as Values);
    return id;
  }

  /** Changes columns of a row; a change to what is there already is no change. */
  update<Name extends TableName>(table: Name, id: number, patch: Partial<RowValues<Name>>): void {
    const before = this.#read(table, id);
    const changed = Object.entries(patch as Values).filter(([column, value]) => before[column] !== clean(value));
    if (changed.length === 0) return;
    const after = { ...before, ...Object.fromEntries(changed) };
    const columns = columnsOf(table);
    const values = columns.map((column) => clean(after[column] ?? null));
    this.db
      .statement(`UPDATE "${table}" SET ${columns.map((c) => `"${c}" = ?`).join(', ')}, content_hash = ? WHERE id = ?`)
      .run(...values, rowHash(table, id, values), id);
    this.#changesOf(table).push({
      operation: 'update',
      fromId: id,
      before: Object.fromEntries(changed.map(([column]) => [column, before[column] ?? null])),
    });
    this.#touch(table, id, before);
    this.#touch(table, id, after);
  }

  /** Removes a row. Rows that refer to it must go first or be changed in the same step: nothing cascades unseen. */
  remove(table: TableName, id: number): void {
    const before = this.#read(table, id);
    this.db.statement(`DELETE FROM "${table}" WHERE id = ?`).run(id);
    this.#changesOf(table).push({ operation: 'delete', fromId: id, before });
    this.#touch(table, id, before);
  }

  /** Puts a removed row back under its old id; for undo only. */
  restore(table: TableName, id: number, row: Values): void {
    this.#write(table, id, row);
    this.#changesOf(table).push({ operation: 'insert', fromId: id, toId: id });
    this.#touch(table, id, row);
  }

  #write(table: TableName, id: number, row: Values): void {
    const columns = columnsOf(table);
    const values = columns.map((column) => clean(row[column] ?? null));
    this.db.statement(INSERTS[table]).run(id, ...values, rowHash(table, id, values));
  }

  #read(table: TableName, id: number): Record<string, SqlValue> {
    const columns = columnsOf(table).map((column) => `"${column}"`);
    const row = this.db.statement(`SELECT ${columns.join(', ')} FROM "${table}" WHERE id = ?`).get(id);
    if (row === undefined) throw new Error(`no row ${id} in ${table}`);
    return row as Record<string, SqlValue>;
  }

  #changesOf(table: TableName): LoggedChange[] {
    let changes = this.#log.get(table);
    if (!changes) {
      changes = [];
      this.#log.set(table, changes);
    }
    return changes;
  }

  #touch(table: TableName, id: number, row: Values): void {
    const { paper, method, shownBy, methodsShownBy }: Touched = TABLES[table];
    const owner = (column: string | null | undefined) => (column === 'id' ? id : column && row[column]);
    const [paperId, methodId] = [owner(paper), owner(method)];
    if (typeof paperId === 'number') this.#touchPaper(paperId);
    if (typeof methodId === 'number') this.staleMethods.add(methodId);
    if (shownBy) for (const other of this.db.all(idRow, shownBy, id)) this.#touchPaper(other.id);
    if (methodsShownBy) for (const other of this.db.all(idRow, methodsShownBy, id)) this.staleMethods.add(other.id);
  }

  #touchPaper(paperId: number): void {
    this.touchedPapers.add(paperId);
    this.stalePapers.add(paperId);
  }
}

/** Text as SQLite can keep it: no lone surrogates, no NUL, which would come back altered. */
function clean(value: SqlValue): SqlValue {
  if (typeof value !== 'string') return value;
  const wellFormed = value.isWellFormed() ? value : value.toWellFormed();
  return wellFormed.includes('\0') ? wellFormed.replaceAll('\0', '') : wellFormed;
}

const INSERTS = Object.fromEntries(
  (Object.keys(TABLES) as TableName[]).map((table) => {
    const columns = ['id', ...columnsOf(table), 'content_hash'];
    const names = columns.map((column) => `"${column}"`).join(', ');
    return [table, `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`];
  }),
) as unknown as Readonly<Record<TableName, string>>;
