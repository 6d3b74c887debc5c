// A connection to the library file: safe pragmas, cached statements, rows parsed by a schema.

import Database from 'better-sqlite3';
import type { z } from 'zod';

export type SqlValue = string | number | bigint | Uint8Array | null;

/** Reading side of a connection. SQL is always constant text; values are always bound. */
export interface ReadDb {
  /** First row, parsed, or null. */
  one<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row | null;
  /** All rows, parsed. */
  all<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row[];
  /** First column of the first row as a number; 0 when there is no row. */
  count(sql: string, ...values: SqlValue[]): number;
}

export class Connection implements ReadDb {
  readonly raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(file: string, options: { readonly readonly?: boolean; readonly fileMustExist?: boolean } = {}) {
    this.raw = new Database(file, { ...options, timeout: 2_000 });
    try {
      // For files that may come from anywhere: no functions with side effects from the schema, cells checked.
      this.raw.pragma('trusted_schema = OFF');
      this.raw.pragma('cell_size_check = ON');
      this.raw.pragma('foreign_keys = ON');
    } catch (error) {
      this.raw.close();
      throw error;
    }
  }

  /** The prepared statement of a constant SQL text, kept for the life of the connection. */
  statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  one<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row | null {
    const found = this.statement(sql).get(...values);
    return found === undefined ? null : row.parse(found);
  }

  all<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row[] {
    return this.statement(sql)
      .all(...values)
      .map((found) => row.parse(found));
  }

  count(sql: string, ...values: SqlValue[]): number {
    const value = this.statement(sql)
      .pluck()
      .get(...values);
    return typeof value === 'number' ? value : 0;
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.statement(sql).run(...values);
  }

  close(): void {
    this.#statements.clear();
    this.raw.close();
  }
}
