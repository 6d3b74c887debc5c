// Suggested links from what was found in the papers: a pure function of analyses, methods, links and refusals.

import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import type { SuggestionRule } from '#shared/domain/suggestion-rule.ts';
import type { RelationCandidate } from '#shared/text/cues/types.ts';
import { canonicalName } from '#shared/text/names/canonical.ts';
import { type End, isSameEnd, type NameIndex } from './ends.ts';
import { methodKey, paperKey, suggestionId, suggestionKey } from './keys.ts';

/** What the suggestions need to know of a paper. */
export interface AnalysedPaper {
  readonly id: number;
  readonly titleKey: string;
  /** The name it introduces first, where it introduces one clearly. */
  readonly primary: string | null;
  readonly relations: readonly RelationCandidate[];
}

/** Two papers that stand out as alike; `deviation` in standard deviations above chance. */
export interface AlikePapers {
  readonly a: number;
  readonly b: number;
  readonly deviation: number;
  readonly terms: readonly string[];
}

/** A sentence that speaks for a suggestion; cue offsets are in the field. */
export interface SuggestedEvidence {
  readonly paperId: number;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly cue: { readonly start: number; readonly end: number } | null;
}

export interface SuggestedLink {
  readonly id: string;
  readonly key: string;
  readonly rule: SuggestionRule;
  readonly type: string;
  readonly source: End;
  readonly target: End;
  readonly confidence: number;
  readonly evidence: readonly SuggestedEvidence[];
  /** Terms the papers share, as stems; for likeness only. */
  readonly terms: readonly string[];
  /** The dataset or benchmark two papers share. */
  readonly shared: string | null;
}

const SYMMETRIC: ReadonlySet<string> = new Set(
  DEFAULT_LINK_TYPES.filter(({ isSymmetric }) => isSymmetric).map(({ name }) => name),
);

/** Below this a cue says too little to bother the reader with. */
const MIN_CONFIDENCE = 0.4;

/** A dataset more papers than this are tested on relates none of them in particular. */
const MOST_SHARING = 8;

export interface SuggestionInput {
  readonly papers: ReadonlyMap<number, AnalysedPaper>;
  readonly names: NameIndex;
  readonly alike: readonly AlikePapers[];
}

/** Every suggestion there is, most confident first, whatever was accepted or refused. */
export function suggestLinks({ papers: unordered, ...rest }: SuggestionInput): SuggestedLink[] {
  const papers = new Map([...unordered].sort(([a], [b]) => a - b));
  const input = { papers, ...rest };
  const mentions = [...papers.values()].flatMap((paper) => mentionLinks(paper, input));
  const taken = new Set(mentions.map(pairKey));
  const family = input.alike.flatMap((pair) => familyLink(pair, input)).filter((link) => !taken.has(pairKey(link)));
  for (const link of family) taken.add(pairKey(link));
  const shared = sharedEvaluations(input).filter((link) => !taken.has(pairKey(link)));
  return bestOfEach([...mentions, ...family, ...shared]);
}

function mentionLinks(paper: AnalysedPaper, { names, papers }: SuggestionInput): SuggestedLink[] {
  return paper.relations.flatMap((relation) => {
    if (relation.isNegated) return [];
    const confidence = relation.confidence * (relation.isHedged ? 0.8 : 1);
    if (confidence < MIN_CONFIDENCE) return [];
    const own: End =
      relation.own === null ? { kind: 'paper', paperId: paper.id } : names.ownMethod(paper.id, relation.own);
    const other = names.resolve(paper.id, {
      name: relation.target,
      expansion: relation.targetExpansion,
      kind: relation.targetKind,
    });
    if (isSameEnd(own, other) || (other.kind === 'method' && isOwnName(paper, other.name))) return [];
    const isTurned = relation.direction === 'to-own';
    const { field, sentence, cue } = relation;
    const evidence = [{ paperId: paper.id, field, start: sentence.start, end: sentence.end, cue }];
    const ends = isTurned ? { source: other, target: own } : { source: own, target: other };
    return [suggestion(papers, 'mention', relation.type, ends, confidence, { evidence, terms: [], shared: null })];
  });
}

function isOwnName(paper: AnalysedPaper, name: string): boolean {
  return paper.primary !== null && canonicalName(paper.primary) === canonicalName(name);
}

/** The method a paper stands for, or the paper itself. */
function standingFor(paper: AnalysedPaper, names: NameIndex): End {
  return paper.primary === null ? { kind: 'paper', paperId: paper.id } : names.ownMethod(paper.id, paper.primary);
}

/** Four deviations above chance is little, twelve is as sure as likeness gets; measured on the first real dump. */
function familyConfidence(deviation: number): number {
  return Math.min(0.85, Math.max(MIN_CONFIDENCE, 0.25 + deviation * 0.05));
}

function familyLink({ a, b, deviation, terms }: AlikePapers, { papers, names }: SuggestionInput): SuggestedLink[] {
  const [left, right] = [papers.get(a), papers.get(b)];
  if (!left || !right) return [];
  const ends = { source: standingFor(left, names), target: standingFor(right, names) };
  if (isSameEnd(ends.source, ends.target)) return [];
  return [
    suggestion(papers, 'same-family', 'related', ends, familyConfidence(deviation), {
      evidence: [],
      terms,
      shared: null,
    }),
  ];
}

function sharedEvaluations({ papers, names }: SuggestionInput): SuggestedLink[] {
  const byTarget = new Map<string, { readonly paper: AnalysedPaper; readonly relation: RelationCandidate }[]>();
  for (const paper of papers.values()) {
    const seen = new Set<string>();
    for (const relation of paper.relations) {
      const key = canonicalName(relation.target);
      if (relation.type !== 'evaluated-on' || relation.isNegated || seen.has(key)) continue;
      seen.add(key);
      const users = byTarget.get(key) ?? [];
      users.push({ paper, relation });
      byTarget.set(key, users);
    }
  }
  return [...byTarget.values()].flatMap((users) => {
    if (users.length < 2 || users.length > MOST_SHARING) return [];
    return users.flatMap((left, index) =>
      users.slice(index + 1).flatMap((right) => {
        const ends = { source: standingFor(left.paper, names), target: standingFor(right.paper, names) };
        if (isSameEnd(ends.source, ends.target)) return [];
        const confidence = Math.min(left.relation.confidence, right.relation.confidence) * (0.9 - users.length * 0.1);
        const evidence = [left, right].map(({ paper, relation: { field, sentence, cue } }) => ({
          paperId: paper.id,
          field,
          start: sentence.start,
          end: sentence.end,
          cue,
        }));
        const why = { evidence, terms: [], shared: left.relation.target };
        return [suggestion(papers, 'shared-evaluation', 'related', ends, confidence, why)];
      }),
    );
  });
}

function suggestion(
  papers: ReadonlyMap<number, AnalysedPaper>,
  rule: SuggestionRule,
  type: string,
  ends: { readonly source: End; readonly target: End },
  confidence: number,
  why: Pick<SuggestedLink, 'evidence' | 'terms' | 'shared'>,
): SuggestedLink {
  const keyOf = (end: End) =>
    end.kind === 'paper' ? paperKey(papers.get(end.paperId)?.titleKey ?? '') : methodKey(end.name);
  const key = suggestionKey(rule, type, keyOf(ends.source), keyOf(ends.target), SYMMETRIC.has(type));
  return { id: suggestionId(key), key, rule, type, ...ends, confidence: Math.round(confidence * 100) / 100, ...why };
}

/** The two ends, either way round: what two rules must not both propose. */
function pairKey({ key }: SuggestedLink): string {
  return key.split('|').slice(2).sort().join('|');
}

/** The surest of those with one key, sentences of the others added to its own. */
function bestOfEach(links: readonly SuggestedLink[]): SuggestedLink[] {
  const best = new Map<string, SuggestedLink>();
  for (const link of links.toSorted((a, b) => b.confidence - a.confidence)) {
    const first = best.get(link.key);
    if (!first) best.set(link.key, link);
    else if (first.evidence.length < MOST_SENTENCES)
      best.set(link.key, { ...first, evidence: sentencesOf([...first.evidence, ...link.evidence]) });
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1));
}

const MOST_SENTENCES = 3;

/** The first few, each sentence once: two data sets shared are often named in one. */
function sentencesOf(evidence: readonly SuggestedEvidence[]): SuggestedEvidence[] {
  const once = new Map(evidence.toReversed().map((quote) => [`${quote.paperId} ${quote.field} ${quote.start}`, quote]));
  return [...once.values()].toReversed().slice(0, MOST_SENTENCES);
}
