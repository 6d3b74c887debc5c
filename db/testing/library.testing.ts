// Builders for tests of the engine: libraries on disk, and a dump of everything a reader owns.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { LecternEvent } from '#shared/contract/events.ts';
import { Library } from '../library.ts';
import type { Connection } from '../sqlite/connection.ts';
import { TABLE_NAMES } from '../sqlite/tables.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for a whole suite: call it inside `describe`. */
export function suiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-suite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new library file, open, with the events it published; closed when the test ends. */
export function openTestLibrary(file: string | null = join(temporaryFolder(), 'test.lectern')): {
  readonly library: Library;
  readonly events: LecternEvent[];
} {
  const events: LecternEvent[] = [];
  const library = Library.open(file, { shell: 'test', publish: (event) => events.push(event) });
  onTestFinished(() => library.close());
  return { library, events };
}

/** Every user-owned row, hash included, so that two states can be compared to the byte. */
export function ownedRows(db: Connection): Record<string, unknown[]> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, db.raw.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  );
}
