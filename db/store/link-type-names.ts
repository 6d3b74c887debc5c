// SQL that finds a link type by its name.

import { z } from 'zod';
import type { LinkType } from '#shared/contract/links.ts';
import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { encodeId } from '../sqlite/ids.ts';

const typeRow = z.object({
  id: z.number(),
  name: z.string(),
  label: z.string(),
  inverse_label: z.string(),
  is_symmetric: z.number(),
  colour: z.string(),
  dash: z.string(),
  cito: z.string().nullable(),
});

const BUILT_IN: ReadonlySet<string> = new Set(DEFAULT_LINK_TYPES.map(({ name }) => name));

/** The type of this name; null when the reader deleted or merged it. */
export function linkTypeByName(db: ReadDb, name: string): Omit<LinkType, 'linkCount'> | null {
  const row = db.one(
    typeRow,
    'SELECT id, name, label, inverse_label, is_symmetric, colour, dash, cito FROM link_type WHERE name = ?',
    name,
  );
  return (
    row && {
      id: encodeId(row.id),
      name: row.name,
      label: row.label,
      inverseLabel: row.inverse_label,
      isSymmetric: row.is_symmetric === 1,
      colour: row.colour,
      dash: row.dash,
      cito: row.cito,
      isBuiltIn: BUILT_IN.has(row.name),
    }
  );
}
