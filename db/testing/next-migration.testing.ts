// A pretended next version of the schema, so that what happens to an older library can be tried before there is one.

import type { Migration } from '../migrations/migration.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';

/** Long enough to be killed in the middle. */
const ROWS = 60_000;

/** From here on, in this process, every library made before is an older one. */
export function pretendNextMigration(): void {
  const version = MIGRATIONS.length + 1;
  (MIGRATIONS as Migration[]).push({
    version,
    up: (db) => {
      db.raw.exec('CREATE TABLE pretended (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT');
      const insert = db.raw.prepare('INSERT INTO pretended VALUES (?, ?)');
      for (let id = 1; id <= ROWS; id += 1) insert.run(id, `word ${id}`);
    },
  });
}

export function forgetNextMigration(): void {
  (MIGRATIONS as Migration[]).pop();
}
