// What a query finds beside papers: methods, and the links that answer a question.

import type { MethodHit, Snippet } from '#shared/contract/search.ts';
import type { Library } from '../../library.ts';
import { Marker } from '../../search/highlight.ts';
import { linksById } from '../../store/link-rows.ts';
import { methodRows } from '../../store/method-list.ts';
import { methodTexts, searchMethods } from '../../store/search-methods.ts';
import { toLinks } from '../links/link-values.ts';
import { toMethodRow } from '../methods/method-values.ts';
import { type Asked, understand } from './asked.ts';

/** Throws `QUERY_INVALID`. */
export function findMethods(library: Library, asked: Asked & { readonly limit: number }) {
  const { clauses, expression, answer } = understand(library, asked);
  const db = library.read;
  const marker = new Marker(clauses);
  if (answer) {
    const { methodIds, linkIds } = answer;
    const hits = methodIds.slice(0, asked.limit).map((id) => ({ id, score: 1 }));
    return {
      asked: answer.asked,
      methods: { total: methodIds.length, hits: toHits(library, hits, marker) },
      links: { total: linkIds.length, links: toLinks(db, linksById(db, linkIds.slice(0, asked.limit))) },
      unknownNames: [...answer.unknownNames],
    };
  }
  const found = expression ? searchMethods(db, expression, asked.query, asked.limit) : { total: 0, hits: [] };
  const hits = found.hits.map(({ id, score }) => ({ id, score: -score }));
  return {
    asked: 'words' as const,
    methods: { total: found.total, hits: toHits(library, hits, marker) },
    links: { total: 0, links: [] },
    unknownNames: [],
  };
}

function toHits(
  { read }: Library,
  found: readonly { readonly id: number; readonly score: number }[],
  marker: Marker,
): MethodHit[] {
  const ids = found.map(({ id }) => id);
  const scores = new Map(found.map(({ id, score }) => [id, score]));
  const texts = methodTexts(read, ids);
  return methodRows(read, ids).map((row) => ({
    method: toMethodRow(row),
    score: scores.get(row.id) ?? 0,
    snippet: snippetOf(texts.get(row.id), marker),
  }));
}

function snippetOf(
  text: { readonly note: string; readonly description: string } | undefined,
  marker: Marker,
): Snippet | null {
  if (!text) return null;
  for (const [field, source] of [
    ['note', text.note],
    ['abstract', text.description],
  ] as const) {
    const snippet = marker.snippet(field, source);
    if (snippet) return { field, ...snippet };
  }
  return null;
}
