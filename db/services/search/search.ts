// search.*: ranked hits with the words that matched.

import type { PaperFilter } from '#shared/contract/papers.ts';
import type { Hit, Snippet } from '#shared/contract/search.ts';
import type { Library } from '../../library.ts';
import { Marker } from '../../search/highlight.ts';
import type { MatchClause, MatchExpression } from '../../search/match-expression.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { type PaperListRow, papersById } from '../../store/paper-list.ts';
import { filterPapers, type HitRow, scoresOf, searchPapers, type TextRow, textsOf } from '../../store/search.ts';
import { os } from '../implementer.ts';
import { toPaperRow } from '../paper-values.ts';
import { type Asked, understand } from './asked.ts';
import { findMethods } from './method-hits.ts';

/** First hits that boosts may reorder; further down, the order of plain BM25 stands. */
const BOOSTED_HITS = 1_000;

interface AskedPapers extends Asked {
  readonly filter: PaperFilter;
  readonly withAbstract: boolean;
  readonly offset: number;
  readonly limit: number;
}

export const searchServices = {
  query: os.search.query.handler(({ context, input }) => searchLibrary(context.library, input)),
  methods: os.search.methods.handler(({ context, input }) => findMethods(context.library, input)),
};

/** Ranked papers for a query. Throws `QUERY_INVALID`. */
export function searchLibrary(library: Library, asked: AskedPapers): { query: string; total: number; hits: Hit[] } {
  const { clauses, expression, answer } = understand(library, asked);
  if (answer) {
    const ids = filterPapers(library.read, answer.paperIds, asked.filter);
    const page = ids.slice(asked.offset, asked.offset + asked.limit).map((id) => ({ id, score: -1 }));
    return {
      query: asked.query,
      total: ids.length,
      hits: toHits(library.read, page, clauses, asked.withAbstract),
    };
  }
  if (expression === null) return { query: asked.query, total: 0, hits: [] };
  const { total, hits } = rankedRows(library.read, expression, clauses, asked);
  return { query: asked.query, total, hits: toHits(library.read, hits, clauses, asked.withAbstract) };
}

function rankedRows(db: ReadDb, expression: MatchExpression, clauses: readonly MatchClause[], asked: AskedPapers) {
  const { filter, offset, limit } = asked;
  const boosted = clauses.filter((clause) => clause.clause.boost !== 1 && clause.expression !== null);
  if (boosted.length === 0) return searchPapers(db, expression, filter, offset, limit);
  const found = searchPapers(db, expression, filter, 0, BOOSTED_HITS);
  const scores = new Map(found.hits.map(({ id, score }) => [id, score]));
  for (const { clause, expression: match } of boosted) {
    // BM25 is a sum over words, so a word's boost is its own score once more for every unit above one.
    for (const [id, score] of scoresOf(db, match ?? '', [...scores.keys()])) {
      scores.set(id, (scores.get(id) ?? 0) + (clause.boost - 1) * score);
    }
  }
  const reordered = [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => a.score - b.score || a.id - b.id);
  return { total: found.total, hits: reordered.slice(offset, offset + limit) };
}

function toHits(db: ReadDb, rows: readonly HitRow[], clauses: readonly MatchClause[], withAbstract: boolean): Hit[] {
  const ids = rows.map(({ id }) => id);
  const papers = new Map(papersById(db, ids, withAbstract).map((paper) => [paper.id, paper]));
  const texts = textsOf(db, ids);
  const marker = new Marker(clauses);
  return rows.flatMap(({ id, score }) => {
    const paper = papers.get(id);
    const text = texts.get(id);
    return paper && text ? [toHit(paper, text, -score, marker)] : [];
  });
}

function toHit(paper: PaperListRow, text: TextRow, score: number, marker: Marker): Hit {
  return {
    paper: toPaperRow(paper),
    sourceKey: paper.source_key,
    score,
    titleMarks: marker.marks('title', paper.title),
    snippet: snippetOf(paper, text, marker),
  };
}

/** The reader's own words come first: they wrote them to find this paper again. */
function snippetOf(paper: PaperListRow, text: TextRow, marker: Marker): Snippet | null {
  const sources = [
    ['note', text.note],
    ['abstract', text.abstract],
    ['tag', paper.tags.map(({ name }) => name).join(', ')],
    ['author', text.author],
  ] as const;
  for (const [field, source] of sources) {
    const snippet = marker.snippet(field, source);
    if (snippet) return { field, ...snippet };
  }
  return null;
}
