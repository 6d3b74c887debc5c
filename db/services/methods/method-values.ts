// Rows of methods as values of the contract.

import type { Mention, MethodRow as MethodRowValue } from '#shared/contract/methods.ts';
import type { MentionRole, MethodKind } from '#shared/domain/method.ts';
import { encodeId } from '../../sqlite/ids.ts';
import type { mentionsOf } from '../../store/mentions.ts';
import type { MethodListRow } from '../../store/method-list.ts';

export function toMethodRow(row: MethodListRow): MethodRowValue {
  return {
    id: encodeId(row.id),
    name: row.name,
    expansion: row.expansion,
    // Only the contract's kinds are ever stored; it parses every answer once more.
    kind: row.kind as MethodKind,
    aliases: row.aliases,
    introducedBy:
      row.introduced_by === null ? null : { id: encodeId(row.introduced_by), title: row.introduced_by_title ?? '' },
    paperCount: row.paper_count,
    linkCount: row.link_count,
    tags: row.tags.map(({ id, name }) => ({ id: encodeId(id), name })),
    hasNote: row.has_note === 1,
  };
}

export function toMention(row: ReturnType<typeof mentionsOf>[number]): Mention {
  return {
    paperId: encodeId(row.paper_id),
    title: row.title,
    role: row.role as MentionRole,
    field: row.field as Mention['field'],
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
  };
}
