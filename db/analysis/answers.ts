// What the analysis answers, in the contract's words: candidates, suggestions, related papers.

import type { Candidate } from '#shared/contract/methods.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import type { SuggestionRule } from '#shared/domain/suggestion-rule.ts';
import type { NameCandidate } from '#shared/text/names/types.ts';
import { readableTerms } from '#shared/text/related/readable.ts';
import type { FACETS, Plane } from '#shared/text/related/settings.ts';
import { splitSentences } from '#shared/text/sentences/split.ts';
import { toTypeOfLink } from '../services/links/link-type-value.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId, encodeId } from '../sqlite/ids.ts';
import { type PaperTextRow, paperTexts } from '../store/analysis.ts';
import { listLinkTypes } from '../store/link-types.ts';
import type { Analyst } from './analyst.ts';
import type { End } from './ends.ts';
import type { SuggestedEvidence, SuggestedLink } from './suggest-links.ts';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface SuggestionFilter {
  readonly id?: string | undefined;
  readonly rules?: readonly SuggestionRule[] | undefined;
  readonly paperId?: string | undefined;
  readonly methodId?: string | undefined;
}

/** Candidates of one paper. */
export function candidatesOfPaper(analyst: Analyst, paperId: string): Candidate[] {
  const id = decodeId('paper', paperId);
  return analyst.candidatesOf(id).map((candidate) => toCandidate(analyst, id, candidate));
}

/** Candidates of all papers from a confidence upwards, most confident first. */
export function candidatesOfAll(
  analyst: Analyst,
  wanted: Page & { readonly minConfidence: number; readonly role?: Candidate['role'] | undefined },
): { readonly total: number; readonly candidates: Candidate[] } {
  const found = analyst.paperIds.flatMap((id) =>
    analyst
      .candidatesOf(id)
      .filter(({ confidence, role }) => confidence >= wanted.minConfidence && (wanted.role ?? role) === role)
      .map((candidate) => ({ id, candidate })),
  );
  found.sort(
    (a, b) => b.candidate.confidence - a.candidate.confidence || a.id - b.id || a.candidate.start - b.candidate.start,
  );
  const page = found.slice(wanted.offset, wanted.offset + wanted.limit);
  return { total: found.length, candidates: page.map(({ id, candidate }) => toCandidate(analyst, id, candidate)) };
}

function toCandidate(analyst: Analyst, paperId: number, candidate: NameCandidate): Candidate {
  const method = analyst.methodNamed(candidate.name, paperId);
  const { name, aliases, expansion, kind, role, field, start, end, quote, confidence, rule } = candidate;
  return {
    name,
    aliases: [...aliases],
    expansion,
    kind,
    role,
    paperId: encodeId(paperId),
    field,
    start,
    end,
    quote,
    confidence,
    rule,
    method: method && { id: encodeId(method.id), name: method.name },
  };
}

/** Papers like one, with the terms they share as people write them. */
export function relatedPapers(
  db: ReadDb,
  analyst: Analyst,
  wanted: {
    readonly paperId: string;
    readonly facet?: (typeof FACETS)[number] | undefined;
    readonly limit: number;
    readonly onlyClear: boolean;
  },
): { readonly id: number; readonly score: number; readonly because: string[] }[] {
  const id = decodeId('paper', wanted.paperId);
  const facet: Plane = wanted.facet ?? 'whole';
  const hits = wanted.onlyClear ? analyst.clearlyRelated(id, wanted.limit) : analyst.related(id, facet, wanted.limit);
  const [text] = paperTexts(db, [id]);
  return hits.map(({ id: other, score, because }) => ({
    id: Number(other),
    score,
    because: text
      ? readableTerms(
          text,
          because.map(({ term }) => term),
        )
      : [],
  }));
}

/** A page of the open suggestions, those put off last, with their sentences. */
export function pageOfSuggestions(
  db: ReadDb,
  analyst: Analyst,
  wanted: Page & {
    readonly filter: SuggestionFilter;
    readonly isOn: (rule: SuggestionRule) => boolean;
    readonly putOff: ReadonlySet<string>;
  },
): { readonly total: number; readonly suggestions: Suggestion[] } {
  const { filter, isOn, putOff } = wanted;
  const rules = filter.rules;
  const paperId = filter.paperId === undefined ? null : decodeId('paper', filter.paperId);
  const methodId = filter.methodId === undefined ? null : decodeId('method', filter.methodId);
  const found = analyst
    .suggestions()
    .filter(
      (link) =>
        isOn(link.rule) &&
        (filter.id === undefined || link.id === filter.id) &&
        (rules === undefined || rules.includes(link.rule)) &&
        (paperId === null ||
          concerns(link, (end) => end.paperId === paperId) ||
          link.evidence.some((quote) => quote.paperId === paperId)) &&
        (methodId === null || concerns(link, (end) => end.kind === 'method' && end.methodId === methodId)),
    );
  const ordered = [...found.filter(({ id }) => !putOff.has(id)), ...found.filter(({ id }) => putOff.has(id))];
  const page = ordered.slice(wanted.offset, wanted.offset + wanted.limit);
  return { total: found.length, suggestions: toSuggestions(db, page, putOff) };
}

function concerns(link: SuggestedLink, test: (end: End) => boolean): boolean {
  return test(link.source) || test(link.target);
}

/** Suggestions with the texts they speak of, read once for all. */
export function toSuggestions(db: ReadDb, links: readonly SuggestedLink[], putOff: ReadonlySet<string>): Suggestion[] {
  const ids = links.flatMap((link) => [...evidencePapers(link), link.source.paperId, link.target.paperId]);
  const texts = new Map(paperTexts(db, [...new Set(ids.filter((id) => id !== null))]).map((text) => [text.id, text]));
  const types = new Map(listLinkTypes(db).map((row) => [row.name, toTypeOfLink(row)]));
  return links.flatMap((link) => {
    const type = types.get(link.type);
    // The reader deleted or merged it.
    if (!type) return [];
    return [
      {
        id: link.id,
        rule: link.rule,
        type,
        source: toEndpoint(link.source, texts),
        target: toEndpoint(link.target, texts),
        confidence: link.confidence,
        evidence: evidenceOf(link, texts).flatMap((quote) => toEvidence(quote, texts)),
        because: reasonsOf(link, texts),
        isLater: putOff.has(link.id),
      },
    ];
  });
}

function evidencePapers(link: SuggestedLink): number[] {
  return link.evidence.map(({ paperId }) => paperId);
}

function toEndpoint(end: End, texts: ReadonlyMap<number, PaperTextRow>): Suggestion['source'] {
  if (end.kind === 'paper') {
    const name = texts.get(end.paperId)?.title ?? '';
    return { name, paperId: encodeId(end.paperId), methodId: null, isNewMethod: false };
  }
  return {
    name: end.name,
    paperId: end.paperId === null ? null : encodeId(end.paperId),
    methodId: end.methodId === null ? null : encodeId(end.methodId),
    isNewMethod: end.methodId === null,
  };
}

/** For likeness the sentence of each paper that has most of the shared terms. */
export function evidenceOf(
  link: SuggestedLink,
  texts: ReadonlyMap<number, PaperTextRow>,
): readonly SuggestedEvidence[] {
  if (link.evidence.length > 0 || link.terms.length === 0) return link.evidence;
  return [link.source.paperId, link.target.paperId].flatMap((paperId) => {
    const text = paperId === null ? undefined : texts.get(paperId);
    return text ? mostTelling(text, link.terms) : [];
  });
}

function mostTelling(text: PaperTextRow, terms: readonly string[]): SuggestedEvidence[] {
  const scored = splitSentences(text.abstract).map(({ start, end }) => {
    const sentence = { title: '', abstract: text.abstract.slice(start, end) };
    return { start, end, shared: readableTerms(sentence, terms).length };
  });
  const [best] = scored.toSorted((a, b) => b.shared - a.shared || a.start - b.start);
  return best && best.shared > 0
    ? [{ paperId: text.id, field: 'abstract', start: best.start, end: best.end, cue: null }]
    : [];
}

function toEvidence(quote: SuggestedEvidence, texts: ReadonlyMap<number, PaperTextRow>): Suggestion['evidence'] {
  const text = texts.get(quote.paperId);
  if (!text) return [];
  const { field, start, end, cue } = quote;
  return [
    {
      paperId: encodeId(quote.paperId),
      paperTitle: text.title,
      field,
      start,
      end,
      quote: text[field].slice(start, end),
      cue: cue && { start: cue.start - start, end: cue.end - start },
    },
  ];
}

function reasonsOf(link: SuggestedLink, texts: ReadonlyMap<number, PaperTextRow>): string[] {
  if (link.shared !== null) return [link.shared];
  const text = link.source.paperId === null ? undefined : texts.get(link.source.paperId);
  return text ? readableTerms(text, link.terms) : [];
}
