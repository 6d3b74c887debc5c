// Finds, sentence by sentence, how a paper says its method relates to the methods it names.

import type { NameCandidate, PaperText } from '../names/types.ts';
import { classifySentences } from '../sentences/roles.ts';
import type { TextSpan } from '../sentences/split.ts';
import { blankSentences } from './blanking.ts';
import { findIncumbents } from './incumbents.ts';
import { CUES } from './lexicon.ts';
import { matchCue } from './match-cue.ts';
import { surveyRelations } from './surveys.ts';
import type { RelationCandidate } from './types.ts';

const MAX_CONFIDENCE = 0.99;

/**
 * The relations of a paper to the names it mentions, surest first; one for each type and target.
 *
 * `sentences` are those of the abstract, `names` the candidates of `findNames`. Only what a sentence says counts: a
 * cue and a name that is its object, with the paper's own method or "we" as subject where the verb needs one.
 */
export function findRelations(
  paper: PaperText,
  sentences: readonly TextSpan[],
  names: readonly NameCandidate[],
): RelationCandidate[] {
  if (!names.some(({ role }) => role === 'mentions')) return [];
  const classed = classifySentences(paper.abstract, sentences);
  const blanked = blankSentences('abstract', paper.abstract, sentences, names);
  const primary = names.find(({ salience }) => salience === 'primary') ?? null;
  const found = [...findIncumbents(paper, blanked, names), ...surveyRelations(paper, blanked, primary?.name ?? null)];
  blanked.forEach((sentence, index) => {
    if (!sentence.names.some(({ name }) => name.role === 'mentions')) return;
    for (const cue of CUES) found.push(...matchCue(paper, sentence, classed[index]?.role, cue, primary));
  });
  return dropWeaker(bestOfEach(found))
    .map((relation) => ({ ...relation, confidence: rounded(relation.confidence) }))
    .sort((a, b) => b.confidence - a.confidence || a.sentence.start - b.sentence.start);
}

function rounded(confidence: number): number {
  return Math.round(Math.min(MAX_CONFIDENCE, confidence) * 100) / 100;
}

/** The surest relation for each type and target. */
function bestOfEach(found: readonly RelationCandidate[]): RelationCandidate[] {
  const best = new Map<string, RelationCandidate>();
  for (const relation of found) {
    const key = `${relation.type} ${relation.target}`;
    if ((best.get(key)?.confidence ?? 0) < relation.confidence) best.set(key, relation);
  }
  return [...best.values()];
}

/** A name is not both used and evaluated on in the same words: the weaker reading of the same sentence goes. */
function dropWeaker(relations: readonly RelationCandidate[]): RelationCandidate[] {
  const surest = new Map<string, number>();
  const keyOf = ({ target, sentence }: RelationCandidate): string => `${target} ${sentence.start}`;
  for (const relation of relations) {
    if (!standsAlone(relation))
      surest.set(keyOf(relation), Math.max(surest.get(keyOf(relation)) ?? 0, relation.confidence));
  }
  return relations.filter(
    (relation) => standsAlone(relation) || relation.confidence >= (surest.get(keyOf(relation)) ?? 0),
  );
}

/** An alternative by family is as true as what the same sentence says besides. */
function standsAlone({ rule }: RelationCandidate): boolean {
  return rule === 'incumbent' || rule === 'same-family';
}
