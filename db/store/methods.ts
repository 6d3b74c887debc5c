// SQL for methods themselves: finding, adding, changing.

import { z } from 'zod';
import type { MethodKind } from '#shared/domain/method.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { addAlias, nameKey, removeAlias, setAliases } from './aliases.ts';
import { setIntroducedBy } from './mentions.ts';

const methodRow = z.object({
  id: z.number(),
  name: z.string(),
  expansion: z.string().nullable(),
  kind: z.string(),
  description: z.string().nullable(),
  introduced_by: z.number().nullable(),
  suggested_by: z.string().nullable(),
  created_at: z.string(),
});
export type MethodRow = z.infer<typeof methodRow>;

const COLUMNS = 'm.id, m.name, m.expansion, m.kind, m.description, m.introduced_by, m.suggested_by, m.created_at';

export function methodById(db: ReadDb, id: number): MethodRow | null {
  return db.one(methodRow, `SELECT ${COLUMNS} FROM method m WHERE m.id = ?`, id);
}

const namedRow = methodRow.extend({ found: z.string() });

/** Methods with this very name or alias, case aside, those with the name first; several where a form has two meanings. */
export function methodByName(db: ReadDb, name: string): MethodRow[] {
  const rows = db.all(
    namedRow,
    `SELECT ${COLUMNS}, m.name AS found, 0 AS rank FROM method m WHERE m.name_key = ?
     UNION ALL SELECT ${COLUMNS}, a.name AS found, 1 AS rank FROM method_alias a JOIN method m ON m.id = a.method_id WHERE a.name_key = ?
     ORDER BY rank, id`,
    nameKey(name),
    nameKey(name),
  );
  const wanted = foldCase(name);
  const found = rows.filter((row) => foldCase(row.found) === wanted);
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at);
}

/** The key forgets accents too, which tell some names apart. */
function foldCase(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** What a method is made of. */
export interface NewMethod {
  readonly name: string;
  readonly kind: MethodKind;
  readonly expansion: string | null;
  readonly description: string | null;
  readonly aliases: readonly string[];
  /** Gets a mention as the introducing paper. */
  readonly introducedBy: number | null;
  /** The rule that proposed it; null for the reader's own. */
  readonly suggestedBy: string | null;
}

/** What a name is short for; null where the text only repeats the name. */
export function expansionBeside(name: string, expansion: string | null): string | null {
  return expansion === null || nameKey(expansion) === nameKey(name) ? null : expansion;
}

export function insertMethod(tx: WriteTransaction, method: NewMethod): number {
  const { name, kind, expansion, description, aliases, introducedBy, suggestedBy } = method;
  const id = tx.insert('method', {
    name,
    name_key: nameKey(name),
    expansion,
    expansion_key: expansion === null ? null : nameKey(expansion),
    kind,
    description,
    introduced_by: null,
    suggested_by: suggestedBy,
    created_at: tx.now,
    changed_at: tx.now,
  });
  for (const alias of aliases) addAlias(tx, id, alias);
  if (introducedBy !== null) setIntroducedBy(tx, id, introducedBy);
  return id;
}

/** What of a method may be changed; what is absent stays. */
export type MethodPatch = { readonly [Key in keyof Omit<NewMethod, 'suggestedBy'>]?: NewMethod[Key] | undefined };

/** Changes a method. A new name keeps the old one as an alias. */
export function updateMethod(tx: WriteTransaction, method: MethodRow, patch: MethodPatch): void {
  const {
    name = method.name,
    expansion = method.expansion,
    kind = method.kind,
    description = method.description,
  } = patch;
  const values = {
    name,
    name_key: nameKey(name),
    expansion,
    expansion_key: expansion === null ? null : nameKey(expansion),
    kind,
    description,
  };
  const isOther = name !== method.name || expansion !== method.expansion || kind !== method.kind;
  if (isOther || description !== method.description) tx.update('method', method.id, { ...values, changed_at: tx.now });
  if (patch.aliases) setAliases(tx, method.id, patch.aliases);
  if (name !== method.name) {
    removeAlias(tx, method.id, name);
    addAlias(tx, method.id, method.name);
  }
  if (patch.introducedBy !== undefined) setIntroducedBy(tx, method.id, patch.introducedBy);
}
