// Finds, sentence by sentence, how a paper says its method relates to the methods it names.

import { familyName } from '../names/canonical.ts';
import type { NameCandidate, PaperText } from '../names/types.ts';
import type { ClassedSentence } from '../sentences/roles.ts';
import { classifySentences } from '../sentences/roles.ts';
import type { TextSpan } from '../sentences/split.ts';
import { type BlankedSentence, blankSentences, type PlacedName } from './blanking.ts';
import { bridgeScore, isMadeFrom } from './bridge.ts';
import { findIncumbents } from './incumbents.ts';
import { CUES, type Cue } from './lexicon.ts';
import { isHedged, isNegated, subjectOf } from './subject.ts';
import { surveyRelations } from './surveys.ts';
import type { RelationCandidate, RelationType } from './types.ts';

/** Characters before a cue in which its `before` must match. */
const REACH = 160;
/** What is left of the confidence when somebody else is the subject, or nobody. */
const UNSAID_SHARE = 0.86;
const BACKGROUND_SHARE = 0.5;
const NEGATED_SHARE = 0.4;
const HEDGED_SHARE = 0.85;

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
  const classed = classifySentences(paper.abstract, sentences);
  const blanked = blankSentences('abstract', paper.abstract, sentences, names);
  const primary = names.find(({ salience }) => salience === 'primary')?.name ?? null;
  const found: RelationCandidate[] = [
    ...findIncumbents(paper, blanked, names),
    ...surveyRelations(paper, blanked, primary),
  ];
  blanked.forEach((sentence, index) => {
    if (!sentence.names.some(isTarget)) return;
    for (const cue of CUES) found.push(...matchCue(paper, sentence, classed[index], cue, primary));
  });
  return bestOfEach(found, names);
}

function isTarget({ name }: PlacedName): boolean {
  return name.role === 'mentions';
}

function matchCue(
  paper: PaperText,
  sentence: BlankedSentence,
  classed: ClassedSentence | undefined,
  cue: Cue,
  primary: string | null,
): RelationCandidate[] {
  const { text, names, start } = sentence;
  if (cue.within !== null && !cue.within.test(text)) return [];
  const found: RelationCandidate[] = [];
  for (const match of text.matchAll(cue.pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (cue.before !== null && !cue.before.test(text.slice(Math.max(0, from - REACH), from))) continue;
    const before = text.slice(0, from);
    const subject = subjectOf(before);
    if (cue.needsOwnSubject && subject === 'other') continue;
    let weight = cue.weight * (cue.needsOwnSubject && subject === 'unsaid' ? UNSAID_SHARE : 1);
    if (classed?.role === 'background' && subject !== 'own') weight *= BACKGROUND_SHARE;
    const [negated, hedged] = [isNegated(before), isHedged(before)];
    weight *= (negated ? NEGATED_SHARE : 1) * (hedged ? HEDGED_SHARE : 1);
    for (const place of names) {
      if (!isTarget(place) || place.start - start < to) continue;
      const between = text.slice(to, place.start - start);
      const after = text.slice(place.end - start, place.end - start + 24);
      const share = bridgeScore(between) * kindShare(cue, place, after, isMadeFrom(between));
      if (share === 0) continue;
      found.push({
        type: typeFor(cue, place, after),
        direction: cue.direction,
        own: ownName(names, from + start, primary),
        target: place.name.name,
        targetExpansion: place.name.expansion,
        targetKind: place.name.kind,
        targetPlace: { start: place.start, end: place.end },
        cue: { text: paper[sentence.field].slice(start + from, start + to), start: start + from, end: start + to },
        field: sentence.field,
        sentence: { start: sentence.start, end: sentence.end },
        isNegated: negated,
        isHedged: hedged,
        confidence: weight * share * nameShare(place.name),
        rule: cue.rule,
      });
    }
  }
  return found;
}

/** The introduced name nearest before the cue, else any in the sentence, else the paper's headline name. */
function ownName(names: readonly PlacedName[], cueStart: number, primary: string | null): string | null {
  const own = names.filter(({ name }) => name.role === 'introduces');
  const before = own.filter(({ end }) => end <= cueStart);
  return (before.at(-1) ?? own[0])?.name.name ?? primary;
}

const DATA_AFTER =
  /^(?:'s|’s)?\s*(?:\w+ )?(?:datasets?|benchmarks?|corpus|corpora|tasks?|test set|leaderboard|challenge)\b/;

/** Behind a name: the sentence speaks of all methods of a sort, "TTA methods". */
const CLASS_AFTER = /^ (?:methods|approaches|techniques|algorithms|solutions|baselines|pipelines)\b/;

/** What is based on a finished model uses it; what is based on an architecture or a method extends it. */
function typeFor({ rule, type }: Cue, { name }: PlacedName, after: string): RelationType {
  if (rule !== 'based-on' || /^ (?:architecture|framework|algorithm|method)/.test(after)) return type;
  return name.kind === 'method' || name.kind === 'system' ? type : 'uses';
}

/** Whether the target is the kind of thing the cue speaks of. */
function kindShare(cue: Cue, { name }: PlacedName, after: string, isMade: boolean): number {
  const classShare = /^-\w/.test(after) ? 0.55 : CLASS_AFTER.test(after) ? 0.8 : 1;
  const isData = name.kind === 'dataset' || name.kind === 'benchmark' || DATA_AFTER.test(after);
  switch (cue.object) {
    case 'any':
      return name.kind === 'metric' ? 0 : classShare;
    case 'data':
      return isData ? 1 : name.kind === 'metric' || name.kind === 'software' ? 0 : 0.5;
    case 'things':
      return name.kind === 'metric' ? 0 : isData && !isMade ? 0.6 : classShare;
  }
}

/** Doubtful names make doubtful relations. */
function nameShare({ confidence }: NameCandidate): number {
  return 0.6 + 0.4 * Math.min(1, confidence / 0.7);
}

/** Keeps the surest relation for each type and target, and no relation of a name to itself. */
function bestOfEach(found: readonly RelationCandidate[], names: readonly NameCandidate[]): RelationCandidate[] {
  const own = new Set(
    names.filter(({ role }) => role === 'introduces').flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const best = new Map<string, RelationCandidate>();
  for (const relation of found) {
    if (own.has(relation.target)) continue;
    const key = `${relation.type} ${relation.target}`;
    const other = best.get(key);
    if (other === undefined || other.confidence < relation.confidence) best.set(key, relation);
  }
  return dropWeaker([...best.values()])
    .map((relation) => ({ ...relation, confidence: Math.round(Math.min(0.99, relation.confidence) * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence || a.sentence.start - b.sentence.start);
}

/** A name is not both used and evaluated on in the same words: the weaker reading of the same sentence goes. */
function dropWeaker(relations: readonly RelationCandidate[]): RelationCandidate[] {
  return relations.filter(
    (relation) =>
      !relations.some(
        (other) =>
          other !== relation &&
          other.target === relation.target &&
          other.sentence.start === relation.sentence.start &&
          other.confidence > relation.confidence &&
          !isIncumbent(other) &&
          !isIncumbent(relation),
      ),
  );
}

function isIncumbent({ rule }: RelationCandidate): boolean {
  return rule === 'incumbent' || rule === 'same-family';
}

/** The family both names belong to, for a reader who wants DataComp-1B to count for DataComp. */
export function targetFamily(relation: RelationCandidate): string {
  return familyName(relation.target);
}
