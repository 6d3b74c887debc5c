// Rows of links, types and evidence as values of the contract.

import type { Evidence, Link, NamedEndpoint } from '#shared/contract/links.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import {
  type End,
  evidenceWithText,
  type LinkRow,
  namesOf,
  type TextedEvidenceRow,
  tagsOfLinks,
} from '../../store/link-rows.ts';
import { listLinkTypes } from '../../store/link-types.ts';
import { findQuote } from './evidence-place.ts';
import { toTypeOfLink } from './link-type-value.ts';

/** Links with their types, names, tags and evidence, each kind of row read once for all. */
export function toLinks(db: ReadDb, rows: readonly LinkRow[]): Link[] {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const types = new Map(listLinkTypes(db).map((row) => [row.id, toTypeOfLink(row)]));
  const names = endNames(db, rows);
  const evidence = Map.groupBy(evidenceWithText(db, ids), (row) => row.link_id);
  const tags = Map.groupBy(tagsOfLinks(db, ids), (row) => row.link_id);
  return rows.flatMap((row) => {
    const type = types.get(row.type_id);
    if (!type) return [];
    const pieces = (evidence.get(row.id) ?? []).map(toEvidence);
    return [
      {
        id: encodeId(row.id),
        type,
        source: names(row.source),
        target: names(row.target),
        tags: (tags.get(row.id) ?? []).map(({ id, name }) => ({ id: encodeId(id), name })),
        remark: row.remark,
        evidence: pieces,
        hasLostEvidence: hasLost(pieces),
        suggestedBy: row.suggested_by,
        createdAt: row.created_at,
      } satisfies Link,
    ];
  });
}

/** Whether a link rests on quotes none of which is in its text any more. */
export function hasLost(evidence: readonly Evidence[]): boolean {
  const quotes = evidence.filter((piece) => piece.kind === 'quote');
  return quotes.length > 0 && quotes.every(({ isInPlace }) => !isInPlace);
}

function endNames(db: ReadDb, rows: readonly LinkRow[]): (end: End) => NamedEndpoint {
  const ends = rows.flatMap(({ source, target }) => [source, target]);
  const idsOf = (kind: End['kind']) => [...new Set(ends.filter((end) => end.kind === kind).map(({ id }) => id))];
  const papers = namesOf(db, 'paper', idsOf('paper'));
  const methods = namesOf(db, 'method', idsOf('method'));
  return ({ kind, id }) => {
    const row = kind === 'paper' ? papers.get(id) : methods.get(id);
    const name = row?.name ?? '';
    return kind === 'paper'
      ? { kind, id: encodeId(id), name, isTrashed: row?.detail != null }
      : { kind, id: encodeId(id), name, methodKind: row?.detail ?? 'method' };
  };
}

/** A quote is told where it is now: a text that was completed moves it. */
function toEvidence(row: TextedEvidenceRow): Evidence {
  if (row.kind === 'judgement' || row.quote === null) return { kind: 'judgement' };
  const start = row.start_offset ?? 0;
  const place = row.text === null ? null : findQuote(row.text, row.quote, start);
  return {
    kind: 'quote',
    paperId: row.paper_id === null ? null : encodeId(row.paper_id),
    paperTitle: row.title,
    field: row.field as 'title' | 'abstract' | 'note',
    start: place?.start ?? start,
    end: place?.end ?? row.end_offset ?? start + row.quote.length,
    quote: row.quote,
    isInPlace: place !== null,
  };
}
