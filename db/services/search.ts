// search.*: ranked hits with the words that matched.

import type { Hit, Snippet } from '#shared/contract/search.ts';
import type { EngineContext } from '../engine-context.ts';
import { Marker } from '../search/highlight.ts';
import { type MatchClause, matchClause, matchExpression } from '../search/match-expression.ts';
import { parseQuery } from '../search/query.ts';
import { type PaperListRow, papersById } from '../store/papers.ts';
import { type HitRow, scoresOf, searchPapers, type TextRow, textsOf } from '../store/search.ts';
import { os } from './implementer.ts';
import { toPaperRow } from './paper-values.ts';

/** First hits that boosts may reorder; further down, the order of plain BM25 stands. */
const BOOSTED_HITS = 1_000;

export const searchServices = {
  query: os.search.query.handler(({ context, input }) => {
    const db = context.library.read;
    const clauses = expandedClauses(context, input);
    const asked = matchExpression(clauses);
    if (asked === null) return { query: input.query, total: 0, hits: [] };
    const boosted = clauses.filter(({ clause, expression }) => clause.boost !== 1 && expression !== null);
    const { total, hits } =
      boosted.length === 0
        ? searchPapers(db, asked, input.filter, input.offset, input.limit)
        : rerank(searchPapers(db, asked, input.filter, 0, BOOSTED_HITS), boosted);
    const page = boosted.length === 0 ? hits : hits.slice(input.offset, input.offset + input.limit);
    return { query: input.query, total, hits: toHits(page, clauses) };

    function rerank(found: { readonly total: number; readonly hits: HitRow[] }, by: readonly MatchClause[]) {
      const scores = new Map(found.hits.map(({ id, score }) => [id, score]));
      for (const { clause, expression } of by) {
        // BM25 is a sum over words, so a word's boost is its own score once more for every unit above one.
        for (const [id, score] of scoresOf(db, expression ?? '', [...scores.keys()])) {
          scores.set(id, (scores.get(id) ?? 0) + (clause.boost - 1) * score);
        }
      }
      const reordered = [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => a.score - b.score || a.id - b.id);
      return { total: found.total, hits: reordered };
    }

    function toHits(rows: readonly HitRow[], by: readonly MatchClause[]): Hit[] {
      const ids = rows.map(({ id }) => id);
      const papers = new Map(papersById(db, ids).map((paper) => [paper.id, paper]));
      const texts = textsOf(db, ids);
      const marker = new Marker(by);
      return rows.flatMap(({ id, score }) => {
        const paper = papers.get(id);
        const text = texts.get(id);
        return paper && text ? [toHit(paper, text, -score, marker)] : [];
      });
    }
  }),
};

function expandedClauses(
  { library }: EngineContext,
  input: { readonly query: string; readonly plain: boolean; readonly asYouType: boolean },
): MatchClause[] {
  const { vocabulary } = library;
  const { revision } = library;
  const expander = {
    matchingPattern: (pattern: string) => vocabulary.matchingPattern(pattern, revision),
    near: (word: string, editDistance: number) => vocabulary.near(word, editDistance, revision),
    beginningsOf: (word: string, minLength: number) => vocabulary.beginningsOf(word, minLength),
  };
  return parseQuery(input.query, input).map((clause) => matchClause(clause, expander));
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
