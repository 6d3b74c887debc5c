// A row of a link type as a value of the contract.

import type { Link, LinkType } from '#shared/contract/links.ts';
import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import { encodeId } from '../../sqlite/ids.ts';
import type { LinkTypeRow } from '../../store/link-types.ts';

const BUILT_IN: ReadonlySet<string> = new Set(DEFAULT_LINK_TYPES.map(({ name }) => name));

/** A type as a link or a suggestion shows it. */
export function toTypeOfLink(row: LinkTypeRow): Link['type'] {
  return {
    id: encodeId(row.id),
    name: row.name,
    label: row.label,
    inverseLabel: row.inverse_label,
    isSymmetric: row.is_symmetric === 1,
    colour: row.colour,
    dash: row.dash,
    cito: row.cito,
    isBuiltIn: BUILT_IN.has(row.name),
  };
}

/** A type as the list of types shows it. */
export function toLinkType(row: LinkTypeRow): LinkType {
  return { ...toTypeOfLink(row), linkCount: row.link_count };
}
