// SQL for settings: one JSON value a name.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

const settingRow = z.object({ id: z.number(), name: z.string(), value: z.string() });

export function allSettings(db: ReadDb): Record<string, unknown> {
  const rows = db.all(settingRow, 'SELECT id, name, value FROM setting');
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

export function setSetting(tx: WriteTransaction, name: string, value: unknown): void {
  const row = tx.db.one(settingRow, 'SELECT id, name, value FROM setting WHERE name = ?', name);
  if (row) tx.update('setting', row.id, { value: JSON.stringify(value) });
  else tx.insert('setting', { name, value: JSON.stringify(value) });
}
